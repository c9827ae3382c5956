import type { Logger } from '../app/watching/log';
import type { Config } from '../config/config';
import { openPglite, openPostgres, type Database } from '../storage/database/database';

/**
 * The database that the configuration names: Postgres, or the embedded one, with a warning of what it is not for, unless
 * this is a `trial`, where it is all there is.
 */
export async function openDatabase(config: Config, log: Logger, trial: boolean): Promise<Database> {
  if (config.database.kind === 'postgres') return openPostgres(config.database.url);
  const folder = config.dataFolder;
  const words =
    'No DATABASE_URL: the embedded database is for trials and a small team on one process. It does not survive a power cut for certain.';
  if (trial) log.info({ folder }, words);
  else log.warn({ folder }, words);
  return openPglite(folder);
}
