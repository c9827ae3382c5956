import { formatCbe } from '../../core/terms/cbe';
import type { RequestState } from '../../core/process/state';

/** Letters that Unicode doesn't take apart, and signs that keyboards, phones and word processors give in other forms. */
const SAME: readonly (readonly [pattern: RegExp, plain: string])[] = [
  [/œ/gu, 'oe'],
  [/æ/gu, 'ae'],
  [/ß/gu, 'ss'],
  [/ø/gu, 'o'],
  [/[đð]/gu, 'd'],
  [/þ/gu, 'th'],
  [/ł/gu, 'l'],
  [/ı/gu, 'i'],
  [/[’‘‛ʼʹ′´`＇]/gu, "'"],
  [/[“”„«»″]/gu, '"'],
  [/[\p{Pd}−]/gu, '-'],
];

/** Text as it is compared: without case, accents, width and typography, blanks as one space. */
export function fold(text: string): string {
  const plain = text
    .replace(/[´`]/gu, "'")
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();
  return SAME.reduce((folded, [pattern, same]) => folded.replace(pattern, same), plain)
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Characters that are searched. The text stands in an index, whose rows hold 2,700 bytes. */
const MAX_SEARCHED = 500;

/**
 * What a request is found by: its id, its CBE number with and without dots, its organisation, and its contact's name and
 * address. What was removed for data protection is not in the state any more, and so neither here.
 */
export function searchTextOf({
  id,
  cbe,
  organisation,
  contact,
}: Pick<RequestState, 'id' | 'organisation' | 'cbe' | 'contact'>): string {
  const parts = [id, cbe, formatCbe(cbe), organisation, contact.name, contact.email];
  return fold(parts.join(' ')).slice(0, MAX_SEARCHED);
}

/** Words of a search that count; nobody types more. */
const MAX_WORDS = 8;

/**
 * Trigrams that are looked up, spread over the words and over each word: each costs a look for each match, and a longer
 * one where every request has it. The whole words are compared then.
 */
const MAX_TRIGRAMS = 4;

/** Characters of a trigram. Source: the function search_trigrams. */
const TRIGRAM = 3;

/** The words that a search asks for, as they are compared. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).split(' ').filter(Boolean).slice(0, MAX_WORDS);
}

/**
 * What the index must have of a request for it to hold these words: one of each at least, but nothing of words that are
 * shorter than a trigram.
 */
export function trigramsOf(words: readonly string[]): readonly string[] {
  // Characters are code points, as the database counts them.
  const long = words.map((word) => [...word]).filter(({ length }) => length >= TRIGRAM);
  const each = Math.max(1, Math.floor(MAX_TRIGRAMS / long.length));
  return [...new Set(long.flatMap((characters) => spread(characters, each)))];
}

/** So many trigrams of a word, from its beginning to its end; a single one from its middle. */
function spread(characters: readonly string[], count: number): readonly string[] {
  const last = characters.length - TRIGRAM;
  const places = Array.from({ length: count }, (_, at) =>
    Math.round(count === 1 ? last / 2 : (last * at) / (count - 1)),
  );
  return places.map((place) => characters.slice(place, place + TRIGRAM).join(''));
}
