import { randomUUID } from 'node:crypto';
import express, { type Express } from 'express';
import type { Logger } from 'pino';
import { createTableReader, SMALL } from '../adapters/tables/read';
import { createPaperDesk } from '../adapters/pdf';
import { systemClock } from '../adapters/time/clocks';
import { lastAnswers } from '../adapters/http/last-answers';
import { safeHeaders } from '../adapters/http/safe-headers';
import { listen, type Listening } from '../adapters/http/server';
import { tickEveryMinute } from '../adapters/time/cron';
import { chosenLanguages, type Locales } from '../app/languages/chosen';
import { createChatService } from '../app/chat/chat-service';
import type { ChatDeps } from '../app/chat/deps';
import { SlowFiles } from '../app/chat/forms/slow-files';
import { ownPeopleOnly } from '../app/chat/own-people';
import { limitedService, type LimitedDeps } from '../app/chat/limited';
import { createMails } from '../app/people/mails';
import { createStandings } from '../app/people/standings';
import type { RequestDeps } from '../app/requests/deps';
import { createScheduler } from '../app/schedule/scheduler';
import type { Clock, Randomness } from '../app/time/clock';
import { PeopleFirst } from '../app/watching/people-first';
import { connectChat, type Chat } from './chat';
import { createMailAccess } from '../adapters/oauth/client-credentials';
import { contextOf } from './context';
import { openDoctor } from './doctor/doctor';
import { openMailbox } from './mailbox';
import { mailSigner } from './mail-secret';
import { openDatabase } from './database';
import { createDelivering } from './delivering';
import { prepareGoingOut } from './going-out';
import { startReading } from './reading';
import type { Waits } from './waits';
import { createSignals } from './signals';
import { openStores } from './stores';
import { createTidy } from './tidying';
import { createWatching } from './watching';
import type { Config } from '../config/config';
import type { Database } from '../storage/database/database';
import { migrate } from '../storage/database/migrate';

/** A bot at work. */
export interface Running {
  readonly port: number;
  /** Looks now what is due, as it does every minute by itself. */
  tick(): void;
  stop(): Promise<void>;
}

/** An HTTP server that listens, and what it serves. */
export interface Served extends Listening {
  readonly app: Express;
}

/** What a start may be given in place of what the configuration would make: by tests, and by programs around the bot. */
export interface Given {
  /** Open already; it is migrated, and left open at the stop. */
  readonly database: Database;
  readonly clock: Clock;
  /** A server that listens already, and serves something else beside the bot. */
  readonly http: Served;
  /** The compiled reader of certificates, where the sources run uncompiled. */
  readonly inspectorWorker: string;
  /** The compiled reader of mails, likewise. */
  readonly mailParserWorker: string;
  /** The compiled reader of tables, likewise. */
  readonly tableWorker: string;
  /** The compiled maker and reader of PDFs, likewise. */
  readonly paperWorker: string;
  /** Called for each thing that somebody wanted who goes too fast. */
  readonly onLimited: LimitedDeps['onLimited'];
  /** Milliseconds that never go back, for the rate limit: not the business clock. */
  readonly stopwatch: () => number;
  /** Milliseconds that a lane rests after a message: a stand-in for Slack has no limit to keep. */
  readonly spacing: (lane: string) => number;
  /** How long persons are let wait. Default: what the chat systems allow. */
  readonly patience: Waits;
  /** Nothing here is meant to last. */
  readonly trial: boolean;
}

const random: Randomness = { uuid: randomUUID };

/**
 * Starts the bot: the only place where its parts are put together. Resolves when it is at work.
 * @throws an error in words where it can't start: the port is taken, the database doesn't answer, ...
 */
export async function start(
  config: Config,
  ownLog: Logger,
  given: Partial<Given> = {},
): Promise<Running> {
  const signals = createSignals();
  const watching = createWatching(ownLog, random);
  const { log, trace, metrics } = watching;
  const clock = given.clock ?? systemClock;
  const database = given.database ?? (await openDatabase(config, log, given.trial ?? false));
  await migrate(database);
  const { app: http, port, close } = given.http ?? (await serve(config));
  http.use(safeHeaders, watching.arrivals);
  const stores = openStores(database, random, config.channels);
  const reading = startReading(
    config.trustAnchors,
    log,
    given.inspectorWorker === undefined ? {} : { workerFile: given.inspectorWorker },
  );
  const { inspector } = reading;
  const paper = createPaperDesk(given.paperWorker);
  const stopwatch = given.stopwatch ?? (() => performance.now());
  const languages = chosenLanguages({
    store: stores.languages,
    // Asked when somebody does something, which is after this.
    locales: (platform): Locales | undefined => chat.locales[platform],
    desk: config.language,
    clock,
    now: stopwatch,
    log,
  });
  const goingOut = await prepareGoingOut(config);
  const waits = given.patience ?? {};
  const chat: Chat = await connectChat(config, {
    waits,
    languages,
    goingOut,
    http,
    conversations: stores.conversations,
    clock,
    random,
    log,
    trace,
    metrics,
    signals,
    settings: stores.settings,
  });
  const { platforms, directory } = chat;
  const mails = createMails({
    store: stores.peoplesMails,
    settings: stores.settings,
    addressesOf: chat.addressesOf,
    ...(waits.lookUpMs === undefined ? {} : { patienceMs: waits.lookUpMs }),
    ...{ directory, clock, log },
  });
  const standings = createStandings(chat.gateways, clock, waits.lookUpMs);

  const requests: RequestDeps = {
    context: contextOf(config),
    requests: { store: stores.requests, queries: stores.queries, mails: stores.mails },
    people: {
      directory,
      standings,
      settings: stores.settings,
      absences: stores.absences,
      links: stores.links,
      mails,
    },
    out: {
      platforms,
      mailIsSent: config.mail !== null,
      channels: config.channels,
      post: stores.outbox.post,
      undelivered: stores.undelivered,
      committed: signals.committed.tell,
    },
    watch: { log, metrics },
    clock,
  };
  const { context, people, out } = requests;
  const scheduler = createScheduler({
    ...{ context, people, out, clock, random, log },
    digestAt: config.digestAt,
    reminders: stores.reminders,
    digests: stores.digests,
    slots: stores.slots,
    heads: stores.heads,
    tidy: createTidy(database, config.retention, log),
  });
  const access = config.mailOauth ? createMailAccess(config.mailOauth, clock, log) : null;
  const service: ChatDeps = {
    ...requests,
    doctor: openDoctor(config, {
      ...{ database, chat, requests, reading, goingOut, access },
      machineNow: Date.now,
    }),
    home: stores.home,
    stats: stores.stats,
    nameOf: chat.nameOf,
    readersOf: chat.readersOf,
    languages,
    uploads: {
      inspector,
      paper,
      shown: stores.shown,
      known: stores.known,
      files: stores.files,
    },
    digest: scheduler.digest,
    movingIn: {
      readTable: createTableReader({ ...SMALL, workerFile: given.tableWorker }),
      drafts: stores.drafts,
      imports: stores.imports,
    },
    random,
  };
  const sign = await mailSigner(config, stores.mailboxes);
  const delivering = createDelivering(config, {
    ...{ stores, requests, languages, scheduler, chat, goingOut, signals, random, sign },
    ...{ paper, access, log, trace },
    spacing: given.spacing ?? null,
  });

  const peopleFirst = new PeopleFirst(stopwatch);
  const mailbox = openMailbox(config, {
    ...{ service, stores, sign, random, access, goingOut, log },
    restMs: peopleFirst.restMs,
    answered: peopleFirst.answered,
    ...(given.mailParserWorker === undefined ? {} : { parserWorker: given.mailParserWorker }),
  });

  http.use(
    watching.routes({
      database,
      clock,
      reachable: chat.reachable,
      certificates: reading.health,
      mailbox: () => mailbox?.health() ?? null,
    }),
  );
  const slowFiles = new SlowFiles({ outbox: stores.outbox, clock, log });
  const own = ownPeopleOnly(slowFiles.around(createChatService(service)), {
    standingOf: chat.actorStanding,
    languages,
    watch: requests.watch,
  });
  chat.start(
    limitedService(own, {
      pace: config.pace,
      languages,
      now: stopwatch,
      log,
      onAsked: peopleFirst.seen,
      onAnswered: peopleFirst.done,
      onLimited: (limited) => {
        watching.metrics.rateLimited(limited.platform);
        given.onLimited?.(limited);
      },
    }),
  );
  http.use(lastAnswers(log));
  signals.committed.listen(() => void trace.outside(chat.refreshHomes));
  delivering.start();
  mailbox?.start();
  await scheduler.schedule.begin();
  let isStopping = false;
  const tick = () =>
    void trace.anew(async () => {
      await scheduler.schedule.tick();
      if (isStopping) return;
      watching.ticked();
      await mails.refresh();
      await chat.refreshHomes();
    });
  const ticking = tickEveryMinute(tick);
  log.info({ port, database: database.kind, platforms }, 'Ready');

  return {
    port,
    tick,
    async stop() {
      isStopping = true;
      watching.stopping();
      await ticking.stop();
      await scheduler.schedule.end();
      await chat.stop();
      await slowFiles.ended();
      await mailbox?.stop();
      await delivering.stop();
      await close();
      await inspector.close();
      await paper.close();
      if (!given.database) await database.close();
    },
  };
}

async function serve({ port, host }: Config): Promise<Served> {
  const app = express().disable('x-powered-by');
  return { app, ...(await listen(app, port, host)) };
}
