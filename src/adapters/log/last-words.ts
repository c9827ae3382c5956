import type { Scrub } from './scrub';
import { tellError, type ToldError } from './tell-error';

/** Writes to stderr why the process doesn't start, for the person who started it. */
export function cannotStart(words: string, scrub: Scrub): void {
  process.stderr.write(`The bot can't start. ${scrub(words)}\n`);
}

/** Why something threw, in words: a host with several addresses fails with several errors, and has no words itself. */
export function whyOf(error: unknown, scrub: Scrub): string {
  return wordsOf(tellError(error, scrub));
}

function wordsOf({ message, code, errors = [], name }: ToldError): string {
  if (message !== '') return message;
  const inner = errors.map(wordsOf).join('; ');
  return inner === '' ? (code ?? name) : inner;
}
