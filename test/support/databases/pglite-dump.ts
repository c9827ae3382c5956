import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embedded } from '../../../src/storage/database/database';
import { migrate } from '../../../src/storage/database/migrate';
import { openEngine } from '../../../src/storage/database/pglite-client';
import { fingerprint } from './fingerprint';

/** Bytes that are at hand. Of what Node keeps for a Blob they would be read in small pieces: half a second for 40 MB. */
class AtHand extends Blob {
  constructor(private readonly held: Buffer<ArrayBuffer>) {
    super([], { type: 'application/x-tar' });
  }

  /** PGlite copies each file out of it; the octets stay as they are for the next engine. */
  override arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteOffset, length } = this.held;
    return Promise.resolve(
      length === buffer.byteLength ? buffer : buffer.slice(byteOffset, byteOffset + length),
    );
  }
}

/**
 * The data of a freshly migrated PGlite. Making it takes seconds, loading it half of one: so it is kept in the
 * system's folder for temporary files, under a name that changes with any migration.
 */
export async function migratedDump(): Promise<Blob> {
  const file = join(tmpdir(), `ebox-migrated-${fingerprint()}.tar`);
  const kept = await readFile(file).catch(() => null);
  if (kept) return new AtHand(kept);
  const made = await makeDump();
  // Several test files may come here at once: each writes its own, and whole files replace whole files.
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, Buffer.from(await made.arrayBuffer()));
  await rename(draft, file);
  return made;
}

async function makeDump(): Promise<Blob> {
  const engine = openEngine('empty');
  const database = await embedded(engine);
  try {
    await migrate(database);
    return await engine.dumpDataDir('none');
  } finally {
    await database.close();
  }
}
