import type { Note } from './model';

/** What somebody reads whose doing met a fault. `reference` is the number under which an operator finds it in the log. */
export function faultNote(reference: string): Note {
  const words = `Can't save just now, nothing was changed. Try again in a minute. If it lasts, tell your admin the number ${reference}.`;
  return { blocks: [{ kind: 'line', line: [words] }], summary: words };
}
