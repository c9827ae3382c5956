import { App, ExpressReceiver } from '@slack/bolt';
import express from 'express';
import knex from 'knex';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';

const pressed = z.object({
  trigger_id: z.string(),
  user: z.object({ id: z.string() }),
  actions: z.array(z.object({ value: z.string() })).min(1),
});
const carried = z.object({ requestId: z.string(), version: z.number() });

/** What the click sends to: the two channels of its cards, the thread, the requester. */
const SENT = ['draw', 'draw', 'line', 'mail'] as const;

/**
 * The same click as such a bot is usually written, with Bolt and knex: the request is loaded, and a transaction updates
 * it and stores the event and what is to be sent. Run with SLACK_SIGNING_SECRET and DATABASE_URL, on a database
 * with the tables of `USUAL_TABLES`.
 */
function main(): void {
  const http = express();
  const receiver = new ExpressReceiver({
    signingSecret: process.env['SLACK_SIGNING_SECRET'] ?? '',
    endpoints: '/slack/events',
    app: http,
  });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: 'xoxb-bench', botId: 'B', botUserId: 'U' }),
  });
  const database = knex({
    client: 'pg',
    connection: process.env['DATABASE_URL'] ?? '',
    pool: { min: 0, max: 10 },
  });
  app.action(/.*/u, async ({ ack, body }) => {
    const { trigger_id: key, user, actions } = pressed.parse(body);
    const { requestId: id, version } = carried.parse(JSON.parse(actions[0]?.value ?? '{}'));
    const found = await database('usual_request').where({ id }).first('state', 'version');
    if (found?.version !== version) return await ack();
    const at = new Date().toISOString();
    const state = { ...found.state, agreed: { by: user.id, at }, version: version + 1 };
    await database.transaction(async (trx) => {
      const moved = await trx('usual_request')
        .where({ id, version })
        .update({ state: JSON.stringify(state), version: version + 1 });
      if (moved === 0) throw new Error('The request has moved on');
      await trx('usual_event').insert({
        key,
        request_id: id,
        version: version + 1,
        type: 'agreed',
        actor: user.id,
        at,
      });
      await trx('usual_outbox').insert(
        SENT.map((kind) => ({ request_id: id, kind, body: JSON.stringify({ id, kind }), at })),
      );
    });
    await ack();
  });
  const server = createServer(http).listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    process.stdout.write(`${JSON.stringify({ port })}\n`);
  });
}

/** Its tables; `usual_request` gets every request that the bot has. */
export const USUAL_TABLES = [
  'create table usual_request (id text primary key, version integer not null, state jsonb not null)',
  `create table usual_event (
    key text primary key, request_id text not null references usual_request (id), version integer not null,
    type text not null, actor text not null, at timestamptz not null, unique (request_id, version))`,
  `create table usual_outbox (
    id bigserial primary key, request_id text not null references usual_request (id), kind text not null,
    body jsonb not null, at timestamptz not null)`,
  'insert into usual_request (id, version, state) select id, version, state from request',
] as const;

if (require.main === module) main();
