import type { Line, Note } from '../model/model';
import type { Words } from '../words';

/** One sentence or two, as a note. */
export function sentenceNote(words: string): Note {
  return { blocks: [{ kind: 'line', line: [words] }], summary: words };
}

/** A line that names persons, as a note. */
export function lineNote(line: Line): Note {
  const summary = line.map((span) =>
    typeof span === 'string' ? span : 'person' in span ? span.person.name : '',
  );
  return { blocks: [{ kind: 'line', line }], summary: summary.join('') };
}

/** Errors on fields, where there is no form to show them on. */
export function errorsNote(faults: Readonly<Record<string, string>>, { errors }: Words): Note {
  const words = Object.values(faults);
  return {
    blocks: [
      { kind: 'line', line: [errors.nothingChangedYet] },
      { kind: 'list', items: words.map((text) => [text]) },
    ],
    summary: errors.nothingChanged(words.join(' ')),
  };
}
