import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { openPostgres, type Database } from '../../src/storage/database/database';
import { migrate } from '../../src/storage/database/migrate';
import { verifyChains } from '../../src/storage/verification/verify';
import { freshPostgres } from '../support/databases/fresh';
import { withServer } from '../support/databases/on-every-database';
import { belgianCsv, sheetRows } from '../support/moving-in/sheet';

const IMPORT = join(__dirname, '../../dist/src/cli/import.js');
const ROWS = 60;
const KILLS = 20;
const TEST_MS = 180_000;

/** Spread over [0, 1) without a pattern, and alike in each run: the golden ratio's multiples. */
const moment = (kill: number) => (kill * 0.618_034) % 1;

// The embedded database is one process with its folder: what a kill does to it is in kill.test.ts.
withServer('an import that is killed, on postgres', () => {
  let folder: string;
  let file: string;
  let place: Awaited<ReturnType<typeof freshPostgres>>;
  let database: Database;
  let files = 0;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ebox-import-kill-'));
    file = join(folder, 'requests.csv');
    await writeFile(file, belgianCsv(sheetRows(ROWS)));
    place = await freshPostgres();
    database = openPostgres(place.url);
    await migrate(database);
  });
  afterAll(async () => {
    await database.close();
    await place.drop();
    await rm(folder, { recursive: true });
  });

  function start() {
    const env = { PATH: process.env['PATH'], DATABASE_URL: place.url };
    return spawn(process.execPath, [IMPORT, file], { env, stdio: 'ignore' });
  }

  /** Requests that are stored; the lock waits for what a killed process left under way. */
  function stored(): Promise<number> {
    return database.patiently((knex) =>
      knex.transaction(async (trx) => {
        await trx.raw('lock table imported in share row exclusive mode');
        const [counted] = await trx('request').count({ n: '*' });
        return Number(counted?.['n']);
      }),
    );
  }

  /** Another file of as many requests, none of which was seen before. */
  async function fresh(): Promise<void> {
    files += 1;
    const rows = sheetRows(ROWS * (files + 1)).slice(ROWS * files);
    await writeFile(file, belgianCsv(rows));
  }

  it(
    `has stored all rows or none, at ${KILLS} moments, and the same file again completes it`,
    async () => {
      const began = performance.now();
      expect(await once(start(), 'exit')).toEqual([0, null]);
      const tookMs = performance.now() - began;
      let before = await stored();
      expect(before).toBe(ROWS);
      await fresh();
      for (let kill = 0; kill < KILLS; kill += 1) {
        const child = start();
        const ended = once(child, 'exit');
        // Most of the time is Node's start: the second half is when it stores.
        const timer = setTimeout(() => child.kill('SIGKILL'), tookMs * (0.4 + 0.6 * moment(kill)));
        await ended;
        clearTimeout(timer);
        const after = await stored();
        expect([0, ROWS]).toContain(after - before);
        if (after > before) await fresh();
        before = after;
      }
      expect(await once(start(), 'exit')).toEqual([0, null]);
      const all = before + ROWS;
      expect(await stored()).toBe(all);
      // The same file once more changes nothing.
      expect(await once(start(), 'exit')).toEqual([0, null]);
      expect(await stored()).toBe(all);
      expect(await verifyChains(database.knex)).toMatchObject({ broken: null, events: all });
    },
    TEST_MS,
  );
});
