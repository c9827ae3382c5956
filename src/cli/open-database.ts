import { strayed } from '../config/login-signs';
import { unquoted } from '../config/unquoted';
import { hasPglite, openPglite, openPostgres, type Database } from '../storage/database/database';
import { DatabaseTooOld, isMigrated, isTooOld } from '../storage/database/migrate';

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Opens the database that DATABASE_URL or DATA_DIR name, for the time of some work; of the environment nothing else is
 * read, so that it also runs where the bot's other settings are not at hand.
 * @returns what the work gives, or in words why there was nothing to work on
 * @throws what opening and working throw, e.g. FolderInUse
 */
export async function withDatabase<T>(
  env: Env,
  work: (database: Database) => Promise<T>,
): Promise<T | { readonly fault: string }> {
  const database = await open(env);
  if (typeof database === 'string') return { fault: database };
  try {
    if (await isTooOld(database)) return { fault: new DatabaseTooOld().message };
    if (await isMigrated(database)) return await work(database);
    return { fault: 'The database is not migrated to this version: start the bot once' };
  } finally {
    await database.close();
  }
}

async function open(env: Env): Promise<Database | string> {
  const { DATABASE_URL: url = '', DATA_DIR: given = '' } = unquoted(env);
  const fault = strayed(url);
  if (fault !== null) return `DATABASE_URL ${fault}`;
  if (url !== '') return openPostgres(url);
  const folder = given || './data';
  if (await hasPglite(folder)) return openPglite(folder);
  return `There is no database in ${folder}: set DATABASE_URL, or DATA_DIR to the folder that the bot uses`;
}

/** Postgres' client gathers the faults of several addresses, and says nothing itself. */
export function faultWords(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(faultWords).join('; ');
  return error instanceof Error ? error.message : String(error);
}
