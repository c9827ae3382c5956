/**
 * Characters that have no business in a subject, found one by one and named. NFKC alone misses most of them:
 * a Cyrillic о stays one. Twins are from the confusables data of UTS 39, for the scripts met in practice.
 */

export type Script =
  | 'cyrillic'
  | 'greek'
  | 'armenian'
  | 'full-width'
  | 'punctuation'
  | 'styled'
  | 'latin-lookalike'
  | 'other-script';

export interface OddCharacter {
  readonly character: string;
  /** Counted in characters from 1. */
  readonly position: number;
}

export interface Lookalike extends OddCharacter {
  readonly script: Script;
  /** The plain character it passes for; null where there is none. */
  readonly plain: string | null;
}

const TWINS: ReadonlyMap<string, string> = new Map([
  ...twins('аеорсухіјѕԁԛԝһӏкАВЕКМНОРСТУХІЈЅԚԜѴЗ', 'aeopcyxijsdqwhlkABEKMHOPCTYXIJSQWV3'),
  ...twins('ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιραυκ', 'ABEZHIKMNOPTYXovipauk'),
  ...twins('օսհոՏՕԼ', 'ouhnSOL'),
  ...twins('ıɑɡɩʏɪĸǃ', 'iagiyik!'),
  ...twins('‐‑‒–—−﹘∶ː꞉∕⁄', '-------::://'),
]);

function twins(odd: string, plain: string): readonly (readonly [string, string])[] {
  const letters = [...plain];
  return [...odd].map((character, index) => [character, letters[index] ?? '?'] as const);
}

/** Nearly every value; nothing in it is odd, and nothing needs to be looked at one by one. */
const PLAIN = /^[\x20-\x7e]*$/;

const PUNCTUATION = /[\u2010-\u2014\u2212\ufe58\ufe63\u2236\u02d0\ua789\u2215\u2044]/u;
const ODD_LATIN =
  /[\u0131\u0138\u01c0-\u01c3\u0250-\u02af\u1d00-\u1dbf\ua720-\ua7ff\uab30-\uab6f]/u;
const FULL_WIDTH = /[\uff01-\uff5e]/u;
const FOREIGN = /(?!\p{Script=Latin})[\p{L}\p{Nd}]/u;

/** The script a character that is not plain Latin comes from; null for one that may stand in a subject. */
function scriptOf(character: string): Script | null {
  if (character <= '\u007f') return null;
  if (FULL_WIDTH.test(character)) return 'full-width';
  if (PUNCTUATION.test(character)) return 'punctuation';
  if (ODD_LATIN.test(character)) return 'latin-lookalike';
  if (/\p{Script=Cyrillic}/u.test(character)) return 'cyrillic';
  if (/\p{Script=Greek}/u.test(character)) return 'greek';
  if (/\p{Script=Armenian}/u.test(character)) return 'armenian';
  if (isStyled(character)) return 'styled';
  return FOREIGN.test(character) ? 'other-script' : null;
}

/** Mathematical letters, ligatures, circled digits …: plain ASCII in disguise. White space is another rule's. */
function isStyled(character: string): boolean {
  return /^[\x21-\x7e]+$/.test(character.normalize('NFKC'));
}

/** Every character of a text that passes for another one, or belongs to another script. */
export function lookalikes(text: string): readonly Lookalike[] {
  if (PLAIN.test(text)) return [];
  return [...text].flatMap((character, index) => {
    const script = scriptOf(character);
    if (script === null) return [];
    return [{ character, position: index + 1, script, plain: plainTwin(character) }];
  });
}

function plainTwin(character: string): string | null {
  const plain = TWINS.get(character) ?? character.normalize('NFKC');
  return /^[\x21-\x7e]+$/.test(plain) ? plain : null;
}

/** A text with every lookalike replaced by what it passes for. */
export function withoutLookalikes(text: string): string {
  if (PLAIN.test(text)) return text;
  return [...text]
    .map((character) =>
      scriptOf(character) === null ? character : (plainTwin(character) ?? character),
    )
    .join('');
}

/** Control characters, those that change the direction of writing, and places that no standard gives a character. */
const CONTROL =
  /[\p{Cc}\p{Cn}\p{Co}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufff9-\ufffd\u{e0000}-\u{e007f}]/u;

/** Space characters other than U+0020, the blank of Braille, and whatever Unicode calls ignorable: it has no width. */
const ODD_SPACE = /[\p{Z}\u2800\p{Default_Ignorable_Code_Point}]/u;

/** Control characters and turns of the direction of writing, each with its place. */
export function controlCharacters(text: string): readonly OddCharacter[] {
  return matching(text, CONTROL);
}

/** Spaces other than U+0020 and characters of no width, each with its place. */
export function oddSpaces(text: string): readonly OddCharacter[] {
  return matching(text, ODD_SPACE).filter(
    ({ character }) => character !== ' ' && !CONTROL.test(character),
  );
}

function matching(text: string, pattern: RegExp): readonly OddCharacter[] {
  if (PLAIN.test(text)) return [];
  return [...text].flatMap((character, index) =>
    pattern.test(character) ? [{ character, position: index + 1 }] : [],
  );
}
