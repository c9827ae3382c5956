import { randomUUID } from 'node:crypto';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { belgianCalendar } from './adapters/time/belgium';
import { movableClock, systemClock } from './adapters/time/clocks';
import { lastAnswers } from './adapters/http/last-answers';
import { safeHeaders } from './adapters/http/safe-headers';
import { listen, type Listening } from './adapters/http/server';
import { cannotStart, whyOf } from './adapters/log/last-words';
import { createLog } from './adapters/log/log';
import { LEVEL_ON_TERMINAL, linesForPeople, tellWhere } from './adapters/log/on-terminal';
import { createScrub, type Scrub } from './adapters/log/scrub';
import { secretsIn } from './adapters/log/secrets';
import { tickEveryMinute } from './adapters/time/cron';
import type { Workspace } from '../workspace';
import { EXAMPLE_CAST } from '../workspace/cast';
import { createInspector } from './adapters/x509';
import { createDesk } from './app/chat/desk';
import { limitedDesk, type LimitedDeps } from './app/chat/limited';
import type { DeskDeps } from './app/requests/deps';
import { createDirectory } from './app/people/directory';
import { seedExamples } from './app/examples';
import { createClockwork } from './app/schedule/clockwork';
import type { Clock, Randomness } from './app/time/clock';
import { dayIn } from './app/time/today';
import { roleHolders } from './app/people/role-holders';
import { nextWorkingMorning } from './app/time/working-morning';
import { connectChat } from './composition/chat';
import { openDatabase } from './composition/database';
import { createDelivering } from './composition/delivering';
import { openStores } from './composition/stores';
import { createTidy } from './composition/tidying';
import { createWatching, type Watching } from './composition/watching';
import { readConfig, type Config } from './config/config';
import type { Calendar } from './core/policy/working-days';
import { documentSender } from './core/process/document-sender';
import { withDeadlines } from './core/process/with-deadlines';
import type { Database } from './storage/database/database';
import { migrate } from './storage/database/migrate';

/** A bot at work. */
export interface Running {
  readonly port: number;
  /** The local workspace, when no chat system is configured. */
  readonly workspace: Workspace | null;
  /** Looks now what is due, as it does every minute by itself. */
  tick(): void;
  stop(): Promise<void>;
}

/** What a start may be given in place of what the configuration would make. For tests. */
export interface Given {
  /** Open already; it is migrated, and left open at the stop. */
  readonly database: Database;
  readonly clock: Clock;
  /** Whether an empty workspace is filled with examples. */
  readonly examples: boolean;
  /** The compiled reader of certificates, where the sources run uncompiled. */
  readonly inspectorWorker: string;
  /** Called for each thing that somebody wanted who goes too fast. */
  readonly onLimited: LimitedDeps['onLimited'];
  /** Milliseconds that never go back, for the rate limit: not the business clock. */
  readonly stopwatch: () => number;
  /** Milliseconds that a lane rests after a message: a stand-in for Slack has no limit to keep. */
  readonly spacing: (lane: string) => number;
}

/** What exists before the parts that need it are put together. */
interface Ground {
  readonly database: Database;
  readonly http: Express;
  readonly server: Listening;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly watching: Watching;
  readonly given: Partial<Given>;
}

const random: Randomness = { uuid: randomUUID };

/** Starts the bot. This file is the only place where its parts are put together. */
export async function start(
  config: Config,
  ownLog: Logger,
  given: Partial<Given> = {},
): Promise<Running> {
  const watching = createWatching(ownLog, random);
  const { log } = watching;
  const database = given.database ?? (await openDatabase(config, log));
  await migrate(database);
  const calendar = belgianCalendar(config.closures);
  const http = express().disable('x-powered-by').use(safeHeaders, watching.arrivals);
  const server = await listen(http, config.port, config.host);
  if (!config.workspace) {
    const clock = given.clock ?? systemClock;
    return run(config, { database, http, server, watching, clock, calendar, given }, null);
  }
  const movable = movableClock();
  // Read from the disk only where it is served: beside credentials it would be 60 ms and 10 MB for nothing.
  const { openWorkspace } = await import('../workspace/open.js');
  const { workspace, settings } = await openWorkspace({
    app: http,
    port: server.port,
    folder: given.database ? null : config.dataFolder,
    clock: movable,
    zone: config.zone,
    nextWorkingMorning: (from) => nextWorkingMorning(config.zone, calendar, from),
    log,
  });
  const ground = { database, http, server, watching, clock: movable, calendar, given };
  const running = await run({ ...config, ...settings }, ground, workspace);
  movable.onMove(running.tick);
  return running;
}

async function run(config: Config, ground: Ground, workspace: Workspace | null): Promise<Running> {
  const { database, http, server, clock, calendar, watching, given } = ground;
  const { log, trace, metrics } = watching;
  const stores = openStores(database, random, config.channels);
  const inspector = createInspector({
    trustFolder: config.trustAnchors,
    ...(given.inspectorWorker === undefined ? {} : { workerFile: given.inspectorWorker }),
    onTrust: (notice) => log.info(notice, 'The trust folder was read'),
  });
  const chat = await connectChat(config, {
    http,
    conversations: stores.conversations,
    clock,
    random,
    log,
    trace,
    metrics,
    holders: () => roleHolders('teams', directory, stores.settings, nameInTeams),
    onJoined: (platform) => delivering.onJoined(platform),
    onLeft: (platform, left) => delivering.onLeft(platform, left),
  });
  const nameInTeams = async (id: string) => chat.gateways.teams?.nameOf(id) ?? null;
  const { platforms } = chat;
  const directory = createDirectory(config.roles, chat.groups);

  const desk: Omit<DeskDeps, 'digest'> = {
    definition: withDeadlines(documentSender, config.deadlines),
    zone: config.zone,
    time: { calendar, dayOf: (at) => dayIn(config.zone, new Date(at)) },
    platforms,
    mailIsSent: config.mail !== null,
    store: stores.requests,
    queries: stores.queries,
    known: stores.known,
    settings: stores.settings,
    directory,
    inspector,
    files: stores.files,
    absences: stores.absences,
    undelivered: stores.undelivered,
    post: stores.outbox.post,
    clock,
    random,
    log,
    metrics,
    committed: () => delivering.poke(),
  };
  const clockwork = createClockwork({
    desk,
    channels: config.channels,
    digestAt: config.digestAt,
    reminders: stores.reminders,
    digests: stores.digests,
    slots: stores.slots,
    heads: stores.heads,
    tidy: createTidy(database, config.retention, log),
  });
  const deps: DeskDeps = { ...desk, digest: clockwork.digest };
  const delivering = createDelivering(config, {
    ...{ stores, desk, clockwork, chat, random, log, trace },
    spacing: given.spacing ?? null,
  });

  http.use(watching.routes({ database, clock, reachable: chat.reachable }));
  chat.start(
    limitedDesk(createDesk(deps), {
      pace: config.pace,
      now: given.stopwatch ?? (() => performance.now()),
      log,
      onLimited: (limited) => {
        watching.metrics.rateLimited(limited.platform);
        given.onLimited?.(limited);
      },
    }),
  );
  http.use(lastAnswers(log));
  await workspace?.teams.begin();
  delivering.start();
  await clockwork.schedule.begin();
  const tick = () => void trace.anew(() => clockwork.schedule.tick().then(watching.ticked));
  const ticking = tickEveryMinute(tick);
  if (workspace && given.examples !== false) await seedExamples(deps, EXAMPLE_CAST);
  log.info({ port: server.port, database: database.kind, platforms }, 'Ready');

  return {
    port: server.port,
    workspace,
    tick,
    async stop() {
      watching.stopping();
      await ticking.stop();
      await chat.stop();
      await delivering.stop();
      await workspace?.close();
      await server.close();
      await inspector.close();
      if (!given.database) await database.close();
    },
  };
}

/** Milliseconds for an orderly stop; then the process ends anyway, and its leases run out. */
export const STOP_GRACE_MS = 10_000;

/**
 * Runs the bot as a process, until it is told to end; where it can't start, it says why and ends. `given` is for tests
 * that start processes of their own.
 */
export async function main(given: Partial<Given> = {}): Promise<void> {
  const scrub = createScrub(secretsIn(process.env));
  try {
    await serve(scrub, given);
  } catch (error) {
    cannotStart(whyOf(error, scrub), scrub);
    process.exit(1);
  }
}

async function serve(scrub: Scrub, given: Partial<Given>): Promise<void> {
  const reading = readConfig(process.env);
  if (!reading.ok) {
    const faults = reading.faults.map((fault) => `  - ${fault}`).join('\n');
    cannotStart(`Mend these environment variables:\n${faults}`, scrub);
    process.exit(1);
  }
  const { config } = reading;
  const looksOn = config.workspace && process.stdout.isTTY;
  const log = createLog({
    level: config.logLevel ?? (looksOn ? LEVEL_ON_TERMINAL : 'info'),
    scrub,
    ...(looksOn ? { destination: await linesForPeople() } : {}),
  });
  process.on('uncaughtException', (error) => {
    log.fatal({ err: error }, 'The bot ends: a fault that nothing caught');
    process.exit(1);
  });
  // A container's first process is told nothing that it doesn't listen to; a migration that is cut off undoes itself.
  const giveUp = () => process.exit(0);
  process.once('SIGTERM', giveUp).once('SIGINT', giveUp);
  const running = await start(config, log, given);
  process.off('SIGTERM', giveUp).off('SIGINT', giveUp);
  if (running.workspace) {
    const address = `http://127.0.0.1:${running.port}/`;
    log.info({ address }, 'No chat system is configured: the local workspace is open');
    if (looksOn) tellWhere(address, config.dataFolder);
  }
  const stop = (signal: string) => {
    log.info({ signal }, 'Stopping');
    setTimeout(() => process.exit(1), STOP_GRACE_MS).unref();
    running.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'The stop was not orderly');
        process.exit(1);
      },
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
}

if (require.main === module) void main();
