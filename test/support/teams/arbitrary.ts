import fc from 'fast-check';
import type { Action, Block, Card, Field, Form, Note, Span } from '../../../src/view/model/model';

/** Texts that people type, paste or attack with. */
export const HOSTILE = [
  '*bold* _it_ ~no~ `code` **b** # h',
  '[link](https://evil.example) https://evil.example www.evil.example',
  '<at>Bo Claes</at> @everyone <b>x</b> &amp; &lt;',
  '{{DATE(2020-01-01T00:00:00Z)}} {{{TIME(2020-01-01T00:00:00Z)}} {{date(x)}}',
  '${organisation} $(x)',
  '\ud83d lone \udc00',
  'a\u0000b\u0001\u202Ec\u200B',
  '👨‍👩‍👧‍👦 é ﷽ 漢字',
  '- item\n1. item\r\n\n> quote\n|a|b|\n|-|-|',
  '"}]}\\u0000\\',
  '',
  ' ',
] as const;

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .tuple(
      fc.constantFrom(...HOSTILE, '漢', '\u0001', 'a ', '👨‍👩‍👧‍👦'),
      fc.integer({ min: 1, max: 3000 }),
    )
    .map(([piece, times]) => piece.repeat(times).slice(0, 3000)),
);
const instant = fc.oneof(
  fc
    .date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    .map((at) => at.toISOString()),
  text,
);
const person = fc.record({
  platform: fc.constantFrom('slack' as const, 'teams' as const),
  id: fc.uuid(),
  name: text,
});
const span: fc.Arbitrary<Span> = fc.oneof(
  text,
  text.map((strong) => ({ strong })),
  text.map((code) => ({ code })),
  fc.record({ date: instant, style: fc.constant('moment' as const) }),
  fc.record({ person, mention: fc.boolean() }),
);
const line = fc.array(span, { maxLength: 5 });
const press = fc.record({
  act: fc.constantFrom('agree', 'refuse', 'record-kick-off', 'history', 'open') as fc.Arbitrary<
    Action['press']['act']
  >,
  requestId: fc.oneof(fc.constant('DS-2026-0001'), text),
  version: fc.nat(),
});
const action: fc.Arbitrary<Action> = fc.record({
  press,
  label: text,
  tone: fc.constantFrom('primary' as const, 'danger' as const, 'plain' as const),
});
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('line' as const), line }),
  fc.record({ kind: fc.constant('small' as const), line }),
  fc.record({ kind: fc.constant('heading' as const), text }),
  fc.record({ kind: fc.constant('quote' as const), text }),
  fc.record({ kind: fc.constant('verbatim' as const), text }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(line, { maxLength: 8 }) }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: text, value: line }), { maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constant('bars' as const),
    title: text,
    unit: text,
    bars: fc.array(fc.record({ label: text, value: fc.integer({ min: 0, max: 1_000 }) }), {
      maxLength: 25,
    }),
    table: fc.record({
      head: fc.array(text, { maxLength: 6 }),
      rows: fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 12 }),
    }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    head: fc.array(text, { maxLength: 6 }),
    rows: fc.array(fc.array(text, { maxLength: 6 }), { maxLength: 12 }),
  }),
  fc.record({
    kind: fc.constant('actions' as const),
    actions: fc.array(action, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('entry' as const), line, action }),
  fc.constant({ kind: 'divider' as const }),
);

export const arbitraryNote: fc.Arbitrary<Note> = fc.record({
  summary: text,
  blocks: fc.array(block, { maxLength: 40 }),
});
export const arbitraryCard: fc.Arbitrary<Card> = fc.record({
  title: text,
  summary: text,
  blocks: fc.array(block, { maxLength: 40 }),
  actions: fc.array(action, { maxLength: 30 }),
});

const base = { label: text, hint: text };
const maxLength = fc.integer({ min: 1, max: 3000 });
/** Values of options are ours: languages, environments, items of a checklist. */
const options = fc.array(
  fc.record({ value: fc.string({ unit: 'grapheme', maxLength: 40 }), label: text }),
  { maxLength: 12 },
);
const field = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'line' as const,
      'email' as const,
      'paragraph' as const,
      'number' as const,
    ),
    ...base,
    maxLength,
    initial: text,
  }),
  fc.record({ kind: fc.constant('date' as const), ...base, initial: text }),
  fc.record({ kind: fc.constant('choice' as const), ...base, options, initial: text }),
  fc.record({
    kind: fc.constant('choices' as const),
    ...base,
    options,
    initial: fc.array(text, { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('file' as const), ...base }),
  fc.record({ kind: fc.constant('person' as const), ...base, initial: person }),
);

export const arbitraryForm: fc.Arbitrary<Form> = fc
  .record({
    title: text,
    submit: text,
    intro: fc.array(block, { maxLength: 5 }),
    fields: fc.array(field, { minLength: 1, maxLength: 4 }),
  })
  .map(({ fields, ...rest }) => ({
    ...rest,
    purpose: { act: 'hold' as const, requestId: 'DS-2026-0001', version: 1 },
    fields: fields.map((one, index): Field => ({ ...one, name: `field${index}` })),
  }));
