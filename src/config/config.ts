import type { Access } from '../adapters/teams/connect/access';
import type { RoleEntries, RoleEntry } from '../app/people/directory';
import type { Feed } from '../app/settings/settings-store';
import type { Pace } from '../core/policy/pace';
import type { Day, Language, Platform, Role } from '../core/terms/terms';
import { DEFAULT_ZONE } from '../core/terms/zone';
import type { ClientCredentials } from '../adapters/oauth/client-credentials';
import { INTEGRATION_MAILBOX } from '../view/mail';
import { mailOauthOf } from './mail-login';
import type { Deadlines } from './deadlines';
import { environment, SLACK_API, type Environment } from './environment';
import { paceOf } from './rate-limit';
import { proxiesOf, withProxyNames } from './proxies';
import type { Proxies } from '../adapters/way-out/proxies';
import { readRetention, type Retention } from './retention';
import { hostOf, teamsOf } from './teams';
import { together, withoutChat } from './together';
import { unquoted } from './unquoted';

/** What the environment says, checked once at the start and frozen. The names are those of the contract. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly database:
    | { readonly kind: 'postgres'; readonly url: string }
    | { readonly kind: 'embedded' };
  /** Where the embedded database keeps what it has. */
  readonly dataFolder: string;
  readonly slack: SlackConfig | null;
  readonly teams: Exclude<Access, { readonly kind: 'unsafe' }>;
  readonly roles: RoleEntries;
  /** The channels that the environment names; those chosen in chat go before them. */
  readonly channels: Readonly<Partial<Record<Platform, Readonly<Partial<Record<Feed, string>>>>>>;
  readonly mail: { readonly url: string; readonly from: string } | null;
  /** The mailbox that is read; null: none is. */
  readonly mailbox: MailboxConfig | null;
  /** The key of the Message-IDs; null: made once and kept in the database. */
  readonly mailSecret: string | null;
  /** How the mail servers are shown tokens; null: passwords. */
  readonly mailOauth: ClientCredentials | null;
  readonly zone: string;
  /** What chat is in where nothing else says. */
  readonly language: Language;
  /** `HH:MM` in the zone. */
  readonly digestAt: string;
  /** Working days by task, where they differ from the definition's. */
  readonly deadlines: Deadlines;
  /** Days on which the desk is closed, beside public holidays. */
  readonly closures: readonly Day[];
  readonly retention: Retention;
  readonly trustAnchors: string | null;
  /** Null: everything goes out straight. */
  readonly proxies: Proxies | null;
  /** How fast one person may go, in each process. */
  readonly pace: Pace;
  /** Unset: as much as fits where the log goes. */
  readonly logLevel: string | null;
}

export interface MailboxConfig {
  readonly url: string;
  /** The first day that a first start reaches back to, in the desk's zone; null: what is there is left alone. */
  readonly since: Day | null;
  readonly moveTo: string | null;
  /** Whose `Authentication-Results` are believed; null: nobody's. */
  readonly authservId: string | null;
}

export interface SlackConfig {
  readonly botToken: string;
  readonly signingSecret: string;
  readonly apiUrl: string;
  /** Set: socket mode. */
  readonly appToken: string | null;
}

export type ConfigReading =
  | { readonly ok: true; readonly config: Config }
  /** Every fault, each naming its variable and what to write there. */
  | { readonly ok: false; readonly faults: readonly string[] };

/** Reads the environment. All faults are told at once, so that one start finds them all. */
export function readConfig(env: Env): ConfigReading {
  return reading(env, (read) => [...together(read), ...withoutChat(read)]);
}

/** The same for whoever only looks: that no chat system is named is no fault of its own. */
export function readConfigToLook(env: Env): ConfigReading {
  return reading(env, together);
}

type Env = Readonly<Record<string, string | undefined>>;

function reading(env: Env, faultsOf: (read: Environment) => readonly string[]): ConfigReading {
  const read = environment.safeParse(withProxyNames(unquoted(env)));
  const faults = read.success
    ? faultsOf(read.data)
    : read.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  if (!read.success || faults.length > 0) return { ok: false, faults };
  return { ok: true, config: Object.freeze(configOf(read.data)) };
}

function configOf(env: Environment): Config {
  const slack = slackOf(env);
  const teams = teamsOf(env);
  if (teams.kind === 'unsafe') throw new Error(teams.reason);
  return {
    port: env.PORT,
    host: hostOf(env),
    database: env.DATABASE_URL ? { kind: 'postgres', url: env.DATABASE_URL } : { kind: 'embedded' },
    dataFolder: env.DATA_DIR ?? './data',
    slack,
    teams,
    roles: rolesOf(env),
    channels: { slack: slackChannelsOf(env) },
    mail: env.SMTP_URL ? { url: env.SMTP_URL, from: env.MAIL_FROM ?? INTEGRATION_MAILBOX } : null,
    mailbox: env.IMAP_URL
      ? {
          url: env.IMAP_URL,
          since: env.IMAP_SINCE ?? null,
          moveTo: env.IMAP_MOVE_TO ?? null,
          authservId: env.MAIL_AUTHSERV_ID ?? null,
        }
      : null,
    mailSecret: env.MAIL_SECRET ?? null,
    mailOauth: mailOauthOf(env),
    zone: env.TIME_ZONE ?? DEFAULT_ZONE,
    language: env.LANGUAGE || 'en',
    digestAt: env.DIGEST_AT ?? '09:00',
    deadlines: env.DEADLINES,
    closures: env.CLOSURES,
    retention: readRetention(env.RETENTION_FILES_MONTHS, env.RETENTION_PERSONAL_MONTHS).retention,
    trustAnchors: env.TRUST_ANCHORS ?? null,
    proxies: proxiesOf(env),
    pace: paceOf(env.RATE_LIMIT),
    logLevel: env.LOG_LEVEL || null,
  };
}

function slackOf(env: Environment): SlackConfig | null {
  if (!env.SLACK_BOT_TOKEN) return null;
  return {
    botToken: env.SLACK_BOT_TOKEN,
    signingSecret: env.SLACK_SIGNING_SECRET ?? '',
    apiUrl: env.SLACK_API_URL ?? SLACK_API,
    appToken: env.SLACK_APP_TOKEN ?? null,
  };
}

function rolesOf(env: Environment): Readonly<Record<Role, readonly RoleEntry[]>> {
  return {
    admin: env.ROLE_ADMIN,
    staff: env.ROLE_STAFF,
    nsso: env.ROLE_NSSO,
    ebox: env.ROLE_EBOX,
  };
}

function slackChannelsOf(env: Environment): Readonly<Partial<Record<Feed, string>>> {
  const channels: Partial<Record<Feed, string>> = {};
  if (env.SLACK_CHANNEL_REQUESTS) channels.requests = env.SLACK_CHANNEL_REQUESTS;
  if (env.SLACK_CHANNEL_APPROVALS) channels.approvals = env.SLACK_CHANNEL_APPROVALS;
  if (env.SLACK_CHANNEL_DIGEST) channels.digest = env.SLACK_CHANNEL_DIGEST;
  return channels;
}
