import { formatCbe } from '../../core/terms/cbe';
import type { RequestState } from '../../core/process/state';

/** Text as it is compared: without case, accents and width, blanks as one space. */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/** Characters that are searched. The text stands in an index, whose rows hold 2,700 bytes. */
const MAX_SEARCHED = 500;

/** What a request is found by: its id, its CBE number with and without dots, and its organisation. */
export function searchTextOf(state: Pick<RequestState, 'id' | 'organisation' | 'cbe'>): string {
  const text = fold([state.id, state.cbe, formatCbe(state.cbe), state.organisation].join(' '));
  return text.slice(0, MAX_SEARCHED);
}

/** Words of a search that count; nobody types more. */
const MAX_WORDS = 8;

/** Trigrams of a word that are looked up, spread over it: each costs a look for each match. The whole word is compared then. */
const MAX_TRIGRAMS = 4;

/** Characters of a trigram. Source: the function search_trigrams. */
const TRIGRAM = 3;

/** The words that a search asks for, as they are compared. */
export function wordsOf(text: string): readonly string[] {
  return fold(text).split(' ').filter(Boolean).slice(0, MAX_WORDS);
}

/** What the index must have of a request for it to hold these words. Nothing of words that are shorter than a trigram. */
export function trigramsOf(words: readonly string[]): readonly string[] {
  return [...new Set(words.flatMap(trigramsOfWord))];
}

/** Characters are code points, as the database counts them. */
function trigramsOfWord(word: string): readonly string[] {
  const characters = [...word];
  const last = characters.length - TRIGRAM;
  if (last < 0) return [];
  const places = Array.from({ length: MAX_TRIGRAMS }, (_, at) =>
    Math.round((last * at) / (MAX_TRIGRAMS - 1)),
  );
  return places.map((place) => characters.slice(place, place + TRIGRAM).join(''));
}
