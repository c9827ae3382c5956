import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rmdir, stat, unlink, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, ownerSchema, thisProcess, type Owner } from './owner';

/** Another process has the folder: PGlite would open it all the same, and both would lose what they write. */
export class FolderInUse extends Error {
  readonly code = 'FOLDER_IN_USE';

  constructor(folder: string, holder: string) {
    super(
      `The folder ${folder} is in use by ${holder}. Only one process can have the embedded database open: stop the ` +
        'other one, or name another folder in DATA_DIR. For several processes use Postgres (DATABASE_URL).',
    );
    this.name = 'FolderInUse';
  }
}

export interface FolderLock {
  release(): Promise<void>;
}

/** How the signs of life of a holder that can't be seen from here are read. For tests to shorten. */
export interface Pulse {
  /** Milliseconds between two signs of life. */
  readonly beatMs: number;
  /** Milliseconds without one after which the holder is dead. PGlite blocks its process for up to 7 s at the start. */
  readonly deadAfterMs: number;
}

const PULSE: Pulse = { beatMs: 2_000, deadAfterMs: 20_000 };

/** Tries to take the lock: one for each process that may have died while others wait for the folder, and to spare. */
const MAX_TRIES = 10;

/**
 * Takes a folder for this process alone. The lock is a directory, which only one can make, with one file in it, which
 * its holder touches every 2 s. The file's name is new each time: so who removes a dead holder's removes that and
 * no other, and of several exactly one does. A holder in sight is asked for by pid and start time; one in another
 * container by whether its file is still touched, which takes up to 20 s.
 * @throws FolderInUse when another process has it.
 */
export async function lockFolder(folder: string, pulse: Pulse = PULSE): Promise<FolderLock> {
  const directory = join(folder, 'ebox.lock');
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    if (await clear(folder, directory, pulse)) {
      const file = join(directory, randomUUID());
      const content = JSON.stringify(thisProcess());
      // An empty directory may be taken away by one that releases it, or takes us for dead: then another try.
      if (!(await succeeds(writeFile(file, content, { flag: 'wx' }), 'ENOENT'))) continue;
      if ((await readdir(directory)).length === 1) return hold(directory, file, pulse);
      // Somebody else has put a file in as well: one of us, or both, give way.
      await succeeds(unlink(file), 'ENOENT');
    }
  }
  throw new FolderInUse(folder, 'processes that come and go');
}

/** Whether the lock's directory is there, empty, and ours to put a file in. */
async function clear(folder: string, directory: string, pulse: Pulse): Promise<boolean> {
  if (await succeeds(mkdir(directory), 'EEXIST')) return true;
  const [name] = await readdir(directory).catch((): string[] => []);
  if (name === undefined) {
    // Its holder is at the same step as we, or died there.
    if (!(await hasPulse(directory, pulse))) {
      await succeeds(rmdir(directory), 'ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM');
    }
    return false;
  }
  const file = join(directory, name);
  const owner = await read(file);
  const running = owner ? isRunning(owner) : 'unknown';
  if (running === 'unknown' ? await hasPulse(file, pulse) : running) {
    throw new FolderInUse(folder, owner ? `process ${owner.pid} on ${owner.host}` : 'a process');
  }
  return succeeds(unlink(file), 'ENOENT');
}

function hold(directory: string, file: string, { beatMs }: Pulse): FolderLock {
  const beat = setInterval(() => {
    const now = new Date();
    // A beat that fails is followed by another; nothing else could be done about it here.
    utimes(file, now, now).catch(() => undefined);
  }, beatMs);
  beat.unref();
  return {
    async release() {
      clearInterval(beat);
      await succeeds(unlink(file), 'ENOENT');
      await succeeds(rmdir(directory), 'ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM');
    },
  };
}

/** Who the lock says has it; null where that is being written, or was when its process died. */
async function read(file: string): Promise<Owner | null> {
  try {
    const parsed = ownerSchema.safeParse(JSON.parse(await readFile(file, 'utf8')));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Whether something is touched or goes while we look, until it has not been touched for too long. */
async function hasPulse(path: string, { beatMs, deadAfterMs }: Pulse): Promise<boolean> {
  const first = await touchedAt(path);
  for (;;) {
    const last = await touchedAt(path);
    if (last === null) return false;
    if (last !== first) return true;
    if (Math.abs(Date.now() - last) > deadAfterMs) return false;
    await sleep(beatMs / 4);
  }
}

async function touchedAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Whether something was done; false for these failures, which say that somebody else was there first. */
async function succeeds(doing: Promise<void>, ...unless: readonly string[]): Promise<boolean> {
  try {
    await doing;
    return true;
  } catch (error) {
    if (unless.some((code) => isCode(error, code))) return false;
    throw error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === code;
}
