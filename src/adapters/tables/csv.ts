import { parse } from 'csv-parse/sync';
import { MOST_ROWS, type TableReading, type TableRow } from '../../app/moving-in/table';

/** What separates cells: in Belgium Excel writes semicolons; its "Unicode text" has tabs. */
const SEPARATORS = [';', ',', '\t'];

/** Characters of one line at most; what is longer has a quote that was never closed. */
const MOST_IN_A_LINE = 200_000;

/** Reads separated values. The separator is the one that finds most of the known columns in the first line. */
export function readCsv(bytes: Uint8Array, columns: readonly string[]): TableReading {
  const text = decoded(bytes);
  if (text.trim() === '') return { ok: false, why: 'empty' };
  // Excel tells others so which separator it took.
  const [, told] = /^sep=(.)\r?\n/u.exec(text) ?? [];
  const separator = told ?? separatorOf(text, columns);
  try {
    const records: readonly (readonly string[])[] = parse(text, {
      delimiter: separator,
      relax_column_count: true,
      max_record_size: MOST_IN_A_LINE,
      to: MOST_ROWS + 1,
    });
    if (records.length > MOST_ROWS) return { ok: false, why: 'too-many-rows' };
    const rows = records.map((cells, index): TableRow => ({
      row: index + 1,
      cells: cells.map((cell) =>
        /^=./u.test(cell) ? { text: cell, formula: true } : { text: cell },
      ),
    }));
    return { ok: true, rows: told === undefined ? rows : rows.slice(1) };
  } catch {
    return { ok: false, why: 'broken-quotes' };
  }
}

/** UTF-8 with or without its mark, UTF-16 by its mark, and else the Windows-1252 that Excel in Belgium saves. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return windows1252(bytes);
  }
}

/** What Windows-1252 has from 80 to 9F, in order. Node 20's own decoder reads these as Latin-1. */
const FROM_80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function windows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/gu, (one) => FROM_80.charAt(one.charCodeAt(0) - 0x80));
}

function separatorOf(text: string, columns: readonly string[]): string {
  const [head = ''] = text.split(/\r?\n/u, 1);
  const known = (separator: string) =>
    head
      .split(separator)
      .filter((title) => columns.includes(title.replaceAll('"', '').trim().toLowerCase())).length;
  return [...SEPARATORS].sort((a, b) => known(b) - known(a))[0] ?? ',';
}
