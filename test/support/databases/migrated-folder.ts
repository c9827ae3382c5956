import { randomUUID } from 'node:crypto';
import { cp, rename, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPglite } from '../../../src/storage/database/database';
import { migrate } from '../../../src/storage/database/migrate';
import { fingerprint } from './fingerprint';

/**
 * Fills a folder with the data of a freshly migrated PGlite. Making them takes seconds, a copy a fifth of one: so they
 * are kept in the system's folder for temporary files, under a name that changes with any migration.
 */
export async function fillMigrated(folder: string): Promise<void> {
  const kept = join(tmpdir(), `ebox-migrated-${fingerprint()}`);
  if (!existsSync(kept)) await make(kept);
  await cp(kept, folder, { recursive: true });
}

async function make(kept: string): Promise<void> {
  // Several test files may come here at once: each makes its own, and the first to be whole gets the name.
  const draft = `${kept}.${randomUUID()}`;
  const database = await openPglite(draft);
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
  try {
    await rename(draft, kept);
  } catch (error) {
    await rm(draft, { recursive: true });
    if (!existsSync(kept)) throw error;
  }
}
