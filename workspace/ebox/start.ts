import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import express from 'express';
import { listen } from '../../src/adapters/http/server';
import { SCOPES } from '../../src/adapters/slack/api/methods';
import { safeHeaders } from '../../src/adapters/http/safe-headers';
import { belgianCalendar } from '../../src/adapters/time/belgium';
import { nextWorkingMorning } from '../../src/app/time/working-morning';
import { start, type Given, type Running } from '../../src/composition/start';
import { readConfig, type Config, type ConfigReading } from '../../src/config/config';
import { createWorkspace, type Workspace, type WorkspaceOptions } from '../index';
import { movableClock } from '../server/clock';
import { CAST, CHANNELS, type Role } from './cast';
import { playExamples } from './examples';
import { COMMAND_HINTS, SHORTCUTS } from './hints';
import { LOCAL_TEAMS, TEAMS_CAST, TEAMS_CHANNELS } from './teams-cast';

/** Whatever somebody writes before the bot looks for the first time is read as well. */
const LONG_AGO = '2020-01-01';

type Env = Readonly<Record<string, string | undefined>>;

/** The e-Box bot at work in a workspace of its own. */
export interface Local extends Running {
  readonly workspace: Workspace;
}

export interface LocalOptions {
  /** What the bot is given beside what it gets here: its server, its clock and its haste. */
  readonly given?: Partial<Omit<Given, 'http' | 'clock'>>;
  /** How long the chat systems wait, where it isn't as long as the real ones do. */
  readonly hurry?: Pick<WorkspaceOptions, 'ackTimeoutMs' | 'triggerLifeMs' | 'teamsTimeoutMs'>;
  /** Whether the bot reads what is written in the workspace's mail pane. Default: it does, unless IMAP_URL is given. */
  readonly readsMail?: boolean;
  /** Whether an empty desk is filled with examples. Default: it is. */
  readonly examples?: boolean;
  /** The NSSO managers, as ROLE_NSSO names them. Default: those of the cast. */
  readonly managers?: string;
  /** Business time when it starts. Default: the machine's. */
  readonly begins?: Date;
}

/** Milliseconds between two messages of a lane: nobody here has a limit, and its people wait for nothing. */
const SPACING_MS = 20;

const STATE_FILE = 'workspace.json';
/** Whom requesters write to. */
const MAIL_TO = 'eBoxIntegration@smals.be';
const MAIL_FROM = 'e-Box integration <eBoxIntegration@smals.be>';
const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost', '::1'];

/** Stands where the addresses will, that are known once the workspace listens. */
const UNKNOWN: Addresses = {
  slackApi: 'http://127.0.0.1/slack-api/',
  smtp: 'smtp://127.0.0.1',
  imap: null,
  botToken: 'xoxb-local',
  signingSecret: 'local',
};

/** Reads what a person may still choose here: the port, the database, the time zone, ... */
export function readLocalConfig(env: Env): ConfigReading {
  const reading = readConfig(environmentOf(env, UNKNOWN));
  const host = env['HOST']?.trim();
  if (!host || LOOPBACK.includes(host)) return reading;
  const fault =
    'HOST must be 127.0.0.1 as long as no chat system is configured: the local workspace asks nobody for a password';
  return { ok: false, faults: [...(reading.ok ? [] : reading.faults), fault] };
}

/**
 * Serves the workspace, and starts the bot beside it on one port, as any program would: by its environment, and by what
 * a start may be given. Resolves when both are at work. The stop ends both.
 * @throws an error in words where the settings are at fault, or the bot can't start
 */
export async function startLocal(
  env: Env,
  log: Parameters<typeof start>[1],
  {
    given = {},
    hurry = {},
    readsMail = true,
    examples = true,
    managers = accountsOf('nsso'),
    begins,
  }: LocalOptions = {},
): Promise<Local> {
  const { port: wanted, host, zone, closures, dataFolder } = read(readLocalConfig(env));
  const app = express().disable('x-powered-by').use(safeHeaders);
  const server = await listen(app, wanted, host);
  const base = `http://127.0.0.1:${server.port}`;
  const clock = movableClock(begins ? begins.getTime() - Date.now() : 0);
  const calendar = belgianCalendar(closures);
  const secrets = {
    botToken: `xoxb-${randomBytes(12).toString('hex')}`,
    signingSecret: randomBytes(16).toString('hex'),
  };
  const workspace = await createWorkspace({
    ...secrets,
    ...hurry,
    botUrl: () => base,
    botName: 'e-Box',
    persons: Object.values(CAST),
    channels: Object.values(CHANNELS),
    teams: LOCAL_TEAMS,
    mailTo: MAIL_TO,
    clock,
    timeZone: zone,
    nextWorkingMorning: (from) => nextWorkingMorning(zone, calendar, from),
    suggestions: COMMAND_HINTS,
    shortcuts: SHORTCUTS,
    scopes: SCOPES,
    warn: (what) => log.warn({}, what),
    // A database that was handed in is not in the folder, nor is what was said of it.
    ...(given.database ? {} : { stateFile: join(dataFolder, STATE_FILE) }),
  });
  app.use(workspace.router);
  const addresses = {
    ...secrets,
    slackApi: `${base}/slack-api/`,
    smtp: workspace.mail.smtpUrl,
    imap: readsMail && !env['IMAP_URL']?.trim() ? workspace.imapUrl : null,
  };
  const config = read(readConfig({ ...environmentOf(env, addresses), ROLE_NSSO: managers }));
  const bot = await start({ ...config, channels: { ...config.channels, teams } }, log, {
    spacing: () => SPACING_MS,
    trial: true,
    ...given,
    clock,
    http: {
      app,
      port: server.port,
      async close() {
        await workspace.close();
        await server.close();
      },
    },
  });
  clock.onMove(bot.tick);
  await workspace.teams.begin();
  if (examples) {
    // A machine that is too busy for Slack's three seconds has fewer examples, and works all the same.
    await playExamples(workspace, clock.now, zone).catch((error: unknown) =>
      log.warn({ err: error }, 'The examples stopped before their end'),
    );
  }
  return { ...bot, workspace };
}

/** No variable names channels of Teams: there they are chosen in the chat. */
const teams = {
  requests: TEAMS_CHANNELS.requests.id,
  approvals: TEAMS_CHANNELS.approvals.id,
  digest: TEAMS_CHANNELS.digest.id,
};

interface Addresses {
  readonly slackApi: string;
  readonly smtp: string;
  /** Null: the bot reads no mail of the workspace. */
  readonly imap: string | null;
  readonly botToken: string;
  readonly signingSecret: string;
}

/** What the bot is told, so that it works here. */
function environmentOf(
  env: Env,
  { slackApi, smtp, imap, botToken, signingSecret }: Addresses,
): Env {
  return {
    HOST: '127.0.0.1',
    ...(imap === null ? {} : { IMAP_URL: imap, IMAP_SINCE: LONG_AGO }),
    ...filledOf(env),
    SLACK_BOT_TOKEN: botToken,
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slackApi,
    SLACK_CHANNEL_REQUESTS: CHANNELS.requests.id,
    SLACK_CHANNEL_APPROVALS: CHANNELS.approvals.id,
    SLACK_CHANNEL_DIGEST: CHANNELS.digest.id,
    TEAMS_ALLOW_ANONYMOUS: '1',
    SMTP_URL: smtp,
    MAIL_FROM,
    ROLE_STAFF: accountsOf('staff'),
    ROLE_NSSO: accountsOf('nsso'),
    ROLE_EBOX: accountsOf('ebox'),
    ROLE_ADMIN: accountsOf('admin'),
  };
}

/** Without the variables that are set to nothing: here they say no more than those that are not set. */
function filledOf(env: Env): Env {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
}

function accountsOf(role: Role): string {
  return [
    ...Object.values(CAST).map(({ id, plays }) => ({ account: `slack:${id}`, plays })),
    ...Object.values(TEAMS_CAST).map(({ id, plays }) => ({ account: `teams:${id}`, plays })),
  ]
    .flatMap(({ account, plays }) => (plays === role ? [account] : []))
    .join(',');
}

function read(reading: ConfigReading): Config {
  if (reading.ok) return reading.config;
  throw new Error(`Mend these environment variables: ${reading.faults.join('; ')}`);
}
