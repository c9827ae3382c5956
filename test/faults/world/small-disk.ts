import { execFile } from 'node:child_process';
import { appendFile, chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A disk of the tests' own, small enough to be filled. */
export interface SmallDisk {
  readonly folder: string;
  /** Leaves no byte free. */
  fill(): Promise<void>;
  /** Gives free again what `fill` took. */
  free(): Promise<void>;
  remove(): Promise<void>;
}

const run = promisify(execFile);

/** Bytes written at once; the rest that is smaller than that is filled byte by page. */
const CHUNKS = [1_048_576, 4_096, 1];

/** A file system of so many megabytes in memory; null where this process may not mount one. */
export async function smallDisk(megabytes: number): Promise<SmallDisk | null> {
  const folder = await mkdtemp(join(tmpdir(), 'ebox-disk-'));
  try {
    await run('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'ebox-test', folder]);
  } catch {
    await rm(folder, { recursive: true });
    return null;
  }
  await chmod(folder, 0o777);
  const ballast = join(folder, 'ballast');
  return {
    folder,
    async fill() {
      for (const bytes of CHUNKS) {
        const chunk = Buffer.alloc(bytes);
        while (await appended(ballast, chunk));
      }
    },
    free: () => rm(ballast, { force: true }),
    async remove() {
      await run('umount', ['-l', folder]);
      await rm(folder, { recursive: true });
    },
  };
}

async function appended(file: string, chunk: Buffer): Promise<boolean> {
  try {
    await appendFile(file, chunk);
    return true;
  } catch (error) {
    // Not by `instanceof`: jest has an Error of its own.
    if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOSPC') {
      return false;
    }
    throw error;
  }
}
