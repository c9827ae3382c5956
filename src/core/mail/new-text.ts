/** The text of a mail in two: what its writer wrote, and what was quoted below. Nothing is lost. */
export interface TwoParts {
  readonly fresh: string;
  readonly quoted: string;
}

/** Lines before a quotation over which its introduction may run: `On Tue, 24 Nov 2026 at 10:00, Jan <…>` / `wrote:`. */
const MOST_LINES_OF_INTRODUCTION = 3;

/** Characters of a line that are looked at: an introduction is short. */
const MAX_LINE = 300;

/** `-----Original Message-----` and its like, as mail programs put it between the new text and the old. */
const DIVIDER =
  /^[\s>*_-]*(?:original message|original appointment|forwarded message|message d['’]origine|message original|message transféré|oorspronkelijk(?:e)? bericht|doorgestuurd bericht|ursprüngliche nachricht|weitergeleitete nachricht)\s*[\s*_-]*$/iu;

/** How the head of a quoted mail begins in Outlook, in four languages: a sender and, within a few lines, a date. */
const HEAD_FROM = /^\s*\*?(?:from|de|van|von)\s?:\*?\s/iu;
const HEAD_MORE = /^\s*\*?(?:sent|date|envoyé|verzonden|datum|gesendet|to|à|aan|an)\s?:\*?\s/iu;

/** `On … wrote:`, `Le … a écrit :`, `Op … schreef …:`, `Am … schrieb …:`. */
const INTRODUCTION_STARTS = /^\s*(?:on|le|op|am|il)\s/iu;
const INTRODUCTION_ENDS = /\b(?:wrote|a écrit|schreef|geschreven|schrieb)\b.{0,120}:\s*$/iu;

/** Cuts a mail's text at the first quotation. A mail that is nothing but one is all new. */
export function twoParts(text: string): TwoParts {
  const lines = text.replace(/\r\n?/gu, '\n').split('\n');
  const at = lines.findIndex((_, index) => isStart(lines, index));
  const fresh = (at < 0 ? lines : lines.slice(0, at)).join('\n').trim();
  if (at < 0) return { fresh, quoted: '' };
  const quoted = lines.slice(at).join('\n').trim();
  return fresh === '' ? { fresh: quoted, quoted: '' } : { fresh, quoted };
}

function isStart(lines: readonly string[], index: number): boolean {
  const line = (lines[index] ?? '').slice(0, MAX_LINE);
  if (DIVIDER.test(line)) return true;
  if (HEAD_FROM.test(line)) {
    return lines.slice(index + 1, index + 4).some((one) => HEAD_MORE.test(one.slice(0, MAX_LINE)));
  }
  if (INTRODUCTION_STARTS.test(line)) {
    const through = lines.slice(index, index + MOST_LINES_OF_INTRODUCTION);
    return through.some((_, count) =>
      INTRODUCTION_ENDS.test(
        through
          .slice(0, count + 1)
          .join(' ')
          .slice(0, MAX_LINE),
      ),
    );
  }
  // A whole tail of quoted lines, with nothing of the writer's below.
  return line.startsWith('>') && lines.slice(index).every((one) => /^\s*(?:>|$)/u.test(one));
}
