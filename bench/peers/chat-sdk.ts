import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Pool } from 'pg';
import { z } from 'zod';
import { installed } from '../installed';

/** The versions that the figures are beside. */
export const PACKAGES = [
  'chat@4.41.0',
  '@chat-adapter/slack@4.41.1',
  '@chat-adapter/state-pg@4.41.0',
] as const;

/** What we use of the Chat SDK. */
interface Chat {
  onAction(handler: (event: { readonly triggerId?: string }) => Promise<void>): void;
  initialize(): Promise<void>;
  readonly webhooks: {
    readonly slack: (
      request: Request,
      options: { readonly waitUntil: (task: Promise<unknown>) => void },
    ) => Promise<Response>;
  };
}

const construct = z.custom<new (config: object) => Chat>((value) => typeof value === 'function');
const make = z.custom<(config: object) => object>((value) => typeof value === 'function');

/**
 * The same click through vercel/chat, its state in Postgres: it answers when one INSERT of its handler is through. Run as
 * `node chat-sdk.js FOLDER`, with SLACK_SIGNING_SECRET, SLACK_API_URL and DATABASE_URL.
 */
async function main(folder: string): Promise<void> {
  const load = await installed(folder, PACKAGES);
  const { Chat } = z
    .object({ Chat: construct })
    .parse({ ...Object(await load('chat/dist/index.js')) });
  const { createSlackAdapter } = z
    .object({ createSlackAdapter: make })
    .parse({ ...Object(await load('@chat-adapter/slack/dist/index.js')) });
  const { createPostgresState } = z
    .object({ createPostgresState: make })
    .parse({ ...Object(await load('@chat-adapter/state-pg/dist/index.js')) });
  const pool = new Pool({ connectionString: process.env['DATABASE_URL'] ?? '', max: 10 });
  await pool.query('create table if not exists chat_click (key text primary key, at timestamptz)');
  const chat = new Chat({
    userName: 'bench',
    adapters: {
      slack: createSlackAdapter({
        botToken: 'xoxb-bench',
        signingSecret: process.env['SLACK_SIGNING_SECRET'] ?? '',
        apiUrl: process.env['SLACK_API_URL'] ?? '',
      }),
    },
    state: createPostgresState({ client: pool }),
    // Words for every click would be its own cost, and not the click's.
    logger: 'error',
  });
  chat.onAction(async ({ triggerId }) => {
    await pool.query('insert into chat_click (key, at) values ($1, now())', [triggerId]);
  });
  await chat.initialize();
  const server = createServer((request, response) => {
    void (async () => {
      const tasks: Promise<unknown>[] = [];
      const answer = await chat.webhooks.slack(await fetched(request), {
        waitUntil: (task) => tasks.push(task),
      });
      await Promise.all(tasks);
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      response.end(await answer.text());
    })();
  }).listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`${JSON.stringify({ port })}\n`);
  });
}

/** A request of node:http as the Chat SDK takes it. */
async function fetched(request: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const headers = Object.entries(request.headers).flatMap(([name, value]) =>
    typeof value === 'string' ? [[name, value] as [string, string]] : [],
  );
  return new Request(`http://127.0.0.1${request.url ?? '/'}`, {
    method: 'POST',
    headers,
    body: Buffer.concat(chunks),
  });
}

if (require.main === module) void main(process.argv[2] ?? '');
