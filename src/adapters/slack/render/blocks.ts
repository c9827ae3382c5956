import type { types } from '@slack/bolt';
import type { Block, Fact, Line } from '../../../view/model/model';
import { LIMIT } from './limits';
import { cut, pieces } from '../../chat-kit/literal';
import { slackChart } from './chart';
import { isPlain } from './literal';
import { actionParts, button, type ActionIds } from './actions';
import { part, plainText, plainWeight, type Part } from './part';
import {
  mentions,
  plainOf,
  richOf,
  shorten,
  spread,
  widthOf,
  type Reader,
  type Rich,
} from './rich';
import { alignedTable, listedTable, slackTable } from './table';

/** How blocks are drawn: for whom, and for which surface. */
export interface Drawing extends Reader {
  readonly ids: ActionIds;
  /** A text over Slack's limit is cut, or goes on in further blocks. */
  readonly long: 'cut' | 'continue';
  /** Characters of one text, at most LIMIT.text: fewer where a message would not hold all its texts. */
  readonly most?: number;
  /** Slack takes one table a message (table block reference), and none in a modal. */
  readonly tables: 'slack' | 'text';
}

/** The neutral blocks as Slack's, each within its limits. */
export function partsOf(blocks: readonly Block[], drawing: Drawing): readonly Part[] {
  const found: Part[] = [];
  let how = drawing;
  let charts = drawing.tables === 'slack' ? LIMIT.chartsInMessage : 0;
  for (const block of blocks) {
    const chart = block.kind === 'bars' && charts > 0 ? slackChart(block) : null;
    if (chart) charts -= 1;
    const drawn = chart ? [chart] : draw(block, how);
    if (drawn.some((one) => one.block.type === 'table')) how = { ...drawing, tables: 'text' };
    found.push(...drawn);
  }
  return found;
}

function draw(block: Block, drawing: Drawing): readonly Part[] {
  const { ids } = drawing;
  switch (block.kind) {
    case 'line':
      return sections(richOf(block.line, drawing), drawing);
    case 'heading':
      return sections(richOf([{ strong: block.text }], drawing), drawing);
    case 'facts':
      return facts(block.facts, drawing);
    case 'list':
      return list(block.items, drawing);
    case 'quote':
      return texts(block.text, drawing).map((text) =>
        rich({ type: 'rich_text_quote', elements: [{ type: 'text', text }] }, text.length),
      );
    case 'verbatim':
      return preformatted(block.text, drawing);
    case 'table':
      return table(block.head, block.rows, drawing);
    case 'bars':
      return [
        ...sections(richOf([{ strong: block.title }], drawing), drawing),
        ...(block.table ? table(block.table.head, block.table.rows, drawing) : []),
      ];
    case 'small':
      return small(block.line, drawing);
    case 'divider':
      return [part({ type: 'divider' }, 0)];
    case 'actions':
      return actionParts(block.actions, ids);
    case 'entry':
      return entry(block, drawing);
    default:
      return block satisfies never;
  }
}

/** A message that says only this. */
export function sayOnly(text: string): Part {
  const words = cut(text, LIMIT.text) || ' ';
  return rich(section([{ type: 'text', text: words }]), words.length);
}

function sections(elements: readonly Rich[], drawing: Drawing): readonly Part[] {
  return fitted(elements, drawing)
    .filter((some) => some.length > 0)
    .map((some) => rich(section(some), widthOf(some)));
}

/** Facts stand below one another in one block, as long as they fit. */
function facts(given: readonly Fact[], drawing: Drawing): readonly Part[] {
  const lines: (readonly Rich[])[] = [];
  for (const { label, value } of given) {
    lines.push(...fitted(richOf([{ strong: `${label}: ` }, ...value], drawing), drawing));
  }
  return grouped(lines).map((group) => {
    const elements = joined(group);
    return rich(section(elements), widthOf(elements));
  });
}

function joined(lines: readonly (readonly Rich[])[]): readonly Rich[] {
  const elements: Rich[] = [];
  for (const line of lines) {
    if (elements.length > 0) elements.push(BREAK);
    elements.push(...line);
  }
  return elements;
}

const BREAK: Rich = { type: 'text', text: '\n' };

function list(items: readonly Line[], drawing: Drawing): readonly Part[] {
  const lines: (readonly Rich[])[] = [];
  for (const item of items) lines.push(...fitted(richOf(item, drawing), drawing));
  return grouped(lines.filter((line) => line.length > 0)).map((group) =>
    rich(
      { type: 'rich_text_list', style: 'bullet', elements: group.map(section) },
      group.reduce((sum, line) => sum + widthOf(line), 0),
    ),
  );
}

function preformatted(text: string, drawing: Drawing): readonly Part[] {
  return texts(text, drawing).map((piece) =>
    rich(
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: piece }] },
      piece.length,
    ),
  );
}

function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  drawing: Drawing,
): readonly Part[] {
  const own = drawing.tables === 'slack' ? slackTable(head, rows) : null;
  if (own) return [own];
  const text = alignedTable(head, rows);
  return text === null
    ? [
        ...sections(richOf([{ strong: head.join(' · ') }], drawing), drawing),
        ...list(listedTable(head, rows), drawing),
      ]
    : preformatted(text, drawing);
}

function small(line: Line, drawing: Drawing): readonly Part[] {
  const text = plainOf(line, drawing);
  if (text.trim() === '') return [];
  if (mentions(line) || !isPlain(text) || plainWeight(text) > mostOf(drawing)) {
    return sections(richOf(line, drawing), drawing);
  }
  return [part({ type: 'context', elements: [plainText(text)] }, text.length, plainWeight(text))];
}

/** The button stands beside plain text alone: where that would not show the very characters, it stands below. */
function entry(
  { line, action }: Extract<Block, { kind: 'entry' }>,
  drawing: Drawing,
): readonly Part[] {
  const text = plainOf(line, drawing);
  if (mentions(line) || !isPlain(text) || plainWeight(text) > mostOf(drawing)) {
    return [...sections(richOf(line, drawing), drawing), ...actionParts([action], drawing.ids)];
  }
  const { label, short = label } = action;
  const named = short === label ? {} : { accessibility_label: cut(label, LIMIT.button) };
  const accessory = { ...button({ ...action, label: short }, drawing.ids), ...named };
  const weight = plainWeight(text) + plainWeight(short);
  return [part({ type: 'section', text: plainText(text), accessory }, text.length, weight)];
}

/** A typed text in pieces that Slack takes; nothing where there is nothing to show. */
function texts(text: string, drawing: Drawing): readonly string[] {
  if (text === '') return [];
  return drawing.long === 'cut'
    ? [cut(text, mostOf(drawing), drawing.language)]
    : pieces(text, LIMIT.text);
}

function fitted(elements: readonly Rich[], drawing: Drawing): readonly (readonly Rich[])[] {
  return drawing.long === 'cut'
    ? [shorten(elements, mostOf(drawing), drawing.language)]
    : spread(elements, LIMIT.text);
}

function mostOf({ most = LIMIT.text }: Drawing): number {
  return Math.min(most, LIMIT.text);
}

/** Lines in groups that stay within Slack's limit for one text. */
function grouped(lines: readonly (readonly Rich[])[]): readonly (readonly (readonly Rich[])[])[] {
  const groups: (readonly Rich[])[][] = [];
  let room = 0;
  for (const line of lines) {
    const width = widthOf(line) + 1;
    const last = groups.at(-1);
    if (last && width <= room) last.push(line);
    else groups.push([line]);
    room = (last && width <= room ? room : LIMIT.text) - width;
  }
  return groups;
}

function section(elements: readonly Rich[]): types.RichTextSection {
  return { type: 'rich_text_section', elements: [...elements] };
}

function rich(element: types.RichTextBlockElement, weight: number): Part {
  return part({ type: 'rich_text', elements: [element] }, weight);
}
