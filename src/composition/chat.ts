import type { Express } from 'express';
import { createSlack, type SlackAdapter } from '../adapters/slack/slack';
import { openTeams } from '../adapters/teams/open';
import type { Left, TeamsAdapter } from '../adapters/teams/teams';
import type { Desk } from '../app/chat/conversation/conversation';
import type { Groups } from '../app/people/directory';
import type { Clock, Randomness } from '../app/time/clock';
import type { ConversationStore } from '../app/outbox/conversations';
import type { ChatGateway } from '../app/outbox/gateway';
import type { Logger, Trace } from '../app/watching/log';
import type { Metrics } from '../app/watching/metrics';
import type { Config } from '../config/config';
import type { Person, Platform } from '../core/terms/terms';

/** Where Microsoft's Bot Framework delivers. Contract. */
const TEAMS_ENDPOINT = '/api/messages';

/** What the chat systems tell of themselves. */
export interface ChatNews {
  /** The bot was let into a channel: what waited for that can be sent. */
  onJoined(platform: Platform): void;
  onLeft(platform: Platform, left: Left): void;
}

export interface ChatParts extends ChatNews {
  readonly http: Express;
  readonly conversations: ConversationStore;
  readonly clock: Clock;
  readonly random: Randomness;
  readonly log: Logger;
  readonly trace: Trace;
  readonly metrics: Metrics;
  /** Everybody with a role on Teams, by name. */
  readonly holders: () => Promise<readonly Person[]>;
}

/** The chat systems that are connected, as one. */
export interface Chat {
  readonly platforms: readonly Platform[];
  readonly gateways: Readonly<Partial<Record<Platform, ChatGateway>>>;
  readonly groups: Readonly<Partial<Record<Platform, Groups>>>;
  /** By name, for `/readyz`. */
  reachable(): Readonly<Record<string, { readonly ok: boolean; readonly reason: string | null }>>;
  start(desk: Desk): void;
  stop(): Promise<void>;
}

/**
 * Connects what the configuration has credentials for.
 * @throws an error in words for settings with which the process must not start
 */
export async function connectChat(config: Config, parts: ChatParts): Promise<Chat> {
  const slack = connectSlack(config, parts);
  const teams = await connectTeams(config, parts);
  const adapters = [...(slack ? [slack] : []), ...(teams ? [teams] : [])];
  return {
    platforms: adapters.map(({ gateway }) => gateway.platform),
    gateways: Object.fromEntries(adapters.map(({ gateway }) => [gateway.platform, gateway])),
    groups: slack ? { slack: slack.groups } : {},
    reachable: () =>
      Object.fromEntries(adapters.map((one) => [one.gateway.platform, one.reachable()])),
    start(desk) {
      for (const adapter of adapters) adapter.start(desk);
    },
    async stop() {
      await Promise.all(adapters.map((adapter) => adapter.stop()));
    },
  };
}

function connectSlack(config: Config, parts: ChatParts): SlackAdapter | null {
  if (!config.slack) return null;
  const { botToken, signingSecret, apiUrl, appToken } = config.slack;
  const { http, clock, log, trace, metrics } = parts;
  return createSlack({
    express: http,
    token: botToken,
    signingSecret,
    apiUrl,
    ...(appToken === null ? {} : { appToken }),
    zone: config.zone,
    clock,
    log,
    trace,
    metrics,
    onJoined: () => parts.onJoined('slack'),
  });
}

async function connectTeams(config: Config, parts: ChatParts): Promise<TeamsAdapter | null> {
  const { http, conversations, clock, random, log, trace, metrics, holders } = parts;
  const teams = await openTeams({
    ...config.teams,
    host: config.host,
    conversations,
    holders,
    zone: config.zone,
    clock,
    random,
    log,
    trace,
    metrics,
    onJoined: () => parts.onJoined('teams'),
    onLeft: (left) => parts.onLeft('teams', left),
  });
  switch (teams.kind) {
    case 'on':
      http.post(TEAMS_ENDPOINT, teams.handler);
      return teams;
    case 'off':
      log.info({ reason: teams.reason }, 'Microsoft Teams is off');
      return null;
    case 'unsafe':
      throw new Error(teams.reason);
    default:
      return teams satisfies never;
  }
}
