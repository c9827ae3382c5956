import { randomUUID } from 'node:crypto';
import express, { type Router } from 'express';
import type { Changes } from '../slack/changes';
import { Faults } from '../slack/api/faults';
import { loopbackOnly } from '../server/loopback';
import { Activities, type Deed } from './activities';
import { connectorRouter, type ConnectorCall } from './connector';
import { TeamsLink } from './link';
import { TeamsMember } from './member';
import type { TeamsMessage, TeamsSnapshot } from './model';
import { textOf } from './reading';
import { TeamsState, type TeamsSetting } from './state';

/** Under which address Teams' own side is served, beside the bot or elsewhere. */
export const TEAMS_API = '/teams-api';
const TEAMS_FILES = '/teams-files';

/** Calls kept for tests. */
const CALLS_KEPT = 1_000;

export interface TeamsOptions {
  readonly setting: TeamsSetting;
  readonly changes: Changes;
  /** Where the bot listens; asked late, for port 0. */
  readonly botUrl: () => string;
  /** Where this router is served. */
  readonly selfUrl: () => string;
  readonly now: () => Date;
  readonly realNow: () => number;
  readonly timeoutMs: number;
  readonly snapshot?: TeamsSnapshot;
}

/** A Teams on this machine: it speaks the Bot Framework's protocol to the bot, and is as strict as Microsoft's. */
export class Teams {
  readonly state: TeamsState;
  readonly faults: Faults;
  readonly link: TeamsLink;
  private readonly members = new Map<string, TeamsMember>();
  private readonly activities: Activities;
  private readonly made: ConnectorCall[] = [];

  constructor(private readonly options: TeamsOptions) {
    const { setting, changes, now, realNow, botUrl, selfUrl, timeoutMs, snapshot } = options;
    this.state = new TeamsState(setting, changes, now, snapshot);
    this.faults = new Faults(realNow);
    this.link = new TeamsLink({ botUrl, realNow, timeoutMs });
    this.activities = new Activities(this.state, () => `${selfUrl()}${TEAMS_API}/`, realNow);
  }

  /** Serves the connector, and the files that people attached. */
  router(): Router {
    const router = express.Router();
    const record = (call: ConnectorCall) => {
      this.made.push(call);
      if (this.made.length > CALLS_KEPT) this.made.shift();
    };
    router.use([TEAMS_API, TEAMS_FILES], loopbackOnly);
    router.use(TEAMS_API, connectorRouter({ state: this.state, faults: this.faults, record }));
    router.get(`${TEAMS_FILES}/:id`, (request, response) => {
      const file = this.state.file(String(request.params.id));
      if (!file || file.gone) response.status(404).end();
      else response.type('application/octet-stream').send(Buffer.from(file.base64, 'base64'));
    });
    return router;
  }

  /** A person, by their Entra id. */
  as(id: string): TeamsMember {
    const before = this.members.get(id);
    if (before) return before;
    const person = this.state.person(id);
    if (!person) throw new Error(`Nobody in the local Teams has the id ${id}`);
    const member = new TeamsMember(person, {
      state: this.state,
      link: this.link,
      activities: this.activities,
      fileUrl: (file) => `${this.options.selfUrl()}${TEAMS_FILES}/${file}`,
      newId: randomUUID,
    });
    this.members.set(id, member);
    return member;
  }

  /** What the bot asked of Teams, oldest first. */
  calls(): readonly ConnectorCall[] {
    return this.made;
  }

  /** Lets the bot into a conversation, or throws it out, and tells it. */
  async install(conversation: string, isIn: boolean): Promise<void> {
    const [someone] = this.state.setting.persons;
    if (!someone) throw new Error('The local Teams has no persons');
    this.state.setBot(conversation, isIn);
    for (const activity of this.activities.arrival(conversation, isIn, someone)) {
      await this.link.send(activity);
    }
  }

  /** Lets the bot into every channel, as somebody does who installs the app in a team; again at every start. */
  async begin(): Promise<void> {
    for (const { id } of this.state.setting.channels) {
      if (this.state.hasBot(id)) await this.install(id, true);
    }
  }

  /** An activity as Teams would send it, for tests to change. */
  activity(person: string, conversation: string, rest: Deed): object {
    return this.activities.by(this.as(person).person, conversation, rest);
  }

  watch(watcher: () => void): () => void {
    return this.options.changes.watch(watcher);
  }

  announce(): void {
    this.options.changes.announce();
  }

  /** The bot's messages in a conversation whose card or summary shows this, oldest first. */
  posts(conversation: string, sought = ''): readonly TeamsMessage[] {
    return this.state
      .messagesIn(conversation)
      .filter(({ from, card }) => from === 'bot' && card && textOf(card).includes(sought));
  }

  close(): void {
    this.faults.clear();
    this.link.close();
  }
}
