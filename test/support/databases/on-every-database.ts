import type { Database } from '../../../src/storage/database/database';
import { freshDatabase, kinds, server } from './fresh';

/**
 * Runs the same specifications on PGlite, and on Postgres when TEST_DATABASE_URL names a server. Each call has a
 * fresh, migrated database, which its tests share: let each use requests of its own.
 */
export function onEveryDatabase(specify: (database: () => Database) => void): void {
  describe.each(kinds)('on %s', (kind) => {
    within(kind, specify);
  });
}

/**
 * What only a Postgres server can show. Without TEST_DATABASE_URL it is no part of the run: jest has no empty block
 * with hooks then, and `left-out.ts` says what is missing.
 */
export function withServer(title: string, specify: () => void): void {
  if (server) describe(title, specify);
}

/** For what needs several connections at once: Postgres alone, where there is a server. */
export function onPostgres(specify: (database: () => Database) => void): void {
  withServer('on postgres', () => {
    within('postgres', specify);
  });
}

function within(kind: Database['kind'], specify: (database: () => Database) => void): void {
  let database: Database | null = null;
  beforeAll(async () => {
    database = await freshDatabase(kind);
  });
  specify(() => {
    if (!database)
      throw new Error('The database is open within tests, not while they are described');
    return database;
  });
  // Hooks run in the order they stand: whoever uses the database stops first, and doesn't wait for it in vain.
  afterAll(() => database?.close());
}
