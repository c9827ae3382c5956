import { z } from 'zod';
import { readMailboxAddress } from '../adapters/imap/address';
import { readMailServer, readSender } from '../adapters/mail/server';
import { documentSender } from '../core/process/document-sender';
import { LANGUAGES, type Day } from '../core/terms/terms';
import { DEFAULT_ZONE } from '../core/terms/zone';
import { readClosures } from './closures';
import { readDeadlines, type Deadlines } from './deadlines';
import {
  channel,
  isTokenUrl,
  isZone,
  matching,
  months,
  proxy,
  roleList,
  text,
  url,
  usable,
} from './fields';
import { DEFAULT_PER_MINUTE, LEAST_PER_MINUTE, MOST_PER_MINUTE } from './rate-limit';

const DEFAULT_PORT = 3000;
const MAX_PORT = 65_535;
export const SLACK_API = 'https://slack.com/api/';
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** Characters of a secret that nobody guesses. */
const LEAST_SECRET = 16;

const day = z.iso.date();

/** Every variable, each read by itself: its fault names what to write there. */
export const environment = z.object({
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
    (value) => value === undefined || day.safeParse(value).success,
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
  MAIL_OAUTH_TENANT_ID: matching(
    /^[\w.-]{1,100}$/u,
    'is the directory (tenant) ID of the app in Entra',
  ),
  MAIL_OAUTH_CLIENT_ID: text,
  MAIL_OAUTH_CLIENT_SECRET: text,
  MAIL_OAUTH_TOKEN_URL: text.refine(
    (value) => value === undefined || isTokenUrl(value),
    'is an https address (http on this machine alone)',
  ),
  TIME_ZONE: text
    .default(DEFAULT_ZONE)
    .refine(isZone, 'is an IANA time zone, e.g. Europe/Brussels'),
  LANGUAGE: z
    .enum(LANGUAGES, { error: `is one of ${LANGUAGES.join(', ')}` })
    .or(z.literal(''))
    .optional(),
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
  HTTPS_PROXY: proxy,
  HTTP_PROXY: proxy,
  NO_PROXY: text,
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

/** What the variables say, each by itself. */
export type Environment = z.output<typeof environment>;
