import { stringify } from 'csv-stringify/sync';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Words } from '../../view/words';
import { CHOICES, COLUMNS, EXAMPLE, type ColumnName } from './columns';

/** By it Excel knows UTF-8. */
const BOM = '\uFEFF';

/** Rows below the heading in which a choice is offered as a list. */
const ROWS_WITH_LISTS = 1_000;

const COLUMN_WIDTH = 22;
const WIDE = 70;

/** The columns with an example, as Excel in Belgium opens it. */
export function templateCsv(): string {
  const rows = [COLUMNS, COLUMNS.map((name) => EXAMPLE[name])];
  return BOM + stringify(rows, { delimiter: ';', record_delimiter: '\r\n' });
}

/** The same as a workbook: choices are lists to choose from, and a second sheet explains each column. */
export async function templateXlsx({ movingIn }: Words): Promise<Buffer> {
  const { default: writeExcelFile } = await import('write-excel-file/node');
  const bold = (value: string) => ({ value, type: String, fontWeight: 'bold' as const });
  const text = (value: string) => (value === '' ? null : { value, type: String, format: '@' });
  const { heading } = movingIn;
  const explained = [
    [bold(heading.column), bold(heading.means), bold(heading.choices)],
    ...COLUMNS.map((name) => [
      text(name),
      text(movingIn.column[name]),
      text((CHOICES[name] ?? []).join(' | ')),
    ]),
  ];
  const workbook = await writeExcelFile([
    {
      data: [COLUMNS.map(bold), COLUMNS.map((name) => text(EXAMPLE[name]))],
      sheet: movingIn.sheet,
      columns: COLUMNS.map(() => ({ width: COLUMN_WIDTH })),
      stickyRowsCount: 1,
    },
    {
      data: explained,
      sheet: movingIn.explained,
      columns: [{ width: COLUMN_WIDTH }, { width: WIDE }, { width: WIDE }],
    },
  ]).toBuffer();
  return withLists(workbook);
}

const FIRST_SHEET = 'xl/worksheets/sheet1.xml';

/** The library has no lists of choices: they are put in where the format has their place, behind the cells. */
function withLists(workbook: Uint8Array): Buffer {
  const parts = unzipSync(workbook);
  const sheet = strFromU8(parts[FIRST_SHEET] ?? new Uint8Array());
  const lists = COLUMNS.flatMap((name, index) => listOf(name, letterOf(index)));
  const all = `</sheetData><dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`;
  return Buffer.from(
    zipSync({ ...parts, [FIRST_SHEET]: strToU8(sheet.replace('</sheetData>', all)) }),
  );
}

function listOf(name: ColumnName, letter: string): readonly string[] {
  const choices = CHOICES[name];
  // A list in a cell is separated by commas; a choice that has one itself is typed.
  const listed = choices?.filter((choice) => !choice.includes(','));
  if (!listed) return [];
  const where = `${letter}2:${letter}${ROWS_WITH_LISTS + 1}`;
  return [
    `<dataValidation type="list" allowBlank="1" showErrorMessage="0" sqref="${where}">` +
      `<formula1>"${listed.join(',')}"</formula1></dataValidation>`,
  ];
}

/** The template has fewer columns than the alphabet has letters. */
function letterOf(index: number): string {
  return String.fromCharCode('A'.charCodeAt(0) + index);
}
