/** The answer to a person who goes too fast. `waitMs` is above 0; the sentence gives seconds, rounded up. */
export function limitedWords(waitMs: number): string {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  return `That was more at once than I take from one person. Nothing was changed. Go on in ${seconds} second${seconds === 1 ? '' : 's'}.`;
}
