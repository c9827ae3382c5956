import { z } from 'zod';
import { accessOf, type Access } from '../adapters/teams/connect/access';
import { readMailboxAddress } from '../adapters/imap/address';
import { readMailServer, readSender } from '../adapters/mail/server';
import { MailSettingsError } from '../app/outbox/mail-settings-error';
import { readClosures } from './closures';
import { readDeadlines, type Deadlines } from './deadlines';
import { DEFAULT_PER_MINUTE, LEAST_PER_MINUTE, MOST_PER_MINUTE, paceOf } from './rate-limit';
import type { Pace } from '../core/policy/pace';
import { isMonths, MONTHS_WORDS, readRetention, type Retention } from './retention';
import { documentSender } from '../core/process/document-sender';
import type { Day, Platform, Role } from '../core/terms/terms';
import { INTEGRATION_MAILBOX } from '../view/mail';
import type { RoleEntries, RoleEntry } from '../app/people/directory';
import type { Feed } from '../app/settings/desk-store';

/** What the environment says, checked once at the start and frozen. The names are those of the contract. */
export interface Config {
  readonly port: number;
  readonly host: string;
  readonly database:
    { readonly kind: 'postgres'; readonly url: string } | { readonly kind: 'embedded' };
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
  readonly zone: string;
  /** `HH:MM` in the zone. */
  readonly digestAt: string;
  /** Working days by task, where they differ from the definition's. */
  readonly deadlines: Deadlines;
  /** Days on which the desk is closed, beside public holidays. */
  readonly closures: readonly Day[];
  readonly retention: Retention;
  readonly trustAnchors: string | null;
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

const DEFAULT_PORT = 3000;
const MAX_PORT = 65_535;
const SLACK_API = 'https://slack.com/api/';
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Characters of a secret that nobody guesses. */
const LEAST_SECRET = 16;

/** An unset variable and an empty one are the same: compose files write the latter. */
const text = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

function matching(pattern: RegExp, words: string) {
  return text.refine((value) => value === undefined || pattern.test(value), words);
}

function url(protocols: readonly string[], words: string) {
  return text.refine((value) => {
    if (value === undefined) return true;
    return URL.canParse(value) && protocols.includes(new URL(value).protocol);
  }, words);
}

/** Whether the adapter that will use a setting can read it; its own words say what to write. */
function usable(read: (value: string) => unknown) {
  return (value: string | undefined, context: z.RefinementCtx) => {
    if (value === undefined) return;
    try {
      read(value);
    } catch (error) {
      if (!(error instanceof MailSettingsError)) throw error;
      context.addIssue({ code: 'custom', message: `can’t be used: ${error.message}` });
    }
  };
}

const roleList = text.transform((value, context): readonly RoleEntry[] => {
  const entries = (value ?? '').split(',').map((entry) => entry.trim());
  return entries
    .filter((entry) => entry !== '')
    .flatMap((entry) => {
      const read = roleEntry(entry);
      if (read) return [read];
      context.addIssue({
        code: 'custom',
        message: `“${entry}” is none of slack:U…, slack:S… (a user group) or teams:<aadObjectId>`,
      });
      return [];
    });
});

function roleEntry(entry: string): RoleEntry | null {
  const [, platform, id = ''] = /^(slack|teams):([\w.-]+)$/u.exec(entry) ?? [];
  if (platform === 'teams') return { kind: 'account', platform, id: id.toLowerCase() };
  if (platform !== 'slack') return null;
  return { kind: id.startsWith('S') ? 'group' : 'account', platform, id };
}

const months = text.refine((value) => value === undefined || isMonths(value), MONTHS_WORDS);

const channel = matching(
  /^[\w.-]+$/u,
  'is a channel’s id, e.g. C0123456789 (at the end of the channel’s details in Slack), not its name',
);

const environment = z.object({
  PORT: text
    .transform((value) => (value === undefined ? DEFAULT_PORT : Number(value)))
    .refine(
      (value) => Number.isInteger(value) && value >= 0 && value <= MAX_PORT,
      `is a port, 0 to ${MAX_PORT}`,
    ),
  HOST: text,
  DATABASE_URL: url(
    ['postgres:', 'postgresql:'],
    'reads like postgres://user:password@host:5432/name',
  ),
  DATA_DIR: text,
  SLACK_BOT_TOKEN: matching(/^(?!xapp-|xoxp-)\S+$/u, 'is the bot token, which begins with xoxb-'),
  SLACK_SIGNING_SECRET: text,
  SLACK_API_URL: url(['https:', 'http:'], `is an address, e.g. ${SLACK_API}`),
  SLACK_APP_TOKEN: matching(
    /^(?!xoxb-|xoxp-)\S+$/u,
    'is the app-level token, which begins with xapp-',
  ),
  MICROSOFT_APP_ID: text,
  MICROSOFT_APP_PASSWORD: text,
  MICROSOFT_APP_TENANT_ID: text,
  MICROSOFT_APP_TYPE: text,
  TEAMS_ALLOW_ANONYMOUS: z.enum(['', '0', '1'], { error: 'is 1 or not set' }).optional(),
  ROLE_ADMIN: roleList,
  ROLE_STAFF: roleList,
  ROLE_NSSO: roleList,
  ROLE_EBOX: roleList,
  SLACK_CHANNEL_REQUESTS: channel,
  SLACK_CHANNEL_APPROVALS: channel,
  SLACK_CHANNEL_DIGEST: channel,
  SMTP_URL: text.superRefine(usable(readMailServer)),
  MAIL_FROM: text.superRefine(usable(readSender)),
  IMAP_URL: text.superRefine(usable(readMailboxAddress)),
  IMAP_SINCE: text.refine(
    (value) => value === undefined || z.iso.date().safeParse(value).success,
    'is a date, e.g. 2026-11-01',
  ),
  IMAP_MOVE_TO: matching(/^[^\p{Cc}*%"\\]{1,200}$/u, 'is the name of a folder, e.g. e-Box/Taken'),
  MAIL_AUTHSERV_ID: matching(
    /^[\w.:-]{1,255}$/u,
    'is the name with which the gateway begins its Authentication-Results, e.g. mx.example.be',
  ),
  MAIL_SECRET: text.refine(
    (value) => value === undefined || value.length >= LEAST_SECRET,
    `has ${LEAST_SECRET} characters at least: \`openssl rand -hex 32\` makes a good one`,
  ),
  TIME_ZONE: text
    .default('Europe/Brussels')
    .refine(isZone, 'is an IANA time zone, e.g. Europe/Brussels'),
  DIGEST_AT: text
    .default('09:00')
    .refine(
      (value) => /^([01]\d|2[0-3]):[0-5]\d$/u.test(value ?? ''),
      'is a time of day, e.g. 09:00',
    ),
  DEADLINES: text.transform((value, context): Deadlines => {
    const reading = readDeadlines(value ?? '', Object.keys(documentSender.tasks));
    if (reading.ok) return reading.deadlines;
    for (const message of reading.faults) context.addIssue({ code: 'custom', message });
    return {};
  }),
  CLOSURES: text.transform((value, context): readonly Day[] => {
    if (value === undefined) return [];
    const reading = readClosures(value);
    if (reading.ok) return reading.days;
    context.addIssue({ code: 'custom', message: reading.fault });
    return [];
  }),
  RETENTION_FILES_MONTHS: months,
  RETENTION_PERSONAL_MONTHS: months,
  TRUST_ANCHORS: text,
  RATE_LIMIT: text
    .transform((value) => (value === undefined ? DEFAULT_PER_MINUTE : Number(value)))
    .refine(
      (value) => Number.isInteger(value) && value >= LEAST_PER_MINUTE && value <= MOST_PER_MINUTE,
      `is what one person may do in a minute, ${LEAST_PER_MINUTE} to ${MOST_PER_MINUTE}`,
    ),
  LOG_LEVEL: z
    .enum(LOG_LEVELS, { error: `is one of ${LOG_LEVELS.join(', ')}` })
    .or(z.literal(''))
    .optional(),
});

/** The names of all variables that are read. */
export const SETTINGS: readonly string[] = Object.keys(environment.shape);

type Environment = z.output<typeof environment>;

/** Reads the environment. All faults are told at once, so that one start finds them all. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigReading {
  const read = environment.safeParse(env);
  const faults = read.success
    ? together(read.data)
    : read.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`);
  if (!read.success || faults.length > 0) return { ok: false, faults };
  return { ok: true, config: Object.freeze(configOf(read.data)) };
}

/** What only shows when several variables are looked at together. */
function together(env: Environment): readonly string[] {
  const faults: string[] = [];
  if (env.SLACK_BOT_TOKEN && !env.SLACK_SIGNING_SECRET && !env.SLACK_APP_TOKEN) {
    faults.push(
      'SLACK_SIGNING_SECRET is needed beside SLACK_BOT_TOKEN: find it under Basic Information of the Slack app (or set SLACK_APP_TOKEN for socket mode)',
    );
  }
  if ((env.SLACK_SIGNING_SECRET || env.SLACK_APP_TOKEN) && !env.SLACK_BOT_TOKEN) {
    faults.push('SLACK_BOT_TOKEN is needed: find it under OAuth & Permissions of the Slack app');
  }
  if (env.IMAP_URL && readMailboxAddress(env.IMAP_URL).password === null) {
    faults.push('IMAP_URL needs a password: imaps://user:password@host');
  }
  const teams = teamsOf(env);
  if (teams.kind === 'unsafe') faults.push(teams.reason);
  if (!namesChat(env)) faults.push(NO_CHAT);
  const { fault } = readRetention(env.RETENTION_FILES_MONTHS, env.RETENTION_PERSONAL_MONTHS);
  if (fault !== null) faults.push(fault);
  return faults;
}

const NO_CHAT =
  'SLACK_BOT_TOKEN or MICROSOFT_APP_ID is needed: no chat system is configured. docs/connect-slack.md and docs/connect-teams.md tell where to find what to set. To try the bot without any, type `npm start` in its sources: that serves a local workspace';

/** Whether any chat system is meant; what is missing beside it is told in words of its own. */
function namesChat(env: Environment): boolean {
  const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, MICROSOFT_APP_ID } = env;
  return (
    [SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, MICROSOFT_APP_ID].some(Boolean) ||
    env.TEAMS_ALLOW_ANONYMOUS === '1'
  );
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
    zone: env.TIME_ZONE ?? 'Europe/Brussels',
    digestAt: env.DIGEST_AT ?? '09:00',
    deadlines: env.DEADLINES,
    closures: env.CLOSURES,
    retention: readRetention(env.RETENTION_FILES_MONTHS, env.RETENTION_PERSONAL_MONTHS).retention,
    trustAnchors: env.TRUST_ANCHORS ?? null,
    pace: paceOf(env.RATE_LIMIT),
    logLevel: env.LOG_LEVEL || null,
  };
}

/** Everywhere with credentials; an anonymous emulator stays on this machine. */
function hostOf(env: Environment): string {
  return env.HOST ?? (env.SLACK_BOT_TOKEN || env.MICROSOFT_APP_ID ? '0.0.0.0' : '127.0.0.1');
}

function teamsOf(env: Environment): Access {
  return accessOf({
    appId: env.MICROSOFT_APP_ID,
    appPassword: env.MICROSOFT_APP_PASSWORD,
    tenantId: env.MICROSOFT_APP_TENANT_ID,
    appType: env.MICROSOFT_APP_TYPE,
    allowAnonymous: env.TEAMS_ALLOW_ANONYMOUS === '1',
    host: hostOf(env),
  });
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

function isZone(value: string | undefined): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return value !== undefined;
  } catch {
    return false;
  }
}
