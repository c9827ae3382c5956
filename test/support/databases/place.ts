import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPglite, openPostgres, type Database } from '../../../src/storage/database/database';
import { freshPostgres, migratedPostgres, server, type Kind } from './fresh';
import { fillMigrated } from './migrated-folder';

/** Where a database of its own is: for processes, and for what opens one by its settings. */
export interface Place {
  readonly env: Readonly<Record<string, string>>;
  /** Of the embedded ones, one at a time can have it open. */
  open(): Promise<Database>;
  within<T>(work: (database: Database) => Promise<T>): Promise<T>;
  remove(): Promise<void>;
}

/** Migrated, and otherwise empty. */
export async function migratedPlace(kind: Kind): Promise<Place> {
  if (kind === 'postgres') return onServer(await migratedPostgres());
  const place = await inFolder();
  await fillMigrated(place.folder);
  return place;
}

/** With nothing in it: on the server where there is one, else embedded in a folder. */
export async function emptyPlace(): Promise<Place> {
  return server ? onServer(await freshPostgres()) : inFolder();
}

function onServer({ url, drop }: { url: string; drop: () => Promise<void> }): Place {
  const open = async () => openPostgres(url);
  return { env: { DATABASE_URL: url }, open, within: withinOf(open), remove: drop };
}

async function inFolder(): Promise<Place & { readonly folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'ebox-place-'));
  const open = () => openPglite(folder);
  return {
    folder,
    env: { DATA_DIR: folder },
    open,
    within: withinOf(open),
    remove: () => rm(folder, { recursive: true }),
  };
}

function withinOf(open: () => Promise<Database>): Place['within'] {
  return async (work) => {
    const database = await open();
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  };
}
