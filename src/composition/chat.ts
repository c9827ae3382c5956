import type { Express } from 'express';
import { createSlack, type SlackAdapter } from '../adapters/slack/slack';
import { openTeams } from '../adapters/teams/open';
import type { TeamsAdapter } from '../adapters/teams/teams';
import type { Checkup } from '../app/doctor/checkup';
import type { ChatService } from '../app/chat/conversation/conversation';
import { createDirectory } from '../app/people/directory';
import type { Directory } from '../app/people/directory-port';
import type { Locales } from '../app/languages/chosen';
import type { Languages } from '../app/languages/languages';
import { roleHolders } from '../app/people/role-holders';
import type { SettingsStore } from '../app/settings/settings-store';
import type { Clock, Randomness } from '../app/time/clock';
import type { ConversationStore } from '../app/outbox/conversations';
import type { ChatGateway, Readers, Standing } from '../app/outbox/gateway';
import type { Logger, Trace } from '../app/watching/log';
import type { Metrics } from '../app/watching/metrics';
import type { Config } from '../config/config';
import type { GoingOut } from './going-out';
import type { Signals } from './signals';
import type { Waits } from './waits';
import type { Account, Person, Platform } from '../core/terms/terms';

/** Where Microsoft's Bot Framework delivers. Contract. */
const TEAMS_ENDPOINT = '/api/messages';

export interface ChatParts {
  readonly waits: Waits;
  readonly http: Express;
  readonly languages: Languages;
  readonly conversations: ConversationStore;
  readonly settings: SettingsStore;
  readonly signals: Signals;
  readonly goingOut: GoingOut;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly log: Logger;
  readonly trace: Trace;
  readonly metrics: Metrics;
}

/** The chat systems that are connected, as one. */
export interface Chat {
  readonly platforms: readonly Platform[];
  readonly gateways: Readonly<Partial<Record<Platform, ChatGateway>>>;
  /** Who holds which role: by the settings, by the chat, and by the groups of Slack. */
  readonly directory: Directory;
  /** What each tells of its people's languages. */
  readonly locales: Readonly<Partial<Record<Platform, Locales>>>;
  /** Each chat system, to be looked at as the bot uses it. */
  readonly checkups: readonly Checkup[];
  /** The name that an account's chat system shows; null where it tells none. */
  nameOf(account: Account): Promise<Person | null>;
  /** Who reads a channel; `unknown` where its chat system doesn't tell. */
  readersOf(place: { readonly platform: Platform; readonly channel: string }): Promise<Readers>;
  /** By name, for `/readyz`. */
  reachable(): Readonly<Record<string, { readonly ok: boolean; readonly reason: string | null }>>;
  /** The directory's addresses of an account. Null: the platform could not be asked; empty: it tells none. */
  addressesOf(account: Account): Promise<readonly string[] | null>;
  /** What the account of somebody who just did something is, as far as it is known by then. */
  actorStanding(actor: Account): Promise<Standing>;
  /** Draws what people keep open, and on which something has changed. Never rejects. */
  refreshHomes(): Promise<void>;
  start(service: ChatService): void;
  stop(): Promise<void>;
}

/** Connects what the configuration has credentials for. */
export async function connectChat(config: Config, parts: ChatParts): Promise<Chat> {
  const slack = connectSlack(config, parts);
  const directory = createDirectory(config.roles, slack ? { slack: slack.groups } : {});
  const teams = await connectTeams(config, parts, directory);
  const adapters = [...(slack ? [slack] : []), ...(teams ? [teams] : [])];
  return {
    platforms: adapters.map(({ gateway }) => gateway.platform),
    gateways: Object.fromEntries(adapters.map(({ gateway }) => [gateway.platform, gateway])),
    directory,
    locales: Object.fromEntries(adapters.map((one) => [one.gateway.platform, one.locales])),
    checkups: adapters.map(({ checkup }) => checkup),
    async nameOf({ platform, id }) {
      const adapter = adapters.find(({ gateway }) => gateway.platform === platform);
      return adapter ? adapter.gateway.nameOf(id) : null;
    },
    async readersOf({ platform, channel }) {
      const adapter = adapters.find(({ gateway }) => gateway.platform === platform);
      return adapter ? adapter.gateway.readersOf(channel) : 'unknown';
    },
    reachable: () =>
      Object.fromEntries(adapters.map((one) => [one.gateway.platform, one.reachable()])),
    async addressesOf({ platform, id }) {
      const adapter = adapters.find(({ gateway }) => gateway.platform === platform);
      return adapter ? adapter.gateway.addressesOf(id) : null;
    },
    async actorStanding({ platform, id }) {
      const adapter = adapters.find(({ gateway }) => gateway.platform === platform);
      return adapter ? adapter.actorStanding(id) : 'unknown';
    },
    refreshHomes: async () => slack?.refreshHomes(),
    start(service) {
      for (const adapter of adapters) adapter.start(service);
    },
    async stop() {
      await Promise.all(adapters.map((adapter) => adapter.stop()));
    },
  };
}

function connectSlack(config: Config, parts: ChatParts): SlackAdapter | null {
  if (!config.slack) return null;
  const { botToken, signingSecret, apiUrl, appToken } = config.slack;
  const { http, languages, signals, goingOut, clock, log, trace, metrics } = parts;
  return createSlack({
    ...parts.waits,
    languages,
    express: http,
    token: botToken,
    signingSecret,
    apiUrl,
    ...(appToken === null ? {} : { appToken }),
    dispatcher: goingOut.dispatcher,
    zone: config.zone,
    clock,
    log,
    trace,
    metrics,
    onJoined: (channel) => signals.joined.tell('slack', channel),
  });
}

async function connectTeams(
  config: Config,
  parts: ChatParts,
  directory: Directory,
): Promise<TeamsAdapter | null> {
  const { http, languages, conversations, settings, signals, clock, random, log, trace, metrics } =
    parts;
  const { teams: access } = config;
  if (access.kind === 'off') {
    log.info({ reason: access.reason }, 'Microsoft Teams is off');
    return null;
  }
  const teams: TeamsAdapter = await openTeams({
    ...parts.waits,
    languages,
    credentials: access.credentials,
    conversations,
    // Asked when a card is drawn, which is long after this.
    holders: () =>
      roleHolders(
        'teams',
        directory,
        settings,
        (id) => teams.gateway.nameOf(id),
        parts.waits.lookUpMs,
      ),
    zone: config.zone,
    clock,
    random,
    log,
    trace,
    metrics,
    onJoined: (channel) => signals.joined.tell('teams', channel),
    onLeft: (left) => signals.left.tell('teams', left),
  });
  http.post(TEAMS_ENDPOINT, teams.handler);
  return teams;
}
