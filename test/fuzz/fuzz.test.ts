import { inspect } from 'node:util';
import fc from 'fast-check';
import { keptInputs } from './kept';
import { server } from '../support/databases/fresh';
import { migratedPlace } from '../support/databases/place';
import { checkStored } from './stored/check';
import { SURFACES } from './surfaces';
import { openTarget, type Target } from './target';
import type { Wire } from './wire';

/** Inputs of a run: few in `npm test`, a hundred thousand in `npm run fuzz` (jest.fuzz.config.cjs). */
const INPUTS = Number(process.env['FUZZ_INPUTS'] ?? 1_200);

/** The same inputs at each run, unless another seed is asked for. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_122);

/** Inputs of one surface that are under way at once: what one breaks must not hide behind another. */
const LANES = 2;

const TEST_MS = 6 * 60 * 60 * 1_000;

it(
  `answers ${INPUTS} inputs that nobody should send (seed ${SEED}), and stores nothing that its schemas refuse`,
  async () => {
    const place = await migratedPlace(server ? 'postgres' : 'pglite');
    try {
      const target = await openTarget(place.env);
      let code: number | null = null;
      let found: readonly string[] = [];
      try {
        const ends = await Promise.allSettled(
          SURFACES.flatMap((surface, index) => lanes(target, surface, index)),
        );
        found = ends.flatMap((end) => (end.status === 'rejected' ? [inspect(end.reason)] : []));
        report('answers', Object.fromEntries([...target.answers].sort()));
      } finally {
        code = await target.stop();
      }
      // All lanes go to their ends: what one finds must not hide what the others would.
      expect(found).toEqual([]);
      expect(target.errors()).toEqual([]);
      expect(code).toBe(0);
      const database = await place.open();
      try {
        const { faults, counts, audit } = await checkStored(database);
        report('stored', counts);
        expect(faults).toEqual([]);
        expect(audit).toMatchObject({ broken: null });
        // A run that stores nothing has shown nothing.
        expect(counts['RequestRegistered']).toBeGreaterThan(0);
        expect(counts['Noted']).toBeGreaterThan(0);
      } finally {
        await database.close();
      }
    } finally {
      await place.remove();
    }
  },
  TEST_MS,
);

type Surface = (typeof SURFACES)[number];

function lanes(target: Target, { name, share, inputs }: Surface, index: number): Promise<void>[] {
  const count = Math.ceil((INPUTS * share) / 100 / LANES);
  return Array.from({ length: LANES }, async (_, lane) => {
    const seed = SEED + index * LANES + lane;
    const examples = lane === 0 ? keptInputs(name).map((wire): [Wire] => [wire]) : [];
    const property = fc.asyncProperty(inputs, (wire) => target.fire(wire));
    await fc.assert(property, { seed, numRuns: count + examples.length, examples });
    report(name, { inputs: count, kept: examples.length, seed });
  });
}

/** In the full run alone: it is read by a person. */
function report(what: string, numbers: object): void {
  if (process.env['FUZZ_REPORT']) process.stdout.write(`${what}: ${JSON.stringify(numbers)}\n`);
}
