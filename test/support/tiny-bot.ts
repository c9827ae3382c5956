import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { App, ExpressReceiver, type Logger, LogLevel } from '@slack/bolt';
import { WebClient } from '@slack/web-api';
import express from 'express';
import {
  BOT_ID,
  BOT_USER_ID,
  type Workspace,
  type WorkspaceOptions,
  createWorkspace,
} from '../../workspace/testing';
import { LOCAL_TEAMS } from '../../workspace/ebox/teams-cast';

export const BOT_TOKEN = 'xoxb-tiny-bot';
const SIGNING_SECRET = 'a secret between the two';
export const START = new Date('2026-11-23T09:00:00Z');

export const ANA = 'UANA000001';
export const BO = 'UBOC000001';
export const REQUESTS = 'CREQUESTS1';
export const APPROVALS = 'CAPPROVAL1';

export const PERSONS = [
  { id: ANA, name: 'Ana Peeters', role: 'staff', email: 'ana@example.org' },
  { id: 'ULUC000001', name: 'Luc Dubois', role: 'staff' },
  { id: BO, name: 'Bo Claes', role: 'NSSO manager' },
  { id: 'UNAD000001', name: 'Nadia El Amrani', role: 'NSSO manager' },
];
export const CHANNELS = [
  { id: REQUESTS, name: 'ebox-requests', purpose: 'Every request has its card here' },
  { id: APPROVALS, name: 'nsso-approvals', purpose: 'What waits for the NSSO' },
];

/** A clock that stands still until a test moves it. */
export class StoppedClock {
  private offset = 0;

  now(): Date {
    return new Date(START.getTime() + this.offset);
  }

  offsetMs(): number {
    return this.offset;
  }

  moveBy(ms: number): void {
    this.offset += ms;
  }
}

export interface Bench {
  workspace: Workspace;
  slack: Workspace['slack'];
  bot: App;
  client: WebClient;
  clock: StoppedClock;
  url: string;
  warnings: string[];
  close(): Promise<void>;
}

const SILENT: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  setLevel: () => undefined,
  getLevel: () => LogLevel.ERROR,
  setName: () => undefined,
};

/** A real Bolt app with a real receiver, and the workspace, on one server of this machine. */
export async function startBench(options: Partial<WorkspaceOptions> = {}): Promise<Bench> {
  const app = express();
  const server = createServer(app);
  await listen(server);
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const clock = new StoppedClock();
  const warnings: string[] = [];
  const workspace = await createWorkspace({
    botUrl: () => url,
    botToken: BOT_TOKEN,
    signingSecret: SIGNING_SECRET,
    botName: 'e-Box',
    persons: PERSONS,
    channels: CHANNELS,
    teams: LOCAL_TEAMS,
    userGroups: [{ id: 'SNSSO00001', handle: 'nsso', members: [BO, 'UNAD000001'] }],
    clock,
    timeZone: 'Europe/Brussels',
    nextWorkingMorning: (from) => new Date(from.getTime() + 24 * 60 * 60 * 1000),
    suggestions: [{ command: '/ebox new', description: 'register a request' }],
    shortcuts: [{ name: 'Register e-Box request', callbackId: 'register', on: 'message' }],
    warn: (what) => warnings.push(what),
    ...options,
  });
  app.use(workspace.router);
  const clientOptions = {
    slackApiUrl: `${url}/slack-api/`,
    retryConfig: { retries: 0 },
    // Refused calls are what these tests are about: they needn't be told of them.
    logger: SILENT,
    rejectRateLimitedCalls: true,
  };
  const receiver = new ExpressReceiver({
    signingSecret: SIGNING_SECRET,
    endpoints: '/slack/events',
    app,
    logLevel: LogLevel.ERROR,
    // What nobody answers is let go after every workspace of these tests has given up on it.
    unhandledRequestTimeoutMillis: 2_000,
    unhandledRequestHandler: ({ response }) => response.end(),
  });
  const bot = new App({
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions,
    authorize: () =>
      Promise.resolve({ botToken: BOT_TOKEN, botId: BOT_ID, botUserId: BOT_USER_ID }),
  });
  return {
    workspace,
    slack: workspace.slack,
    bot,
    client: new WebClient(BOT_TOKEN, clientOptions),
    clock,
    url,
    warnings,
    close: async () => {
      await workspace.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** A section with this text, the smallest of blocks. */
export function section(text: string, type: 'mrkdwn' | 'plain_text' = 'mrkdwn') {
  return { type: 'section' as const, text: { type, text } };
}

/** An actions block with these buttons, each with its label as its action id. */
export function buttons(...labels: string[]) {
  return {
    type: 'actions' as const,
    block_id: 'buttons',
    elements: labels.map((label) => ({
      type: 'button' as const,
      action_id: label.toLowerCase(),
      text: { type: 'plain_text' as const, text: label },
      value: `value of ${label}`,
    })),
  };
}

export function plain(text: string) {
  return { type: 'plain_text' as const, text };
}

/** The error code of a failed Web API call, and the lines that point at its faults. */
export async function failureOf(
  call: Promise<unknown>,
): Promise<{ error: string; messages: string[] }> {
  try {
    await call;
  } catch (error) {
    const { data } = error as { data: { error: string; response_metadata?: unknown } };
    const { messages = [] } = (data.response_metadata ?? {}) as { messages?: string[] };
    return { error: data.error, messages };
  }
  throw new Error('the call went well');
}

function listen(server: Server): Promise<void> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
}
