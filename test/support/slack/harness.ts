import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type {
  ChatService,
  MessageSource,
  Pressed,
  Reply,
  Submitted,
  Words,
} from '../../../src/app/chat/conversation/conversation';
import type { Logger } from '../../../src/app/watching/log';
import { createTrace } from '../../../src/adapters/log/trace';
import { createSlack, type SlackAdapter } from '../../../src/adapters/slack/slack';
import { Changes, Slack } from '../../../workspace/testing';
import type { Note } from '../../../src/view/model/model';
import { noMetrics } from '../unwatched';
import { PATIENT, UNHURRIED_MS } from '../unhurried';
import { IN_ENGLISH } from '../words';

export const ANA = 'UANA000001';
export const BO = 'UBOC000001';
export const BOT = 'UEBOXBOT01';
export const TEAM = 'T0LOCAL001';
export const REQUESTS = 'CREQUESTS1';
export const APPROVALS = 'CAPPROVAL1';
export const TOKEN = 'xoxb-of-the-test';
export const SECRET = 'the signing secret of the test';
export const ZONE = 'Europe/Brussels';

export interface Logged {
  readonly level: keyof Logger;
  readonly fields: object;
  readonly words: string;
}

/** A log that tests can read. */
export function memoryLog(): { readonly log: Logger; readonly lines: Logged[] } {
  const lines: Logged[] = [];
  const at = (level: keyof Logger) => (fields: object, words: string) => {
    lines.push({ level, fields, words });
  };
  return {
    lines,
    log: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') },
  };
}

type Script<T> = (given: T) => Reply | Promise<Reply>;

/** A desk that answers what the test tells it to, and remembers what it was asked. */
export class ScriptedService implements ChatService {
  readonly said: Words[] = [];
  readonly pressed: Pressed[] = [];
  readonly submitted: Submitted[] = [];
  readonly sources: MessageSource[] = [];

  onSay: Script<Words> = () => ({ kind: 'done' });
  onPress: Script<Pressed> = () => ({ kind: 'done' });
  onSubmit: Script<Submitted> = () => ({ kind: 'done' });
  onRegister: Script<MessageSource> = () => ({ kind: 'done' });

  async say(words: Words): Promise<Reply> {
    this.said.push(words);
    return await this.onSay(words);
  }

  async press(pressed: Pressed): Promise<Reply> {
    this.pressed.push(pressed);
    return await this.onPress(pressed);
  }

  async submit(submitted: Submitted): Promise<Reply> {
    this.submitted.push(submitted);
    return await this.onSubmit(submitted);
  }

  home(): Promise<never> {
    return Promise.reject(new Error('Nobody opens a home here'));
  }
  find(): Promise<never> {
    return Promise.reject(new Error('Slack has no search'));
  }

  async registerFrom(source: MessageSource): Promise<Reply> {
    this.sources.push(source);
    return await this.onRegister(source);
  }
}

export interface Bench {
  readonly slack: Slack;
  readonly desk: ScriptedService;
  readonly adapter: SlackAdapter;
  readonly joined: string[];
  /** Resolves with the next channel that the bot joins. */
  nextJoin(): Promise<string>;
  readonly lines: Logged[];
  readonly url: string;
  close(): Promise<void>;
}

export interface BenchOptions {
  /** Milliseconds that an answer may take before Slack is acknowledged without it. Default: without haste. */
  readonly patienceMs?: number;
  /** Milliseconds that an answer waits for a name, a group or a place. Default: without haste. */
  readonly lookUpMs?: number;
  /** Where the bot looks for Slack; default: the fake one. */
  readonly apiUrl?: (own: string) => string;
  /** Milliseconds in which a modal can be opened. Default: without haste. */
  readonly triggerLifeMs?: number;
  readonly now?: () => Date;
  readonly realNow?: () => number;
}

/** The adapter between a scripted desk and the fake Slack, over real HTTP on the loopback. */
export async function bench(options: BenchOptions = {}): Promise<Bench> {
  const app = express();
  const server = createServer(app);
  const url = await listening(server);
  const now = options.now ?? (() => new Date());
  let secrets = 0;
  const slack = new Slack({
    setting: {
      teamId: TEAM,
      teamDomain: 'local',
      teamName: 'Local workspace',
      appId: 'AEBOXBOT01',
      botId: 'BEBOXBOT01',
      botUserId: BOT,
      botName: 'e-Box',
      persons: [
        { id: ANA, name: 'Ana Peeters', role: 'staff' },
        { id: BO, name: 'Bo Claes', role: 'NSSO manager' },
      ],
      channels: [
        { id: REQUESTS, name: 'ebox-requests', purpose: 'Requests' },
        { id: APPROVALS, name: 'nsso-approvals', purpose: 'Approvals' },
      ],
      userGroups: [{ id: 'SNSSO00001', handle: 'nsso', members: [BO] }],
    },
    changes: new Changes(),
    botToken: TOKEN,
    signingSecret: SECRET,
    ackTimeoutMs: UNHURRIED_MS,
    triggerLifeMs: options.triggerLifeMs ?? UNHURRIED_MS,
    botUrl: () => url,
    selfUrl: () => url,
    now,
    realNow: options.realNow ?? Date.now,
    secret: () => `secret${String((secrets += 1))}`,
  });
  app.use(slack.router());
  const desk = new ScriptedService();
  const joined: string[] = [];
  const waiting: ((channel: string) => void)[] = [];
  const { log, lines } = memoryLog();
  let ids = 0;
  const adapter = createSlack({
    express: app,
    token: TOKEN,
    signingSecret: SECRET,
    apiUrl: options.apiUrl?.(url) ?? `${url}/slack-api/`,
    zone: ZONE,
    languages: IN_ENGLISH,
    clock: { now },
    log,
    trace: createTrace({
      uuid: () => `${String((ids += 1)).padStart(8, '0')}-0000-4000-8000-000000000000`,
    }),
    metrics: noMetrics,
    onJoined: (channel) => {
      joined.push(channel);
      for (const resolve of waiting.splice(0)) resolve(channel);
    },
    patienceMs: options.patienceMs ?? PATIENT.patienceMs,
    lookUpMs: options.lookUpMs ?? PATIENT.lookUpMs,
  });
  adapter.start(desk);
  return {
    slack,
    desk,
    adapter,
    joined,
    nextJoin: () => new Promise((resolve) => waiting.push(resolve)),
    lines,
    url,
    async close() {
      slack.close();
      await adapter.stop();
      await closed(server);
    },
  };
}

export function listening(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve(`http://127.0.0.1:${String(port)}`);
    });
  });
}

export function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** A note of one line. */
export function note(text: string): Note {
  return { blocks: [{ kind: 'line', line: [text] }], summary: text };
}
