import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { createPaperDesk } from '../../src/adapters/pdf';
import { makePaper } from '../../src/adapters/pdf/make/make';
import { SENDING_FIELDS } from '../../src/core/terms/sending-form';
import { sendingForm } from '../../src/view/paper/sending-form';
import { paperWorker } from '../support/bot';
import { given, untilForm } from '../support/given/specification';

/** Forms of a run: few in `npm test`, two thousand in `npm run fuzz`. */
const PAPERS = Math.ceil(Number(process.env['FUZZ_INPUTS'] ?? 2_000) / 50);

/** The same forms at each run, unless another seed is asked for. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_129);

const TEST_MS = 60 * 60 * 1_000;

/** Reading is ended after two seconds; nobody waits longer than this for an answer. */
const LATEST_MS = 3_000;

/** The clock is looked at where nothing else runs: `npm run fuzz`. */
const IS_TIMED = process.env['FUZZ_REPORT'] !== undefined;

/** What readers of PDFs stumble over. */
const AWKWARD: readonly string[] = [
  '<<'.repeat(3_000),
  '['.repeat(30_000),
  '('.repeat(10_000),
  '/Kids[1 0 R 1 0 R]'.repeat(500),
  '/Parent 5 0 R',
  '/Filter[/FlateDecode/FlateDecode/FlateDecode]',
  '/Length 99999999999',
  '/XFA 3 0 R',
  '/JS(app.alert(1))/S/JavaScript',
  '/Encrypt 9 0 R',
  'startxref\n-1\n%%EOF',
  'endobj',
  'endstream',
  'stream\n',
  'xref\n0 99999999\n',
  '-9999999999 0 R',
  '1 0 R',
  '\0\0\0',
  'é',
];

const TYPES = ['/Fields', '/AcroForm', '/T', '/V', '/Kids', '/Pages', '/Root', 'obj', 'R'] as const;

const change = fc.oneof(
  fc.record({
    kind: fc.constant('cut' as const),
    at: fc.nat(200_000),
    take: fc.nat(400),
    put: fc.oneof(fc.constantFrom(...AWKWARD), fc.string({ maxLength: 40, unit: 'binary' })),
    times: fc.constantFrom(1, 1, 1, 2, 50),
  }),
  fc.record({
    kind: fc.constant('rename' as const),
    from: fc.constantFrom(...TYPES),
    to: fc.constantFrom(...TYPES, '', '1 0 R', '<</Kids 5 0 R>>'),
  }),
);

it(
  `reads ${PAPERS} forms that nobody should send (seed ${SEED}), or says why it can’t`,
  async () => {
    const desk = createPaperDesk(paperWorker);
    const whole = Buffer.from(
      await makePaper(sendingForm(given(untilForm).state), new Date('2026-11-23T09:00:00Z')),
    ).toString('latin1');
    let slowest = 0;
    let read = 0;
    const outcomes = new Map<string, number>();
    const property = fc.asyncProperty(fc.array(change, { maxLength: 6 }), async (changes) => {
      const text = changes.reduce((before, one) => {
        if (one.kind === 'rename') return before.replaceAll(one.from, one.to);
        const start = one.at % (before.length + 1);
        return before.slice(0, start) + one.put.repeat(one.times) + before.slice(start + one.take);
      }, whole);
      const began = performance.now();
      const answer = await desk.read(Buffer.from(text, 'latin1'));
      slowest = Math.max(slowest, performance.now() - began);
      const outcome = answer.ok ? 'read' : answer.why;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (!answer.ok) return;
      read += 1;
      const names: readonly string[] = SENDING_FIELDS;
      expect(Object.keys(answer.values).filter((name) => !names.includes(name))).toEqual([]);
    });
    try {
      await fc.assert(property, { seed: SEED, numRuns: PAPERS });
    } finally {
      await desk.close();
    }
    // The library never takes the thread down by itself.
    expect(outcomes.get('crashed') ?? 0).toBe(0);
    // It starts again in time after what ended it.
    expect(outcomes.get('unavailable') ?? 0).toBeLessThan(PAPERS / 20 + 1);
    // A run that reads nothing has shown nothing.
    expect(read).toBeGreaterThan(PAPERS / 20);
    if (!IS_TIMED) return;
    process.stdout.write(
      `Forms: ${JSON.stringify(Object.fromEntries(outcomes))}; slowest ${Math.round(slowest)} ms\n`,
    );
    expect(slowest).toBeLessThan(LATEST_MS);
  },
  TEST_MS,
);
