import type { types } from '@slack/bolt';
import { LIMIT } from './limits';
import type { Line } from '../../../view/model/model';
import { characters, cut, wellFormed } from '../../chat-kit/literal';
import { part, type Part } from './part';

/** A cell holds a name or a short value; the rest of a longer one says nothing in a column. */
const CELL = 500;
/** Characters that a line of a narrow window shows before it breaks, and the columns with it. */
const LINE = 72;
const GAP = '  ';

/** Slack's own table, or null where it takes no table like this. Cells are rich text: never interpreted. */
export function slackTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): Part | null {
  const all = squared(head, rows);
  const columns = all[0]?.length ?? 0;
  if (columns === 0 || columns > LIMIT.tableColumns || all.length > LIMIT.tableRows) return null;
  const texts = all.map((row) => row.map((text) => cut(text, CELL)));
  const weight = texts.flat().reduce((sum, text) => sum + Math.max(text.length, 1), 0);
  if (weight > LIMIT.messageText / 2) return null;
  return part(
    {
      type: 'table',
      rows: texts.map((row, n) => row.map((text) => cell(text, n === 0))),
      column_settings: texts[0]?.map(() => ({ is_wrapped: true })) ?? [],
    },
    weight,
  );
}

/** The table as text with columns made of spaces, or null where its lines would break. */
export function alignedTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string | null {
  const all = squared(head, rows).map((row) => row.map(wellFormed));
  const widths = (all[0] ?? []).map((_, column) =>
    Math.max(...all.map((row) => characters(row[column] ?? ''))),
  );
  const width = widths.reduce((sum, one) => sum + one + GAP.length, -GAP.length);
  if (width > LINE || all.flat().some((text) => /[\r\n\t]/.test(text))) return null;
  const aligned = (text: string, column: number) =>
    text + ' '.repeat((widths[column] ?? 0) - characters(text));
  return all.map((row) => row.map(aligned).join(GAP).trimEnd()).join('\n');
}

/** The table as a list: a row begins with its first cell, the others follow with their column's name. */
export function listedTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly Line[] {
  return rows.map(([first = '', ...others]) => [
    { strong: first },
    ...others.flatMap((text, n) => {
      const column = head[n + 1] ?? '';
      return text === '' ? [] : [column === '' ? ` · ${text}` : ` · ${column}: ${text}`];
    }),
  ]);
}

function cell(text: string, head: boolean): types.RichTextBlock {
  // Slack refuses an empty text.
  const shown = { type: 'text' as const, text: text === '' ? ' ' : text };
  const element = head ? { ...shown, style: { bold: true } } : shown;
  return {
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [element] }],
  };
}

function squared(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const all = [head, ...rows];
  const columns = Math.max(...all.map((row) => row.length));
  return all.map((row) => Array.from({ length: columns }, (_, n) => row[n] ?? ''));
}
