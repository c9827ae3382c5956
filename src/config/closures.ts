import { readFileSync } from 'node:fs';
import { addDays } from '../core/policy/working-days';
import type { Day } from '../core/terms/terms';

export type Closures =
  | { readonly ok: true; readonly days: readonly Day[] }
  /** What is wrong with the file, and what to write. */
  | { readonly ok: false; readonly fault: string };

/** Days that a range may span: nobody closes for longer, and a mistyped year would make hundreds. */
const MOST_DAYS_OF_A_RANGE = 60;

/** Bytes of the file; a year of closures is a few hundred. */
const MOST_BYTES = 64 * 1024;

/**
 * Reads the days on which the desk is closed beside public holidays: one day or range a line (`2026-12-28` or
 * `2026-12-28..2026-12-31`), with a remark after `#` if wanted.
 */
export function readClosures(path: string): Closures {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, fault: `names a file that can't be read: ${why}` };
  }
  if (text.length > MOST_BYTES) return { ok: false, fault: 'names a file larger than 64 KB' };
  const lines = text.split(/\r?\n/u).map((line) => line.replace(/#.*/u, '').trim());
  const days: Day[] = [];
  for (const [index, line] of lines.entries()) {
    if (line === '') continue;
    const range = rangeOf(line);
    if (!range) return { ok: false, fault: wrong(path, index + 1, line) };
    days.push(...range);
  }
  return { ok: true, days };
}

function rangeOf(line: string): readonly Day[] | null {
  const [, from = '', until = from] =
    /^(\d{4}-\d{2}-\d{2})(?:\s*\.\.\s*(\d{4}-\d{2}-\d{2}))?$/u.exec(line) ?? [];
  if (!isDay(from) || !isDay(until) || until < from) return null;
  if (until > addDays(from, MOST_DAYS_OF_A_RANGE)) return null;
  const days = [from];
  for (let day = addDays(from, 1); day <= until; day = addDays(day, 1)) days.push(day);
  return days;
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function wrong(path: string, line: number, text: string): string {
  return `names ${path}, whose line ${line} (“${text.slice(0, 40)}”) is neither a day, e.g. 2026-12-28, nor a range of at most ${MOST_DAYS_OF_A_RANGE} days, e.g. 2026-12-28..2026-12-31`;
}
