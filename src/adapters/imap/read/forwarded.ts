import type { Forwarded } from '../../../core/mail/arrived';
import { MAX_FORWARDED_LINE, MAX_FORWARDED_LINES } from './limits';

/**
 * What its sender passed on of somebody else's mail, as their mail program wrote it into the text; null where the subject
 * says of no forwarding, or nobody is named.
 */
export async function forwardedIn(subject: string, text: string): Promise<Forwarded | null> {
  if (!BEGINS.test(subject)) return null;
  const { default: Reader } = await import('email-forward-parser');
  const { short, whole } = shortened(text);
  const { message, email } = new Reader().read(short);
  const { address, name } = email.from;
  if (!address?.includes('@') || !email.body) return null;
  return {
    from: { name: name ?? '', address: address.trim() },
    text: whole(email.body),
    note: whole(message ?? ''),
  };
}

/** How mail programs begin the subject of what is passed on, in the languages of mail. `TR`: French, `WG`: German. */
const BEGINS = /^\s*(?:fwd?|tr|wg|doorst|doorgestuurd|i)\s*:/iu;

/**
 * The text with nothing in it that its head can't have. The library's patterns take the square of a line's length, and of
 * a run of empty lines: long ones are put aside, and so is what follows its beginning.
 */
function shortened(text: string): {
  readonly short: string;
  readonly whole: (part: string) => string;
} {
  const lines = text
    .replace(/\r\n?/gu, '\n')
    .replace(/[^\S\n]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .split('\n');
  const head = lines.slice(0, MAX_FORWARDED_LINES);
  const aside: string[] = [];
  const put = (words: string) => `${MARK}${aside.push(words) - 1}${MARK}`;
  const short = head.map((line) =>
    line.length > MAX_FORWARDED_LINE || line.includes(MARK) ? put(line) : line,
  );
  const rest = lines.slice(MAX_FORWARDED_LINES);
  return {
    short: [...short, ...(rest.length === 0 ? [] : [put(rest.join('\n'))])].join('\n'),
    whole: (part) => part.replace(MARKED, (_, index: string) => aside[Number(index)] ?? ''),
  };
}

/** A character that nobody has a meaning for (Unicode, 23.5). */
const MARK = '\uE0F1';
const MARKED = new RegExp(`${MARK}(\\d+)${MARK}`, 'gu');
