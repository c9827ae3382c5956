import { LANGUAGES, type Language } from '../../../src/core/terms/terms';
import { sentencesIn } from '../given/every-sentence';
import type { Read } from './everything-read';

/** Words that hold a sentence together in one language and are none in the other three. */
const OF_ITS_OWN: Readonly<Record<Language, string>> = {
  en: 'the and with you your this that these from has have had are were for by to nothing please which been there they it its be can cannot what who when not of is was',
  fr: 'est les vous votre pour avec une sont dans pas cette aux qui sur du au il elle ou par',
  nl: 'het een niet wordt worden zijn voor uw naar deze heeft aan bij van dat dit ook',
  de: 'und nicht wird werden für Sie der das ist eine einen zu auf mit von dem',
};

/** Words that two of them have. */
const SHARED: Readonly<Partial<Record<Language, string>>> = {
  nl: 'of is was be pas',
  de: 'was dem des not',
  fr: 'it',
};

/** What stands in all languages as it is: names, what is typed, what programs call things. */
const AS_IT_IS = [
  /Register e-Box request/gu,
  /Sind Sie/gu,
  /\bopenssl .*/gu,
  /<!date\^[^>]*>/gu,
  /\{\{(?:DATE|TIME)\([^)]*\)\}\}/gu,
  /<[@#!][^>]*>/gu,
  /`[^`]*`/gu,
  /https?:\/\/\S+/gu,
  /\S+@\S+/gu,
  /[“„«"][^”“»"]*[”“»"]/gu,
  /\/ebox(?: [a-z|@…[\] ]+)?/gu,
  /urn:be:\S+/gu,
  /\bID\b/gu,
];

/** Two words at least, and as long: shorter pieces of sentences are found anywhere. */
const MIN_PIECE = 14;

/** What of these texts is of another language, and what of it was not filled in. */
export function foreignIn(
  read: readonly Read[],
  language: Language,
  typed: readonly string[],
): readonly string[] {
  const shared = (SHARED[language] ?? '').split(' ');
  const words = LANGUAGES.filter((other) => other !== language).map((other) => {
    const theirs = OF_ITS_OWN[other].split(' ').filter((word) => !shared.includes(word));
    return [other, wordOf(theirs)] as const;
  });
  const own = sentencesIn(language).map(({ text }) => text);
  const pieces = LANGUAGES.filter((other) => other !== language).map(
    (other) =>
      [other, piecesOf(other).filter((piece) => !own.some((one) => one.includes(piece)))] as const,
  );
  // The longest first: a short one may be a part of it.
  const known = [...typed].filter((one) => one.length > 1).sort((a, b) => b.length - a.length);
  return read.flatMap(({ where, text }) => {
    const said = withoutTyped(text, known);
    const rest = AS_IT_IS.reduce((left, pattern) => left.replace(pattern, ' '), said);
    const found = [
      ...words.flatMap(([other, pattern]) => {
        const word = pattern.exec(rest)?.[0];
        return word === undefined ? [] : [`${other} “${word}”`];
      }),
      ...pieces.flatMap(([other, theirs]) =>
        theirs.filter((piece) => said.includes(piece)).map((piece) => `${other} “${piece}”`),
      ),
      ...(/undefined|\[object|\bNaN\b|\$\{|⟦/u.test(text) ? ['not filled in'] : []),
    ];
    return found.length === 0 ? [] : [`${where}: ${found.join(', ')} in: ${text}`];
  });
}

/** Any of these words, small or at the head of a sentence: in capitals stand the names of things (`C=BE`, `DER`). */
function wordOf(words: readonly string[]): RegExp {
  const either = words.map((word) => {
    const [first = '', ...rest] = word;
    return `[${first.toLowerCase()}${first.toUpperCase()}]${rest.join('')}`;
  });
  return new RegExp(`(?<![\\p{L}\\p{N}_/@-])(?:${either.join('|')})(?![\\p{L}\\p{N}_/@’'-])`, 'u');
}

function withoutTyped(text: string, typed: readonly string[]): string {
  return typed.reduce((left, one) => left.replaceAll(one, '·'), text);
}

function piecesOf(language: Language): readonly string[] {
  const pieces = sentencesIn(language)
    .flatMap(({ text }) => text.split(/⟦\d+⟧/u))
    .map((piece) => piece.trim())
    .filter((piece) => piece.length >= MIN_PIECE && /\p{L}{2,}.*\s.*\p{L}{2,}/u.test(piece));
  return [...new Set(pieces)];
}
