import type { Language } from '../../core/terms/terms';
import { wordsIn } from '../../view/words';

/** Characters as typed: counted, and cut without breaking one. */

/** Below this a cut says `…` alone: the words would leave no room for the text. */
const ROOM_FOR_WORDS = 100;
/** A cluster of characters longer than this is no letter, and is cut through. */
const LONGEST_CLUSTER = 64;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text with each half of a broken pair replaced by U+FFFD: it has no UTF-8 form, and chat systems refuse it. */
export function wellFormed(text: string): string {
  return text.toWellFormed();
}

/** Whether there is nothing to see. */
export function isBlank(text: string): boolean {
  return text.trim() === '';
}

/**
 * The text in at most `max` characters (at least 1); one that is too long ends in words that say how much is missing, in
 * `language`. Where there is no room for words (a label), it doesn't matter which.
 */
export function cut(text: string, max: number, language: Language = 'en'): string {
  const whole = wellFormed(text);
  if (whole.length <= max) return whole;
  if (max < ROOM_FOR_WORDS) return `${whole.slice(0, boundary(whole, max - 1))}…`;
  const at = boundary(whole, max - missing(whole.length, language).length);
  return whole.slice(0, at) + missing(characters(whole.slice(at)), language);
}

/** `… (12 more characters)`, at the end of a text that was cut. */
export function missing(count: number, language: Language): string {
  return wordsIn(language).chat.missing(count);
}

/** How many characters a text has, as people count them when it matters little: code points. */
export function characters(text: string): number {
  return [...text].length;
}

/** The text in pieces of at most `max` characters, none cut within a letter; joined they are the text again. */
export function pieces(text: string, max: number): readonly string[] {
  const found: string[] = [];
  let rest = wellFormed(text);
  while (rest.length > max) {
    const at = Math.max(boundary(rest, max), 1);
    found.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...found, rest];
}

/** The last place at or before `at` that doesn't cut a letter in two. */
export function boundary(text: string, at: number): number {
  if (at <= 0) return 0;
  if (at >= text.length) return text.length;
  // Two units further, so that a pair which begins at the edge is seen whole.
  const from = Math.max(0, at - 2 * LONGEST_CLUSTER);
  const near = text.slice(from, at + 2);
  const start = from + (graphemes.segment(near).containing(at - from)?.index ?? 0);
  if (at - start <= LONGEST_CLUSTER) return start;
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
