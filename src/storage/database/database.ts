import type { PGlite } from '@electric-sql/pglite';
import { mkdir, readdir } from 'node:fs/promises';
import { Socket } from 'node:net';
import { join } from 'node:path';
import knex, { type Knex } from 'knex';
import type { Client } from 'pg';
import { lockFolder } from './folder/lock';
import { writing } from './folder/not-writable';

/** An open database. Both kinds answer alike; only what they promise differs (README, "Operate"). */
export interface Database {
  readonly kind: 'postgres' | 'pglite';
  readonly knex: Knex;
  /**
   * For looking at how things stand: on connections of its own, so that it neither waits behind a crowd of clicks nor
   * holds one up, and with short timeouts.
   */
  readonly watch: Knex;
  /** Does work that takes its time (migrations, audit) on connections without the timeouts of the others. */
  patiently<T>(work: (knex: Knex) => Promise<T>): Promise<T>;
  /** Ends all connections, and gives the folder free. */
  close(): Promise<void>;
}

/** Connections of one process. A click needs one for a few milliseconds; Postgres has 100 unless told otherwise. */
const POOL_SIZE = 10;

/** Connections for watching: one for readiness, one for the metrics. */
const WATCH_POOL_SIZE = 2;

/** Milliseconds that one look takes at most; on 100,000 open requests and 50,000 messages that wait it took 200. */
const WATCH_TIMEOUT_MS = 1_000;

/** Milliseconds to wait for a free connection: a person at a button is told after 3 s at the latest. */
const ACQUIRE_TIMEOUT_MS = 2_000;

/** Milliseconds for TCP and login: an answering server needs some tens. */
const CONNECT_TIMEOUT_MS = 2_000;

/** Milliseconds that one statement may take; the slowest on purpose (a search through 100,000 rows) takes under 200. */
const STATEMENT_TIMEOUT_MS = 5_000;

/** Milliseconds to wait for a row that somebody else is changing; changes are single statements of a few. */
const LOCK_TIMEOUT_MS = 2_000;

/** Milliseconds a transaction may sit idle: its process has died or hangs, and holds rows that others need. */
const IDLE_IN_TRANSACTION_MS = 10_000;

/** Milliseconds after which an answer is not waited for any longer: the server, or the way to it, is gone. */
const ANSWER_TIMEOUT_MS = STATEMENT_TIMEOUT_MS + 1_000;

/**
 * Milliseconds without a byte after which a connection is closed. A network that drops packets says nothing: the system
 * would go on sending for a quarter of an hour, and whoever is given the connection would wait behind what hangs.
 */
const SILENCE_MS = ANSWER_TIMEOUT_MS;

/** Milliseconds that a connection is kept unused: less than SILENCE_MS, so that this closes none that is well. */
const IDLE_MS = 4_000;

/** Milliseconds between two looks for unused connections. */
const REAP_MS = 500;

/** Milliseconds until the system asks a silent server whether it is there. */
const KEEP_ALIVE_MS = 10_000;

/**
 * Postgres compiles a statement whose plan looks costly, as one over tables that were never analyzed does: half a second
 * of a processor each time, for statements that take a millisecond (measured on 15, where that is the default).
 */
const NOT_COMPILED = '-c jit=off';

/** knex would write to stdout what it also throws. */
const SILENT: Knex.Logger = {
  warn: () => undefined,
  error: () => undefined,
  debug: () => undefined,
  deprecate: () => undefined,
};

/**
 * Opens the Postgres that `url` names. Nothing is connected yet: a server that is down shows at the first query, and
 * is tried again at each.
 */
export function openPostgres(url: string): Database {
  const hasty = postgres(url, HASTY_POOL, {
    statement_timeout: STATEMENT_TIMEOUT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
  });
  const watch = postgres(
    url,
    { ...HASTY_POOL, max: WATCH_POOL_SIZE },
    { statement_timeout: WATCH_TIMEOUT_MS, query_timeout: WATCH_TIMEOUT_MS },
  );
  return {
    kind: 'postgres',
    knex: hasty,
    watch,
    async patiently(work) {
      const patient = postgres(url, {}, {});
      try {
        return await work(patient);
      } finally {
        await patient.destroy();
      }
    },
    async close() {
      await Promise.all([hasty.destroy(), watch.destroy()]);
    },
  };
}

const HASTY_POOL: Knex.PoolConfig = {
  idleTimeoutMillis: IDLE_MS,
  reapIntervalMillis: REAP_MS,
  afterCreate(connection: Client, done: (fault: unknown, connection: Client) => void) {
    const { stream } = connection.connection;
    // Where a query hangs, end() cuts the connection; the pool sees that it is gone and makes another.
    const end = () => void connection.end().catch(() => undefined);
    if (stream instanceof Socket) stream.setTimeout(SILENCE_MS, end);
    done(null, connection);
  },
};

function postgres(
  url: string,
  pool: Knex.PoolConfig,
  timeouts: Readonly<Record<string, number>>,
): Knex {
  return knex({
    client: 'pg',
    connection: {
      connectionString: url,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
      application_name: 'ebox-onboarding-bot',
      options: NOT_COMPILED,
      ...timeouts,
    },
    pool: { min: 0, max: POOL_SIZE, ...pool },
    acquireConnectionTimeout: ACQUIRE_TIMEOUT_MS,
    // An error names its statement, without the values in it: they are what people typed.
    compileSqlOnError: false,
    log: SILENT,
  });
}

/**
 * Opens the embedded database in a folder, which is made if need be and locked against other processes.
 * @throws FolderInUse when another process has it open, FolderNotWritable when it can't be made or written.
 */
export async function openPglite(folder: string): Promise<Database> {
  const lock = await writing(folder, async () => {
    await mkdir(folder, { recursive: true });
    return lockFolder(folder);
  });
  try {
    const { openEngine } = await import('./pglite-client.js');
    return await embedded(openEngine({ folder: join(folder, PGDATA) }), lock.release);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

/** A database that isn't there: for what needs one to be put together, and is then not asked. It opens no connection. */
export function openNowhere(): Database {
  return openPostgres('postgres://127.0.0.1:1/nowhere');
}

/** Whether there is an embedded database in a folder. */
export async function hasPglite(folder: string): Promise<boolean> {
  const names = await readdir(join(folder, PGDATA)).catch((): string[] => []);
  return names.includes('PG_VERSION');
}

/** Beside the lock, which PGlite must not find among its own files. */
const PGDATA = 'pgdata';

/** A database on an engine that is running. `closed` is called when it has been closed. */
export async function embedded(
  engine: PGlite,
  closed: () => Promise<void> = async () => undefined,
): Promise<Database> {
  await engine.waitReady;
  const { clientOf } = await import('./pglite-client.js');
  // One session serves the whole process: a query on this knex inside a transaction of it waits for itself, and
  // fails after this short time instead of for ever.
  const only = knex({
    client: clientOf(engine),
    connection: {},
    acquireConnectionTimeout: ACQUIRE_TIMEOUT_MS,
    // An error names its statement, without the values in it: they are what people typed.
    compileSqlOnError: false,
    log: SILENT,
  });
  return {
    kind: 'pglite',
    knex: only,
    watch: only,
    patiently: (work) => work(only),
    async close() {
      await only.destroy();
      if (!engine.closed) await engine.close();
      await closed();
    },
  };
}
