import type { Note } from '../model/model';

/** One sentence or two, as a note. */
export function sentenceNote(words: string): Note {
  return { blocks: [{ kind: 'line', line: [words] }], summary: words };
}

/** Errors on fields, where there is no form to show them on. */
export function errorsNote(errors: Readonly<Record<string, string>>): Note {
  const words = Object.values(errors);
  return {
    blocks: [
      { kind: 'line', line: ['Nothing was changed:'] },
      { kind: 'list', items: words.map((text) => [text]) },
    ],
    summary: `Nothing was changed: ${words.join(' ')}`,
  };
}
