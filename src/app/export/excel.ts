import type { Definition } from '../../core/process/definition';
import type { RequestState } from '../../core/process/state';
import { MOST_CHARACTERS } from './cell';
import { english } from '../../view/words/en';
import type { Words } from '../../view/words';
import { columnsIn } from './columns';

/** Characters that a column is wide; a text longer than that is read in its cell. */
const COLUMN_WIDTH = 22;

/** What XML 1.0 can't hold, which is all of Unicode but this; a workbook with it can't be opened. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/**
 * The rows of the CSV as an Excel workbook. A CSV is taken apart by the settings of whoever opens it (in Belgium at
 * semicolons), and numbers lose their zeros; here every cell is a text and stays as it is. None is a formula, so
 * nothing has to be put before one.
 */
export async function excelOf(
  states: readonly RequestState[],
  definition: Definition,
  words: Words = english,
): Promise<Buffer> {
  const own = columnsIn(words);
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const head = own.map(({ title }) => ({
    value: title,
    type: String,
    fontWeight: 'bold' as const,
  }));
  const rows = states.map((state) => own.map(({ of }) => cellOf(of(state, definition))));
  const columns = own.map(() => ({ width: COLUMN_WIDTH }));
  const sheet = { sheet: words.answers.export.sheet, columns, stickyRowsCount: 1 };
  return writeExcelFile([head, ...rows], sheet).toBuffer();
}

function cellOf(text: string) {
  const value = text.slice(0, MOST_CHARACTERS).replace(NOT_XML, '');
  // An empty text in a cell of its own is no cell for Excel.
  return value === '' ? null : { value, type: String, format: '@' };
}
