import type { Block, Fact, Line } from '../../../view/model/model';
import { cut } from '../../chat-kit/literal';
import { entryActions } from './actions';
import type { ColumnSet, Element } from './elements';
import {
  lineRuns,
  paragraph,
  runs,
  runsOf,
  sentenceRuns,
  type Style,
  type TextBounds,
} from './text';

/** Columns that stay readable side by side on a phone; a wider table is drawn as lines. */
const MOST_COLUMNS = 4;
/** A cell holds a name or a short value. */
const CELL = 500;

/** The neutral blocks in Teams' means. */
export function elementsOf(blocks: readonly Block[], bounds: TextBounds): readonly Element[] {
  const found: Element[] = [];
  let divided = false;
  for (const block of blocks) {
    if (block.kind === 'divider') {
      divided = found.length > 0;
      continue;
    }
    const drawn = draw(block, bounds);
    for (const element of drawn) {
      found.push(divided ? separated(element) : element);
      divided = false;
    }
  }
  return found;
}

function separated(element: Element): Element {
  switch (element.type) {
    case 'RichTextBlock':
    case 'Container':
    case 'ColumnSet':
    case 'ActionSet':
    case 'Chart.HorizontalBar':
      return { ...element, separator: true };
    default:
      return element;
  }
}

function draw(block: Exclude<Block, { kind: 'divider' }>, bounds: TextBounds): readonly Element[] {
  switch (block.kind) {
    case 'line':
      return paragraph(sentenceRuns(block.line, bounds));
    case 'heading':
      return paragraph(
        runsOf(cut(block.text, bounds.most, bounds.language), { weight: 'Bolder', size: 'Medium' }),
      );
    case 'facts':
      return all(block.facts, (fact) => factOf(fact, bounds));
    case 'list':
      return all(block.items, (item) => itemOf(item, bounds));
    case 'quote':
      return setApart(block.text, bounds, {});
    case 'verbatim':
      return setApart(block.text, bounds, { fontType: 'Monospace' });
    case 'table':
      return table(block.head, block.rows, bounds);
    case 'bars':
      return bars(block, bounds);
    case 'small':
      return paragraph(sentenceRuns(block.line, bounds, SMALL));
    case 'actions':
      return block.actions.length === 0
        ? []
        : [{ type: 'ActionSet', actions: entryActions(block.actions) }];
    case 'entry':
      return entry(block, bounds);
    default:
      return block satisfies never;
  }
}

/** `flatMap` takes as long as all that it calls, and every card is drawn anew after each change. */
function all<Given>(
  given: readonly Given[],
  drawn: (one: Given) => readonly Element[],
): readonly Element[] {
  const found: Element[] = [];
  for (const one of given) {
    for (const element of drawn(one)) found.push(element);
  }
  return found;
}

/** Shows that a row can be pressed. */
const OPENS = '›';

/** The whole row is the button: twenty of them fit where ten would with a button below each. */
function entry(
  { line, action }: Extract<Block, { kind: 'entry' }>,
  bounds: TextBounds,
): readonly Element[] {
  const items = paragraph(lineRuns(line, bounds));
  const [selectAction] = entryActions([action]);
  if (items.length === 0 || !selectAction) return [];
  return [
    {
      type: 'ColumnSet',
      spacing: 'Small',
      separator: true,
      columns: [
        { type: 'Column', width: 'stretch', items },
        {
          type: 'Column',
          width: 'auto',
          items: [{ type: 'RichTextBlock', inlines: runs(OPENS, { size: 'Large' }) }],
        },
      ],
      selectAction,
    },
  ];
}

const BOLD: Style = { weight: 'Bolder' };
const SMALL: Style = { size: 'Small', isSubtle: true };
/** Below what stands above it, without a gap. */
const CLOSE = { spacing: 'Small' } as const;

function factOf({ label, value }: Fact, bounds: TextBounds): readonly Element[] {
  const name = runsOf(cut(`${label}: `, bounds.most, bounds.language), BOLD);
  return paragraph([...name, ...lineRuns(value, bounds)], CLOSE);
}

function itemOf(item: Line, bounds: TextBounds): readonly Element[] {
  const words = lineRuns(item, bounds);
  return words.length === 0 ? [] : paragraph([...runs('• '), ...words], CLOSE);
}

function setApart(text: string, { most, language }: TextBounds, style: Style): readonly Element[] {
  const items = paragraph(runsOf(cut(text, most, language), style));
  return items.length === 0 ? [] : [{ type: 'Container', style: 'emphasis', items }];
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  bounds: TextBounds,
): readonly Element[] {
  const width = Math.max(head.length, ...rows.map((row) => row.length));
  if (width === 0) return [];
  if (width > MOST_COLUMNS) return rows.flatMap((row) => asLines(head, row, bounds));
  const all = head.length === 0 ? rows : [head, ...rows];
  return all.map((row, index): ColumnSet => {
    const style: Style = index === 0 && head.length > 0 ? BOLD : {};
    return {
      type: 'ColumnSet',
      spacing: 'Small',
      columns: Array.from({ length: width }, (_, column) => ({
        type: 'Column',
        width: 'stretch',
        items: cell(row[column] ?? '', bounds, style),
      })),
    };
  });
}

/** A chart without bars says nothing; its table says so. */
function bars(
  { title, unit, bars: shown, table: said }: Extract<Block, { kind: 'bars' }>,
  bounds: TextBounds,
): readonly Element[] {
  const heading = draw({ kind: 'heading', text: title }, bounds);
  const items = [...heading, ...(said ? table(said.head, said.rows, bounds) : [])];
  if (shown.length === 0 || items.length === 0) return items;
  return [
    {
      type: 'Chart.HorizontalBar',
      title: cut(title, bounds.most, bounds.language),
      xAxisTitle: cut(unit, bounds.most, bounds.language),
      data: shown.map(({ label, value }) => ({
        x: cut(label, CELL, bounds.language) || ' ',
        y: value,
      })),
      fallback: { type: 'Container', items },
    },
  ];
}

/** A column with nothing in it would let the others slip to its place. */
function cell(text: string, { most, language }: TextBounds, style: Style): readonly Element[] {
  const shown = cut(text, Math.min(CELL, most), language);
  return [{ type: 'RichTextBlock', inlines: runs(shown === '' ? ' ' : shown, style) }];
}

function asLines(
  head: readonly string[],
  row: readonly string[],
  bounds: TextBounds,
): readonly Element[] {
  return row.flatMap((value, column) =>
    factOf({ label: head[column] ?? '', value: [value] }, bounds),
  );
}
