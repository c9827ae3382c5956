import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import express from 'express';
import { createTrace } from '../../../src/adapters/log/trace';
import {
  createTeams,
  type TeamsAdapter,
  type TeamsOptions,
} from '../../../src/adapters/teams/teams';
import { Changes, Teams } from '../../../workspace/testing';
import type {
  ChatService,
  MessageSource,
  NoteReply,
  Pressed,
  Reply,
  Search,
  SearchReply,
  Submitted,
  Words,
} from '../../../src/app/chat/conversation/conversation';
import type { Conversation, ConversationStore } from '../../../src/app/outbox/conversations';
import type { Person } from '../../../src/core/terms/terms';
import { noMetrics } from '../unwatched';
import { settableClock, type SettableClock } from '../time';
import { PATIENT, UNHURRIED_MS } from '../unhurried';
import { IN_ENGLISH } from '../words';
import type { Left } from '../../../src/app/delivery/delivery-alerts';

export const ANA = '00000000-0000-4000-8000-00000000000a';
export const BO = '00000000-0000-4000-8000-00000000000b';
export const KIM = '00000000-0000-4000-8000-00000000000c';
export const REQUESTS = '19:requests@thread.tacv2';
export const APPROVALS = '19:approvals@thread.tacv2';
export const TEAM = '19:general@thread.tacv2';
const TENANT = '00000000-0000-4000-8000-0000000000ff';

export const ANA_PERSON: Person = { platform: 'teams', id: ANA, name: 'Ana Peeters' };
export const BO_PERSON: Person = { platform: 'teams', id: BO, name: 'Bo Claes' };

/** What the scripted desk answers until a test tells it otherwise. */
const SCRIPT = {
  onSay: () => Promise.resolve(noteReply('said')),
  onPress: () => Promise.resolve(noteReply('pressed')),
  onSubmit: (): Promise<Reply> => Promise.resolve({ kind: 'done' }),
  onRegister: () => Promise.resolve(noteReply('registered')),
  onFind: (): Promise<SearchReply> => Promise.resolve({ kind: 'found', found: [] }),
};

/** A desk that answers what a test tells it to, and remembers what it was asked. */
export class ScriptedService implements ChatService {
  readonly said: Words[] = [];
  readonly pressed: Pressed[] = [];
  readonly submitted: Submitted[] = [];
  readonly registered: MessageSource[] = [];
  readonly searched: Search[] = [];
  onSay: (words: Words) => Promise<Reply> = SCRIPT.onSay;
  onPress: (pressed: Pressed) => Promise<Reply> = SCRIPT.onPress;
  onSubmit: (submitted: Submitted) => Promise<Reply> = SCRIPT.onSubmit;
  onRegister: (source: MessageSource) => Promise<Reply> = SCRIPT.onRegister;
  onFind: (search: Search) => Promise<SearchReply> = SCRIPT.onFind;

  /** As new: nothing heard, and the answers it had at first. */
  forget(): void {
    const all = [this.said, this.pressed, this.submitted, this.registered, this.searched];
    for (const received of all) received.length = 0;
    Object.assign(this, SCRIPT);
  }

  home(): Promise<never> {
    return Promise.reject(new Error('Nobody opens a home here'));
  }
  find(search: Search): Promise<SearchReply> {
    this.searched.push(search);
    return this.onFind(search);
  }
  say(words: Words): Promise<Reply> {
    this.said.push(words);
    return this.onSay(words);
  }
  press(pressed: Pressed): Promise<Reply> {
    this.pressed.push(pressed);
    return this.onPress(pressed);
  }
  submit(submitted: Submitted): Promise<Reply> {
    this.submitted.push(submitted);
    return this.onSubmit(submitted);
  }
  registerFrom(source: MessageSource): Promise<Reply> {
    this.registered.push(source);
    return this.onRegister(source);
  }
}

export function noteReply(words: string): NoteReply {
  return { kind: 'note', note: { summary: words, blocks: [{ kind: 'line', line: [words] }] } };
}

/** Conversations in memory, as storage keeps them. */
export class MemoryConversations implements ConversationStore {
  readonly kept = new Map<string, Conversation>();

  save(_platform: string, conversation: Conversation): Promise<void> {
    this.kept.delete(conversation.id);
    this.kept.set(conversation.id, conversation);
    return Promise.resolve();
  }
  find(_platform: string, id: string): Promise<Conversation | null> {
    return Promise.resolve(this.kept.get(id) ?? null);
  }
  personal(_platform: string, person: string): Promise<Conversation | null> {
    const found = [...this.kept.values()].filter((one) => one.person === person);
    return Promise.resolve(found.at(-1) ?? null);
  }
  shared(_platform: string, most: number): Promise<readonly Conversation[]> {
    const found = [...this.kept.values()].filter(({ kind }) => kind !== 'personal');
    return Promise.resolve(found.reverse().slice(0, most));
  }
  latest(): Promise<Conversation | null> {
    return Promise.resolve([...this.kept.values()].at(-1) ?? null);
  }
  remove(_platform: string, id: string): Promise<readonly Conversation[]> {
    const gone = [...this.kept.values()].filter((one) => one.id === id || one.within === id);
    for (const one of gone) this.kept.delete(one.id);
    return Promise.resolve(gone);
  }
}

export interface LogLine {
  readonly level: string;
  readonly fields: object;
  readonly words: string;
}

/** A bot in a local Teams, over HTTP, through the real botbuilder adapter. */
export interface TeamsBot {
  readonly url: string;
  readonly teams: Teams;
  readonly changes: Changes;
  readonly adapter: TeamsAdapter;
  readonly desk: ScriptedService;
  readonly conversations: MemoryConversations;
  readonly clock: SettableClock;
  readonly joined: string[];
  readonly left: Left[];
  readonly log: LogLine[];
  /** A second adapter on the same stores: the bot after a restart. */
  close(): Promise<void>;
}

export async function startTeamsBot(
  given: Partial<TeamsOptions> = {},
  conversations = new MemoryConversations(),
): Promise<TeamsBot> {
  const app = express();
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${portOf(server)}`;
  const clock = settableClock();
  const changes = new Changes();
  const teams = new Teams({
    setting: {
      tenantId: TENANT,
      botId: '28:ebox',
      botName: 'e-Box',
      teamId: TEAM,
      teamName: 'Onboarding',
      persons: [
        { id: ANA, name: 'Ana Peeters', role: 'staff' },
        { id: BO, name: 'Bo Claes', role: 'NSSO manager' },
        { id: KIM, name: 'Kim Visser', role: 'guest' },
      ],
      channels: [
        { id: REQUESTS, name: 'ebox-requests' },
        { id: APPROVALS, name: 'nsso-approvals' },
      ],
    },
    changes,
    botUrl: () => url,
    timeoutMs: UNHURRIED_MS,
    selfUrl: () => url,
    now: () => clock.now(),
    realNow: Date.now,
  });
  const joined: string[] = [];
  const left: Left[] = [];
  const log: LogLine[] = [];
  const note = (level: string) => (fields: object, words: string) =>
    void log.push({ level, fields, words });
  const adapter = createTeams({
    credentials: { kind: 'anonymous' },
    conversations,
    holders: () => Promise.resolve([BO_PERSON, ANA_PERSON]),
    zone: 'Europe/Brussels',
    languages: IN_ENGLISH,
    clock,
    random: { uuid: () => randomUUID() },
    log: { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') },
    trace: createTrace({ uuid: () => randomUUID() }),
    metrics: noMetrics,
    onJoined: (channel) => void joined.push(channel),
    onLeft: (one) => void left.push(one),
    ...PATIENT,
    ...given,
  });
  const desk = new ScriptedService();
  app.post('/api/messages', adapter.handler);
  app.use(teams.router());
  adapter.start(desk);
  return {
    url,
    teams,
    changes,
    adapter,
    desk,
    conversations,
    clock,
    joined,
    left,
    log,
    async close() {
      teams.close();
      await adapter.stop();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function portOf(server: Server): number {
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return address.port;
}
