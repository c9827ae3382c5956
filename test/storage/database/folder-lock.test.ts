import { spawn } from 'node:child_process';
import { statSync, utimesSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FolderInUse, lockFolder } from '../../../src/storage/database/folder/lock';
import { thisProcess, type Owner } from '../../../src/storage/database/folder/owner';
import { until } from '../../support/until';

const FAST = { beatMs: 20, deadAfterMs: 300 };

/** Runs out before a test does: a lock that is decided by pulse takes longer than this. */
const SLOW = { beatMs: 20, deadAfterMs: 3_600_000 };

describe('the lock of a data folder', () => {
  let folder = '';
  const file = () => join(folder, 'ebox.lock', 'theirs');

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ebox-lock-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  async function heldBy(owner: Partial<Owner>) {
    await mkdir(dirname(file()));
    await writeFile(file(), JSON.stringify({ ...thisProcess(), ...owner }));
  }

  it('is had by one at a time, and by the next when it is released', async () => {
    const lock = await lockFolder(folder, SLOW);
    await expect(lockFolder(folder, SLOW)).rejects.toThrow(FolderInUse);
    await lock.release();
    const next = await lockFolder(folder, SLOW);
    await next.release();
    await expect(readdir(folder)).resolves.toEqual([]);
  });

  it('says who has it, and what to do', async () => {
    const lock = await lockFolder(folder, SLOW);
    await expect(lockFolder(folder, SLOW)).rejects.toThrow(
      new RegExp(`in use by process ${process.pid} on .*stop the other one.*DATA_DIR`),
    );
    await lock.release();
  });

  it('is had by one alone of many that come at once, also over a dead one', async () => {
    for (let round = 0; round < 20; round += 1) {
      await heldBy({ started: '1' });
      const outcomes = await Promise.allSettled(
        Array.from({ length: 8 }, () => lockFolder(folder, SLOW)),
      );
      const locks = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
      expect(locks).toHaveLength(1);
      await locks[0]?.release();
    }
  });

  it('is taken at once from a process that was killed', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => null);
    const started = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
    await heldBy({ pid: child.pid ?? 0, started });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGKILL');
    await ended;

    const lock = await lockFolder(folder, SLOW);
    await expect(lock.release()).resolves.toBeUndefined();
  });

  if (thisProcess().namespace !== null) {
    it('is taken at once when its pid was given to another process', async () => {
      await heldBy({ started: '1' });
      const lock = await lockFolder(folder, SLOW);
      await expect(lock.release()).resolves.toBeUndefined();
    });
  }

  describe('of a process in another container, of the same pid perhaps,', () => {
    const elsewhere = { pid: 1, namespace: 'pid:[1]', started: '7' };

    it('stays with it while the file is touched', async () => {
      await heldBy(elsewhere);
      const beat = setInterval(() => utimesSync(file(), new Date(), new Date()), FAST.beatMs);
      await expect(lockFolder(folder, FAST)).rejects.toThrow(FolderInUse);
      clearInterval(beat);
    });

    it('is taken when it has not been touched for long', async () => {
      await heldBy(elsewhere);
      const lock = await lockFolder(folder, FAST);
      await expect(readdir(dirname(file()))).resolves.not.toContain('theirs');
      await lock.release();
    });
  });

  it('is touched by its holder', async () => {
    const lock = await lockFolder(folder, FAST);
    const [own = ''] = await readdir(dirname(file()));
    const held = join(dirname(file()), own);
    utimesSync(held, new Date(0), new Date(0));
    await until(() => statSync(held).mtimeMs > 0);
    await lock.release();
  });

  it('is taken from a process that died while it wrote it, or before', async () => {
    await mkdir(dirname(file()));
    const first = await lockFolder(folder, FAST);
    await first.release();
    await mkdir(dirname(file()));
    await writeFile(file(), '{"pid":');
    const second = await lockFolder(folder, FAST);
    await expect(second.release()).resolves.toBeUndefined();
  });

  it('is not released by one that has lost it', async () => {
    const lock = await lockFolder(folder, SLOW);
    const [own = ''] = await readdir(dirname(file()));
    await rename(join(dirname(file()), own), file());
    await lock.release();
    await expect(readdir(dirname(file()))).resolves.toEqual(['theirs']);
  });
});
