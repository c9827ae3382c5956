import fc from 'fast-check';
import type {
  Action,
  Block,
  Card,
  Field,
  Form,
  Line,
  Note,
  Span,
} from '../../../src/view/model/model';

/** Texts that chat systems trip over. */
export const HOSTILE = [
  '<!channel>',
  '<!here|here>',
  '<@UANA000001>',
  '<@UANA000001|ana>',
  '<#CREQUESTS1|x>',
  '<https://evil.example|safe.example>',
  '*bold* _italic_ ~struck~ `code` ```block```',
  '> quote',
  '&amp; &lt;b&gt; &#60; &nbsp;',
  'a & b < c > d',
  ':smile: :+1:',
  '@channel @here #general',
  'https://example.be/?a=1&b=2',
  'zero\u200bwidth\u200d\u2060',
  '\u202eright to left',
  '👩‍👩‍👧‍👦'.repeat(40),
  'e\u0301'.repeat(50),
  '{{date_long}} {date}',
  '"quotes" and \\ back\\slashes',
  'line\nbreak\r\n\ttab',
] as const;

/** Any text: everyday, hostile, full of lone surrogates, or far too long. */
export const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(...HOSTILE),
  fc
    .array(fc.constantFrom('\ud83d', '\ude00', 'a', '&'), { maxLength: 20 })
    .map((parts) => parts.join('')),
  fc
    .tuple(fc.constantFrom('x', '&', '👩‍👩‍👧‍👦', 'é ', '<'), fc.integer({ min: 100, max: 8000 }))
    .map(([piece, times]) => piece.repeat(times)),
);

const person = fc.record({
  platform: fc.constantFrom('slack' as const, 'teams' as const),
  id: fc.oneof(fc.constant('UANA000001'), fc.string({ maxLength: 12 })),
  name: text,
});
const span: fc.Arbitrary<Span> = fc.oneof(
  text,
  fc.record({ strong: text }),
  fc.record({ code: text }),
  fc.record({
    date: fc.oneof(
      fc
        .date({ noInvalidDate: true, min: new Date(0), max: new Date('2100-01-01') })
        .map((date) => date.toISOString()),
      fc.constant('no date'),
    ),
    style: fc.constant('moment' as const),
  }),
  fc.record({ person, mention: fc.boolean() }),
);
const line: fc.Arbitrary<Line> = fc.array(span, { maxLength: 6 });
const action: fc.Arbitrary<Action> = fc.record({
  press: fc.record({
    act: fc.constantFrom('agree' as const, 'refuse' as const, 'history' as const, 'open' as const),
    requestId: fc
      .integer({ min: 1, max: 9999 })
      .map((n) => `DS-2026-${String(n).padStart(4, '0')}`),
    version: fc.nat(),
  }),
  label: text,
  tone: fc.constantFrom('primary' as const, 'danger' as const, 'plain' as const),
});
const actions = fc.array(action, { maxLength: 30 });
export const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('line' as const), line }),
  fc.record({
    kind: fc.constant('facts' as const),
    facts: fc.array(fc.record({ label: text, value: line }), { maxLength: 8 }),
  }),
  fc.record({
    kind: fc.constantFrom('quote' as const, 'verbatim' as const, 'heading' as const),
    text,
  }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(line, { maxLength: 8 }) }),
  fc.record({
    kind: fc.constant('bars' as const),
    title: text,
    unit: text,
    bars: fc.array(fc.record({ label: text, value: fc.integer({ min: 0, max: 1_000 }) }), {
      maxLength: 25,
    }),
    table: fc.record({
      head: fc.array(text, { maxLength: 25 }),
      rows: fc.array(fc.array(text, { maxLength: 25 }), { maxLength: 12 }),
    }),
  }),
  fc.record({
    kind: fc.constant('table' as const),
    head: fc.array(text, { maxLength: 25 }),
    rows: fc.array(fc.array(text, { maxLength: 25 }), { maxLength: 120 }),
  }),
  fc.record({ kind: fc.constant('small' as const), line }),
  fc.constant({ kind: 'divider' as const }),
  fc.record({ kind: fc.constant('actions' as const), actions }),
  fc.record({ kind: fc.constant('entry' as const), line, action }),
);
const blocks = fc.array(block, { maxLength: 70 });

export const card: fc.Arbitrary<Card> = fc.record({ title: text, blocks, actions, summary: text });
export const note: fc.Arbitrary<Note> = fc.record({ blocks, summary: text });

const option = fc.record({ value: fc.string({ minLength: 1, maxLength: 20 }), label: text });
const options = fc.uniqueArray(option, {
  minLength: 1,
  maxLength: 15,
  selector: ({ value }) => value,
});
const maxLength = fc.integer({ min: 1, max: 5000 });
const kind: fc.Arbitrary<Omit<Field, 'name' | 'label'> & { kind: Field['kind'] }> = fc.oneof(
  fc.record({
    kind: fc.constantFrom(
      'line' as const,
      'email' as const,
      'paragraph' as const,
      'number' as const,
    ),
    initial: text,
    maxLength,
  }),
  fc.record({
    kind: fc.constant('date' as const),
    initial: fc.constantFrom('2027-03-01', '2027-02-30', 'soon'),
  }),
  options.map((given) => ({
    kind: 'choice' as const,
    options: given,
    initial: given[0]?.value ?? '',
  })),
  options.map((given) => ({
    kind: 'choices' as const,
    options: given,
    initial: given.slice(0, 2).map(({ value }) => value),
  })),
  fc.record({
    kind: fc.constant('file' as const),
    types: fc.constantFrom<string[]>([], ['pem', 'crt']),
  }),
  fc.record({ kind: fc.constant('person' as const), initial: person }),
);

const field = fc.tuple(kind, text, text, fc.boolean()).map(([given, label, hint, optional]) => ({
  ...given,
  label,
  hint,
  ...(optional ? { optional: true } : {}),
}));

export const form: fc.Arbitrary<Form> = fc
  .record({
    purpose: fc.oneof(
      fc.record({ act: fc.constant('register' as const), source: text }),
      fc.record({
        act: fc.constant('refuse' as const),
        requestId: fc.constant('DS-2026-0001'),
        version: fc.nat(),
      }),
    ),
    title: text,
    submit: text,
    intro: fc.array(block, { maxLength: 30 }),
    fields: fc.array(field, { minLength: 1, maxLength: 14 }),
  })
  .map((given) => ({
    ...given,
    fields: given.fields.map((one, n) => ({ ...one, name: `field${String(n)}` }) as Field),
  }));
