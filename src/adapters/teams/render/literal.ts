/** Characters as typed: cut without breaking one, and kept from meaning anything to Teams. */

/** Below this a cut says `…` alone: the words would leave no room for the text. */
const ROOM_FOR_WORDS = 60;

/** A cluster of characters longer than this is no letter, and is cut through. */
const LONGEST_CLUSTER = 64;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The text with each half of a broken pair replaced by U+FFFD: it has no UTF-8 form. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** The text in at most `max` characters; one that is too long ends in words that say how much is missing. */
export function cut(text: string, max: number): string {
  const whole = wellFormed(text);
  if (whole.length <= max) return whole;
  if (max < ROOM_FOR_WORDS) return `${whole.slice(0, boundary(whole, max - 1))}…`;
  const kept = whole.slice(0, boundary(whole, max - missing(whole.length).length));
  return kept + missing(whole.length - kept.length);
}

/** `… (12 more characters)`, at the end of a text that was cut. */
export function missing(count: number): string {
  return `… (${count} more characters)`;
}

/**
 * A text for a place that takes plain characters only (a label, an option, a button). Teams replaces `{{DATE(…)}}` and
 * `{{TIME(…)}}` wherever it finds them, so a typed one gets an invisible joint between its braces. Where runs are
 * possible `render/text.ts` splits them instead, which adds nothing.
 */
export function inert(text: string): string {
  return wellFormed(text).split(WITHIN_BRACES).join('\u200B');
}

/** Plain characters in at most `max` of them, where Teams takes no empty text. */
export function plain(text: string, max: number): string {
  const shown = inert(cut(text, max));
  return shown.trim() === '' ? '…' : shown;
}

/** Between the two braces of what Teams would take for one of its functions. */
export const WITHIN_BRACES = /(?<=\{)(?=\{\s*(?:DATE|TIME)\s*\()/i;

/** The last place at or before `at` that doesn't cut a letter in two. */
function boundary(text: string, at: number): number {
  if (at <= 0) return 0;
  const from = Math.max(0, at - 2 * LONGEST_CLUSTER);
  // Two units further, so that a pair which begins at the edge is seen whole.
  const near = text.slice(from, at + 2);
  const start = from + (graphemes.segment(near).containing(at - from)?.index ?? 0);
  if (at - start <= LONGEST_CLUSTER) return start;
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
