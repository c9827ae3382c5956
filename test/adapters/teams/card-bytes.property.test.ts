import fc from 'fast-check';
import { cardOf } from '../../../src/adapters/teams/render/card';
import { bytesAtMost, bytesOf } from '../../../src/adapters/teams/render/fit';
import type { Action, Block, Span } from '../../../src/view/model/model';

/** Characters that take one byte, three, four, and six where JSON has to escape them. */
const LETTERS = ['x', '"', '\\', '\u0001', '\u2028', '字', '😀', '\ud800', '{{DATE(', ' '];
const text = fc
  .array(fc.constantFrom(...LETTERS), { maxLength: 200 })
  .map((letters) => letters.join(''));
const person = text.map((name) => ({ platform: 'teams' as const, id: '29:1abc', name }));

const span: fc.Arbitrary<Span> = fc.oneof(
  text,
  text.map((strong) => ({ strong })),
  text.map((code) => ({ code })),
  person.map((one) => ({ person: one, mention: true })),
  fc.constant({ date: '2026-11-19T08:00:00.000Z', style: 'moment' as const }),
);
const line = fc.array(span, { maxLength: 6 });

const action: fc.Arbitrary<Action> = fc.record({
  press: fc.record({
    act: fc.constantFrom('upload-certificate' as const, 'list' as const, 'history' as const),
    requestId: fc.constantFrom('DS-2026-0001', 'x'.repeat(64)),
    version: fc.nat(),
    message: fc.constant('m'.repeat(64)),
    mail: fc.constant('n'.repeat(64)),
    draft: fc.constant('d'.repeat(64)),
  }),
  label: text,
  tone: fc.constantFrom('primary' as const, 'danger' as const, 'plain' as const),
  opens: fc.constantFrom('nothing' as const, 'form' as const),
});

const block: fc.Arbitrary<Block> = fc.oneof(
  line.map((one): Block => ({ kind: 'line', line: one })),
  line.map((one): Block => ({ kind: 'small', line: one })),
  fc
    .array(fc.record({ label: text, value: line }), { maxLength: 5 })
    .map((facts): Block => ({ kind: 'facts', facts })),
  fc.array(line, { maxLength: 5 }).map((items): Block => ({ kind: 'list', items })),
  text.map((quote): Block => ({ kind: 'quote', text: quote })),
  fc.array(action, { maxLength: 3 }).map((actions): Block => ({ kind: 'actions', actions })),
  fc
    .tuple(line, action)
    .map(([one, press]): Block => ({ kind: 'entry', line: one, action: press })),
  fc.constant({ kind: 'divider' as const }),
);

interface Drawn {
  readonly title: string;
  readonly summary: string;
  readonly blocks: Block[];
  readonly actions: Action[];
}

it('a card that is taken to fit without being counted does', () => {
  fc.assert(
    fc.property(
      fc.record({
        title: text,
        summary: text,
        blocks: fc.array(block, { maxLength: 12 }),
        actions: fc.array(action, { maxLength: 30 }),
      }),
      fc.array(fc.constantFrom('29:1abcdef', '字'.repeat(20)), { maxLength: 60 }),
      (card, viewers) => {
        const drawn = cardOf(card, { zone: 'Europe/Brussels', viewers });
        expect(bytesAtMost(drawn)).toBeGreaterThanOrEqual(bytesOf(drawn));
      },
    ),
    {
      numRuns: 500,
      // One character throughout, with little around it: here the bound is met as closely as it can be.
      examples: LETTERS.map((one): [Drawn, string[]] => [
        { title: '', summary: one.repeat(3_000), blocks: [], actions: [] },
        [],
      ]),
    },
  );
});
