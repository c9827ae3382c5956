import fc from 'fast-check';
import { safeCell } from '../../../src/app/export/cell';
import { COLUMNS } from '../../../src/app/export/columns';
import { csvHead, csvLines } from '../../../src/app/export/csv';
import { documentSender } from '../../../src/core/process/document-sender';
import type { RequestState } from '../../../src/core/process/state';
import { changeOf, registered } from '../../support/given/changes';

const ORGANISATION = COLUMNS.findIndex(({ title }) => title === 'Organisation');

function request(organisation: string, useCases = ''): RequestState {
  return changeOf('DS-2026-0001', null, [registered({ organisation, useCases })]).state;
}

/** As RFC 4180 says, and as spreadsheets bear with what isn't: quotes count only at the beginning of a cell. */
function cellsOf(text: string, separator: string): readonly (readonly string[])[] {
  const lines: string[][] = [[]];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      at += 1;
      while (at < text.length && (text[at] !== '"' || text[at + 1] === '"')) {
        if (text[at] === '"') at += 1;
        cell += text[at] ?? '';
        at += 1;
      }
      at += 1;
    }
    while (at < text.length && text[at] !== separator && text[at] !== '\n') {
      cell += text[at] ?? '';
      at += 1;
    }
    lines.at(-1)?.push(cell.replace(/\r$/u, ''));
    if (text[at] === '\n' && at + 1 < text.length) lines.push([]);
    at += 1;
  }
  return lines;
}

/** What a spreadsheet would compute, after it has dropped what nobody sees. */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠]/u;

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '=',
        '+',
        '-',
        '@',
        '＝',
        '＋',
        '－',
        '＠',
        ',',
        ';',
        '\t',
        '\r',
        '\n',
        '"',
        "'",
      ),
      fc.constantFrom('|', '\u200B', '\uFEFF', ' ', 'cmd', '1+1', '=HYPERLINK("http://x")'),
      fc.string({ maxLength: 3 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+32 2 787 57 11', "'+32 2 787 57 11"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "\t'=1"],
    ['＝1+1', "'＝1+1"],
    ['  =1', "  '=1"],
    ['\u200B=1', "\u200B'=1"],
    ['a;=1+1', "a;'=1+1"],
    ['a","=1+1', 'a","\'=1+1'],
    ['first line\n=1+1', "first line\n'=1+1"],
  ])('never begins with a formula, also where %j would be split', (typed, cell) => {
    expect(safeCell(typed).replace(/^'\t/u, '\t')).toBe(cell);
  });

  it.each(['Ville de Liège', 'A-B & C=D', 'x + y', '50 %', 'jan@example.be', '2027-03-01', ''])(
    'leaves %j as it is',
    (typed) => {
      expect(safeCell(typed)).toBe(typed);
    },
  );
});

describe('the CSV', () => {
  it('begins with the mark by which Excel knows UTF-8, and the headings', () => {
    const head = csvHead();
    expect(Buffer.from(head).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(cellsOf(head.slice(1), ',')).toEqual([COLUMNS.map(({ title }) => title)]);
    expect(head.endsWith('\r\n')).toBe(true);
  });

  it('has every cell in quotes, quotes doubled, and lines that end as RFC 4180 says', () => {
    const lines = csvLines([request('Say "Ça"\r\nva, bien')], documentSender);
    expect(lines).toContain('"DS-2026-0001","Say ""Ça""\r\nva, bien","0206731645","open"');
    expect(lines.endsWith('\r\n')).toBe(true);
  });

  it('is read back cell by cell, whatever was typed', () => {
    fc.assert(
      fc.property(hostile, hostile, (organisation, useCases) => {
        const states = [request(organisation, useCases), request('next')];
        const [first, second, ...more] = cellsOf(csvLines(states, documentSender), ',');
        expect(more).toEqual([]);
        expect(first).toHaveLength(COLUMNS.length);
        expect(second?.[ORGANISATION]).toBe('next');
        expect(first?.[ORGANISATION]?.replaceAll("'", '')).toBe(
          organisation.replace(/\r$/u, '').replaceAll("'", ''),
        );
      }),
    );
  });

  it.each([',', ';', '\t', '|'])(
    'computes nothing in a spreadsheet that separates cells by %j',
    (separator) => {
      fc.assert(
        fc.property(hostile, hostile, (organisation, useCases) => {
          const text = csvLines([request(organisation, useCases)], documentSender);
          for (const cell of cellsOf(text, separator).flat()) expect(cell).not.toMatch(FORMULA);
        }),
      );
    },
  );
});
