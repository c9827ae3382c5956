import { cut, wellFormed } from '../../chat-kit/literal';

/** Characters kept from meaning anything to Teams. */

/**
 * A text for a place that takes plain characters only (a label, an option, a button). Teams replaces `{{DATE(…)}}` and
 * `{{TIME(…)}}` wherever it finds them, so a typed one gets an invisible joint between its braces. Where runs are
 * possible `render/text.ts` splits them instead, which adds nothing.
 */
export function inert(text: string): string {
  const whole = wellFormed(text);
  return whole.includes(BRACES) ? whole.split(WITHIN_BRACES).join('\u200B') : whole;
}

/** Plain characters in at most `max` of them, where Teams takes no empty text. */
export function plain(text: string, max: number): string {
  const shown = inert(cut(text, max));
  return shown.trim() === '' ? '…' : shown;
}

/** What most texts are without, and so need not be looked through. */
export const BRACES = '{{';

/** Between the two braces of what Teams would take for one of its functions. */
export const WITHIN_BRACES = /(?<=\{)(?=\{\s*(?:DATE|TIME)\s*\()/i;
