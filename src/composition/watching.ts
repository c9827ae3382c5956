import { performance } from 'node:perf_hooks';
import { Router, type RequestHandler } from 'express';
import type { Logger as Pino } from 'pino';
import { arrivals } from '../adapters/http/arrival';
import { healthRoutes, type Health } from '../adapters/http/health';
import { metricsRoute } from '../adapters/http/metrics';
import { createTrace, tracedLog } from '../adapters/log/trace';
import { createFigures } from '../adapters/metrics/metrics';
import { createHeartbeat, LONGEST_SILENCE_MS } from '../app/watching/heartbeat';
import type { Clock, Randomness } from '../app/time/clock';
import type { Logger, Trace } from '../app/watching/log';
import type { Metrics } from '../app/watching/metrics';
import { createRecent, type Read } from '../app/watching/cached-probe';
import { causeOf } from '../app/watching/cause';
import type { Database } from '../storage/database/database';
import { isLoginRefused } from '../storage/database/transient-errors';
import { readinessOf, type Readiness } from '../storage/database/readiness';
import { createWatchQueries } from '../storage/watching/watch-queries';
import type { Chat } from './chat';

/** Milliseconds that `/readyz` and `/metrics` wait for the database: a probe gives up after one second by itself. */
const DATABASE_PATIENCE_MS = 800;

/** Milliseconds that one look at the database answers all who ask for readiness; a probe comes every few seconds. */
const READINESS_FRESH_MS = 500;

/** Milliseconds that one look at the outbox and the ball-holders serves: several scrapers cost no more than one. */
const FACTS_FRESH_MS = 10_000;

/** What the other parts are given so that the bot can be watched. */
export interface Watching {
  readonly trace: Trace;
  readonly metrics: Metrics;
  /** Carries the number under way in each line. */
  readonly log: Logger;
  /** Goes before all other handlers. */
  readonly arrivals: RequestHandler;
  /** The schedule has run to its end. */
  ticked(): void;
  /** From now on the process is not ready any more. */
  stopping(): void;
  /** `/healthz`, `/readyz`, `/metrics`. */
  routes(parts: WatchedParts): Router;
}

export interface WatchedParts {
  readonly database: Database;
  readonly clock: Clock;
  readonly reachable: Chat['reachable'];
  readonly certificates: () => Health;
  readonly mailbox: () => Health | null;
}

/** `elapsedMs` is a clock that never jumps, in milliseconds. */
export function createWatching(
  given: Pino,
  random: Randomness,
  elapsedMs = () => performance.now(),
): Watching {
  const trace = createTrace(random);
  const log = tracedLog(given, trace);
  const figures = createFigures();
  const heartbeat = createHeartbeat(elapsedMs);
  let stopping = false;

  function routes({ database, clock, reachable, certificates, mailbox }: WatchedParts): Router {
    const readiness = createRecent(() => readinessOf(database.watch), {
      forMs: READINESS_FRESH_MS,
      withinMs: DATABASE_PATIENCE_MS,
      elapsedMs,
      onFailure: (error) => log.warn({ cause: causeOf(error) }, 'Readiness check failed: database'),
    });
    const queries = createWatchQueries(database.watch);
    const facts = createRecent(() => queries.read(), {
      forMs: FACTS_FRESH_MS,
      withinMs: DATABASE_PATIENCE_MS,
      elapsedMs,
      onFailure: (error) => log.warn({ cause: causeOf(error) }, 'Metrics query failed'),
    });
    const health = healthRoutes({
      database: async () => databaseHealth(await readiness()),
      schedule: () => scheduleHealth(heartbeat.silenceMs()),
      stopping: () => stopping,
      platforms: reachable,
      certificates,
      mailbox,
    });
    const metrics = metricsRoute(async () => {
      const [read, up] = await Promise.all([facts(), readiness()]);
      const text = await figures.text({
        now: clock.now(),
        databaseUp: up.ok,
        facts: read.ok ? read.value : null,
        chats: reachable(),
        mailbox: mailbox(),
        sinceTickMs: heartbeat.silenceMs(),
      });
      return { type: figures.contentType, text };
    });
    return Router().use(health, metrics);
  }

  return {
    trace,
    log,
    metrics: figures.counters,
    arrivals: arrivals(trace, figures.http),
    ticked: heartbeat.beat,
    stopping() {
      stopping = true;
    },
    routes,
  };
}

function databaseHealth(read: Read<Readiness>): Health {
  if (!read.ok) return { ok: false, reason: whyNot(read) };
  return read.value === 'ready'
    ? { ok: true, reason: null }
    : { ok: false, reason: NOT_READY[read.value] };
}

const NOT_READY: Readonly<Record<Exclude<Readiness, 'ready'>, string>> = {
  'not-migrated': 'The database is not migrated',
  standby:
    'The database is a standby, which only reads: name the primary in DATABASE_URL, or promote it',
  'read-only':
    'The database only reads (default_transaction_read_only is on): nothing can be recorded until it is turned off',
  'no-rights':
    'The user of DATABASE_URL may not write to the tables of the bot: give it the rights, or name their owner',
};

function whyNot(read: Extract<Read<unknown>, { ok: false }>): string {
  if (read.why === 'failed' && isLoginRefused(read.error)) {
    return 'The database refuses the user or the password of DATABASE_URL';
  }
  return 'The database does not answer';
}

function scheduleHealth(silenceMs: number): Health {
  if (silenceMs <= LONGEST_SILENCE_MS) return { ok: true, reason: null };
  const minutes = Math.floor(silenceMs / 60_000);
  return { ok: false, reason: `The schedule has not run for ${minutes} minutes` };
}
