import { stringify } from 'csv-stringify/sync';
import type { Definition } from '../../core/process/definition';
import type { RequestState } from '../../core/process/state';
import { safeCell } from './cell';
import { COLUMNS, type Column } from './columns';

/** By it Excel knows UTF-8. */
const BOM = '\uFEFF';

/**
 * RFC 4180. Everything in quotes: a separator within a text then ends no cell, whichever character a spreadsheet takes
 * for one.
 */
const FORM = { quoted: true, quoted_empty: true, record_delimiter: '\r\n' } as const;

/** The beginning of the file. */
export function csvHead(columns: readonly Column[] = COLUMNS): string {
  return BOM + stringify([columns.map(({ title }) => title)], FORM);
}

/** One line a request. */
export function csvLines(
  states: readonly RequestState[],
  definition: Definition,
  columns: readonly Column[] = COLUMNS,
): string {
  return stringify(
    states.map((state) => columns.map(({ of }) => safeCell(of(state, definition)))),
    FORM,
  );
}

/** Rows of texts as CSV, to be copied out of a message. */
export function csvTable(rows: readonly (readonly string[])[]): string {
  return stringify(
    rows.map((row) => row.map(safeCell)),
    FORM,
  ).trimEnd();
}
