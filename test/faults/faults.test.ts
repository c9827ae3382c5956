import { server } from '../database/fresh';
import { databaseStop } from './database-stop';
import { clockJump } from './clock-jump';
import { severed, silence, terminated, unheard } from './cut-connection';
import { fullDisk } from './full-disk';
import { kill } from './kill';
import { mailDown } from './mail-down';
import { platforms } from './platforms';
import { run, type Fault, type Size } from './world/fault';
import { openWorld, type World } from './world/world';

/** Printed when a run fails; set it to play the same again, as far as processes and a busy machine let it. */
const SEED = Number(process.env['FAULTS_SEED'] ?? Date.now() % 2 ** 32);

/** A fault that waits for a dead bot's lease, on a machine five times slower than ours. */
const TEST_MS = 300_000;

const SHORT: Size = { requests: 3, clicks: 100, seconds: 4 };

/** The whole matrix needs a Postgres that may be stopped: its own, where there is one to try on at all. */
const FAULTS: readonly Fault[] = server
  ? [
      kill,
      databaseStop,
      terminated,
      severed,
      unheard,
      silence,
      platforms,
      fullDisk,
      clockJump,
      mailDown,
    ]
  : [];

describe(`two bots and everything around them (seed ${SEED})`, () => {
  let world: World;

  beforeAll(async () => {
    if (FAULTS.length > 0) world = await openWorld(SEED);
  }, TEST_MS);
  afterAll(() => FAULTS.length > 0 && world.close(), TEST_MS);

  for (const fault of FAULTS) {
    it(
      `lose nothing, do nothing twice, and end with every card right: ${fault.name}`,
      async () => {
        const report = await run(world, fault, SHORT);
        if (process.env['FAULTS_SHOW']) process.stderr.write(`${JSON.stringify(report)}\n`);
        expect(report).toMatchObject({ lost: 0, doubled: 0, denied: 0, troubles: [] });
        expect(report.acknowledged).toBeGreaterThan(0);
      },
      TEST_MS,
    );
  }
});
