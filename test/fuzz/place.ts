import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPglite, openPostgres, type Database } from '../../src/storage/database/database';
import { freshPostgres, server } from '../support/databases/fresh';

/** A database for a process of its own: on the server where there is one, else embedded in a folder. */
export interface Place {
  readonly env: Readonly<Record<string, string>>;
  /** Opens it once the process has ended. */
  open(): Promise<Database>;
  remove(): Promise<void>;
}

export async function freshPlace(): Promise<Place> {
  if (server) {
    const { url, drop } = await freshPostgres();
    return { env: { DATABASE_URL: url }, open: async () => openPostgres(url), remove: drop };
  }
  const folder = await mkdtemp(join(tmpdir(), 'ebox-fuzz-'));
  return {
    env: { DATA_DIR: folder },
    open: () => openPglite(folder),
    remove: () => rm(folder, { recursive: true }),
  };
}
