/** A cell as it reads: a date as `YYYY-MM-DD`, a number with a point and no grouping, everything else as it stands. */
export interface Cell {
  readonly text: string;
  /** It holds a formula, and no value of its own. */
  readonly formula?: true;
}

/** A row as a spreadsheet counts, from 1. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** Why a file is no table that can be read. */
export type Unreadable =
  | 'empty'
  | 'too-large'
  | 'too-many-rows'
  | 'macros'
  | 'unpacks-too-large'
  | 'no-workbook'
  | 'old-excel'
  | 'broken-quotes'
  | 'too-slow';

export type TableReading =
  | { readonly ok: true; readonly rows: readonly TableRow[] }
  | { readonly ok: false; readonly why: Unreadable };

/** Bytes of a file at most: 5,000 rows have 2 MB as CSV. */
export const MOST_TABLE_BYTES = 5 * 1024 * 1024;

/** Rows at most, the heading among them: a desk has some dozens under way, and memory must hold them all. */
export const MOST_ROWS = 10_001;

/** Reads a file of any kind that is taken. `columns`: by them the separator is found. Never rejects. */
export type ReadTable = (bytes: Uint8Array, columns: readonly string[]) => Promise<TableReading>;
