import fc from 'fast-check';
import { HOSTILE } from '../../support/slack/arbitrary';

/** Texts that databases, parsers and spreadsheets trip over, beside those that chat systems do. */
const UNKIND = [
  '\0',
  'a\0b',
  '\ud83d',
  '\ude00\ud83d',
  '\uffff\ufffe',
  '\u202e\u202d\u2066',
  'ﷺ'.repeat(30),
  'Z̸̡̢̛̤͎̫͍̏͂ä̶l̵g̷o'.repeat(20),
  'مرحبا بالعالم',
  "'; drop table request; --",
  '" or 1=1 --',
  '${7*7} #{7*7} {{7*7}} <%= 7*7 %>',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '%00 %s %n %x',
  '=cmd|"/C calc"!A0',
  '\\u0000 \\x00 \\',
  '\r\n.\r\nBcc: all@example.be',
  '\u2028\u2029\u0085\u000b\f',
  'NaN',
  '1e999',
  '__proto__',
  'DS-2026-0001 DS-2026-0002',
  '?? ? :name $1 :: \\?',
  '𝕊𝕞𝕒𝕝𝕤 ﬁ Ⅷ ａｂｃ İıß',
] as const;

/** Characters, far beyond any field's limit; a few such texts a run are enough. */
const HUGE = 60_000;

/** Any text: everyday, unkind, of random code units, long, or huge. */
export const text: fc.Arbitrary<string> = fc.oneof(
  { weight: 30, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
  { weight: 24, arbitrary: fc.constantFrom<string>(...UNKIND, ...HOSTILE) },
  { weight: 12, arbitrary: codeUnits(60) },
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom('x', '&', 'é ', '<', '👩‍👩‍👧‍👦', '\n'), fc.integer({ min: 40, max: 4_000 }))
      .map(([piece, times]) => piece.repeat(times)),
  },
  { weight: 1, arbitrary: fc.integer({ min: 4_000, max: HUGE }).map((size) => 'y'.repeat(size)) },
);

/** UTF-16 as it comes, halves of pairs and NUL among it. */
function codeUnits(maxLength: number): fc.Arbitrary<string> {
  return fc
    .array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength })
    .map((units) => String.fromCharCode(...units));
}

/** What should stand there most of the time, so that the other parts of an input are reached. */
export function mostly<T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<T>, weight = 7) {
  return fc.oneof({ weight, arbitrary: good }, { weight: 1, arbitrary: bad });
}
