import type { Words } from '../../words';

/** The answer to a person who goes too fast. `waitMs` is above 0; the sentence gives seconds, rounded up. */
export function limitedWords(waitMs: number, { answers }: Words): string {
  return answers.limited(Math.max(1, Math.ceil(waitMs / 1_000)));
}
