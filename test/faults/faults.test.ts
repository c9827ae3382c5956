import { withServer } from '../support/databases/on-every-database';
import { FAULTS } from './all';
import { chance } from './world/chance';
import { run, type Size } from './world/fault';
import { openWorld, type World } from './world/world';

/** Printed when a run fails; set it to play the same again, as far as processes and a busy machine let it. */
const SEED = Number(process.env['FAULTS_SEED'] ?? Date.now() % 2 ** 32);

/** A fault that waits for a dead bot's lease, on a machine five times slower than ours. */
const TEST_MS = 300_000;

const SHORT: Size = { requests: 3, clicks: 100, seconds: 4 };

describe('a seed', () => {
  it('gives the same numbers again, and another one others', () => {
    const numbers = (seed: number) => {
      const { below } = chance(seed);
      return Array.from({ length: 10 }, () => below(1_000));
    };
    expect(numbers(7)).toEqual(numbers(7));
    expect(numbers(7)).not.toEqual(numbers(8));
  });
});

// The databases that are stopped here are our own; the server only says that this machine has a Postgres.
withServer(`two bots and everything around them (seed ${SEED})`, () => {
  let world: World;

  beforeAll(async () => {
    world = await openWorld(SEED);
  }, TEST_MS);
  afterAll(() => world.close(), TEST_MS);

  it.each(FAULTS)(
    'lose nothing, do nothing twice, and end with every card right: $name',
    async (fault) => {
      const report = await run(world, fault, SHORT);
      expect(report).toMatchObject({ lost: 0, doubled: 0, denied: 0, troubles: [] });
      expect(report.acknowledged).toBeGreaterThan(0);
    },
    TEST_MS,
  );
});
