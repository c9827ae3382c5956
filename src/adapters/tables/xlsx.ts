import { strFromU8, unzipSync, zipSync, type Unzipped } from 'fflate';
import { MOST_ROWS, type Cell, type TableReading, type TableRow } from '../../app/moving-in/table';

/** Bytes that a workbook may unpack to: 10,000 rows have 15 MB. */
const MOST_UNPACKED = 64 * 1024 * 1024;

/** Of a workbook's parts those that say what stands in its cells. */
const NEEDED =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|sharedStrings|styles)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/u;

class Refused extends Error {
  constructor(readonly why: Extract<TableReading, { ok: false }>['why']) {
    super(why);
  }
}

/** Reads the first sheet of a workbook. What it unpacks to is bounded before and while it is unpacked. */
export async function readXlsx(bytes: Uint8Array): Promise<TableReading> {
  try {
    const parts = unpacked(bytes);
    const formulas = formulasOf(parts);
    const { default: readWorkbook } = await import('read-excel-file/node');
    // Packed anew from what was unpacked within bounds: the reader never sees the file that somebody sent.
    const [sheet] = await readWorkbook(Buffer.from(zipSync(parts, { level: 0 })));
    const data = sheet?.data ?? [];
    if (data.length === 0) return { ok: false, why: 'empty' };
    if (data.length > MOST_ROWS) return { ok: false, why: 'too-many-rows' };
    const rows = data.map((cells, index): TableRow => ({
      row: index + 1,
      cells: cells.map((value, column) => cellOf(value, formulas.has(`${index + 1}:${column}`))),
    }));
    return { ok: true, rows };
  } catch (error) {
    return { ok: false, why: error instanceof Refused ? error.why : 'no-workbook' };
  }
}

/** The parts that are needed. A part never gets more bytes than it said it has. */
function unpacked(bytes: Uint8Array): Unzipped {
  let total = 0;
  const parts = unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      if (name.endsWith('vbaProject.bin')) throw new Refused('macros');
      if (!NEEDED.test(name)) return false;
      total += originalSize;
      if (total > MOST_UNPACKED) throw new Refused('unpacks-too-large');
      return true;
    },
  });
  if (!parts['xl/workbook.xml']) throw new Refused('no-workbook');
  return parts;
}

/** A date and time of a cell; the time is left out, since the columns are of days. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})T[\d:.]+Z$/u;

function cellOf(value: unknown, formula: boolean): Cell {
  const text = textOf(value);
  return formula ? { text, formula } : { text };
}

function textOf(value: unknown): string {
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'string') return MOMENT.exec(value)?.[1] ?? value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : '';
}

/** Where the first sheet has formulas, as `row:column` with the column counted from 0. */
function formulasOf(parts: Unzipped): ReadonlySet<string> {
  const sheet = parts[firstSheet(parts)];
  if (!sheet) return new Set();
  const cells = strFromU8(sheet).matchAll(
    /<c\b[^>]*?\br="([A-Z]{1,3})(\d{1,7})"[^>]*>\s*<f[\s>/]/gu,
  );
  return new Set([...cells].map(([, letters = '', row = '']) => `${row}:${columnOf(letters)}`));
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The part that holds the sheet which the workbook names first. */
function firstSheet(parts: Unzipped): string {
  const usual = 'xl/worksheets/sheet1.xml';
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const [, id] = /<sheet\b[^>]*?\br:id="([^"]+)"/u.exec(workbook) ?? [];
  const relations = strFromU8(parts['xl/_rels/workbook.xml.rels'] ?? new Uint8Array());
  const relation = [...relations.matchAll(/<Relationship\b[^>]*>/gu)].find(([tag]) =>
    tag.includes(`Id="${id ?? ''}"`),
  )?.[0];
  const [, target] = /\bTarget="\/?(?:xl\/)?([^"]+)"/u.exec(relation ?? '') ?? [];
  return target === undefined ? usual : `xl/${target}`;
}
