import { randomUUID } from 'node:crypto';
import express, { type Express } from 'express';
import pino, { type Logger } from 'pino';
import { belgianCalendar } from './adapters/calendar/belgium';
import { movableClock, systemClock } from './adapters/clock/clocks';
import { healthRoutes } from './adapters/http/health';
import { listen, type Listening } from './adapters/http/server';
import { tickEveryMinute } from './adapters/schedule/cron';
import type { Workspace } from './adapters/workspace';
import { EXAMPLE_CAST } from './adapters/workspace/cast';
import { openWorkspace } from './adapters/workspace/open';
import { createInspector } from './adapters/x509';
import { createDesk } from './app/desk/desk';
import type { DeskDeps } from './app/desk/deps';
import { createDirectory } from './app/directory';
import { seedExamples } from './app/examples';
import { createClockwork } from './app/clockwork';
import type { Clock, Randomness } from './app/ports/clock';
import { dayIn } from './app/today';
import { roleHolders } from './app/role-holders';
import { nextWorkingMorning } from './app/working-morning';
import { connectChat } from './composition/chat';
import { openDatabase, readyDatabase } from './composition/database';
import { createDelivering } from './composition/delivering';
import { openStores } from './composition/stores';
import { readConfig, type Config } from './config';
import type { Calendar } from './core/policy/working-days';
import { documentSender } from './core/process/document-sender';
import { withDeadlines } from './core/process/with-deadlines';
import type { Database } from './storage/database';
import { migrate } from './storage/migrate';
import { purge } from './storage/retention';

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
}

/** What exists before the parts that need it are put together. */
interface Ground {
  readonly database: Database;
  readonly http: Express;
  readonly server: Listening;
  readonly clock: Clock;
  readonly calendar: Calendar;
  readonly log: Logger;
  readonly given: Partial<Given>;
}

const random: Randomness = { uuid: randomUUID };

/** Starts the bot. This file is the only place where its parts are put together. */
export async function start(
  config: Config,
  log: Logger,
  given: Partial<Given> = {},
): Promise<Running> {
  const database = given.database ?? (await openDatabase(config, log));
  await migrate(database);
  const calendar = belgianCalendar(config.closures);
  const http = express().disable('x-powered-by');
  const server = await listen(http, config.port, config.host);
  if (!config.workspace) {
    const clock = given.clock ?? systemClock;
    return run(config, { database, http, server, log, clock, calendar, given }, null);
  }
  const movable = movableClock();
  const { workspace, settings } = await openWorkspace({
    app: http,
    port: server.port,
    folder: given.database ? null : config.dataFolder,
    clock: movable,
    zone: config.zone,
    nextWorkingMorning: (from) => nextWorkingMorning(config.zone, calendar, from),
    log,
  });
  const ground = { database, http, server, log, clock: movable, calendar, given };
  const running = await run({ ...config, ...settings }, ground, workspace);
  movable.onMove(running.tick);
  return running;
}

async function run(config: Config, ground: Ground, workspace: Workspace | null): Promise<Running> {
  const { database, http, server, clock, calendar, log, given } = ground;
  const stores = openStores(database, random);
  const inspector = createInspector({
    trustFolder: config.trustAnchors,
    ...(given.inspectorWorker === undefined ? {} : { workerFile: given.inspectorWorker }),
    onTrust: (notice) => log.info(notice, 'The trust folder was read'),
  });
  const chat = connectChat(config, {
    http,
    conversations: stores.conversations,
    clock,
    random,
    log,
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
    post: stores.outbox.post,
    clock,
    random,
    log,
    committed: () => delivering.poke(),
  };
  const clockwork = createClockwork({
    desk,
    channels: config.channels,
    digestAt: config.digestAt,
    reminders: stores.reminders,
    digests: stores.digests,
    slots: stores.slots,
    tidy: async (now) => {
      await purge(database.knex, now);
    },
  });
  const deps: DeskDeps = { ...desk, digest: clockwork.digest };
  const delivering = createDelivering(config, { stores, desk, clockwork, chat, random, log });

  http.use(
    healthRoutes({
      database: () => readyDatabase(database),
      platforms: () => chat.reachable(),
    }),
  );
  chat.start(createDesk(deps));
  await workspace?.teams.begin();
  delivering.start();
  await clockwork.schedule.begin();
  const tick = () => void clockwork.schedule.tick();
  const ticking = tickEveryMinute(tick);
  if (workspace && given.examples !== false) await seedExamples(deps, EXAMPLE_CAST);
  log.info({ port: server.port, database: database.kind, platforms }, 'Ready');

  return {
    port: server.port,
    workspace,
    tick,
    async stop() {
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

async function main(): Promise<void> {
  const reading = readConfig(process.env);
  if (!reading.ok) {
    process.stderr.write(
      `The bot can't start. Mend these environment variables:\n${reading.faults.map((fault) => `  - ${fault}`).join('\n')}\n`,
    );
    process.exit(1);
  }
  const { config } = reading;
  const log = pino({ level: config.logLevel });
  // A container's first process is told nothing that it doesn't listen to; a migration that is cut off undoes itself.
  const giveUp = () => process.exit(0);
  process.once('SIGTERM', giveUp).once('SIGINT', giveUp);
  const running = await start(config, log);
  process.off('SIGTERM', giveUp).off('SIGINT', giveUp);
  if (running.workspace) {
    process.stdout.write(
      `\n  The local workspace is at http://127.0.0.1:${running.port}/\n  No chat system is configured: this is for trying.\n\n`,
    );
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

if (require.main === module) {
  main().catch((error: unknown) => {
    const words = error instanceof Error ? error.message : String(error);
    process.stderr.write(`The bot can't start: ${words}\n`);
    process.exit(1);
  });
}
