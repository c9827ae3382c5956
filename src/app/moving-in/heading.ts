import { nearest } from '../../core/certificate/near/distance';
import type { Words } from '../../view/words';
import { COLUMNS, NEEDED_COLUMNS, type ColumnName } from './columns';
import type { Fault } from './reading';
import type { Cell } from './table';

/** By place, which column stands there; null for one that has no heading. */
export type Heading =
  | { readonly ok: true; readonly columns: readonly (ColumnName | null)[] }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Slips of the pen in a heading that are still recognised. */
const MOST_EDITS = 4;

/** Reads the first row of a file. */
export function headingOf(cells: readonly Cell[], words: Words['movingIn']): Heading {
  const titles = cells.map(({ text }) => titleOf(text));
  const columns = titles.map((title) => COLUMNS.find((name) => name === title) ?? null);
  if (columns.every((column) => column === null)) {
    const names = NEEDED_COLUMNS.join(', ');
    return { ok: false, faults: [{ row: 1, column: null, words: words.noHeadings(names) }] };
  }
  const unknown = titles.flatMap((title, index) =>
    title === '' || columns[index] !== null
      ? []
      : [
          fault(
            cells[index]?.text ?? title,
            words.columnUnknown(nearest(title, COLUMNS, MOST_EDITS)),
          ),
        ],
  );
  const twice = columns.flatMap((column, index) =>
    column !== null && columns.indexOf(column) !== index ? [fault(column, words.columnTwice)] : [],
  );
  const missing = NEEDED_COLUMNS.filter((name) => !columns.includes(name)).map((name) =>
    fault(name, words.columnMissing),
  );
  const faults = [...unknown, ...twice, ...missing];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, columns };
}

/** A column's name as it is meant: `Contact e-mail` for `contact_e_mail`. */
export function titleOf(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, '_');
}

function fault(column: string, words: string): Fault {
  return { row: 1, column, words };
}
