import type { Language } from '../../../core/terms/terms';
import type { Card, Note } from '../../../view/model/model';
import { LIMIT } from './limits';
import { cut, missing, wellFormed } from '../../chat-kit/literal';
import { escaped } from '../inbound/markup';
import { isPlain } from './literal';
import { ActionIds, actionParts } from './actions';
import { partsOf, sayOnly, type Drawing } from './blocks';
import { MOST_MISSING } from './rich';
import { part, plainText, plainWeight, type MessageBlock, type Part } from './part';

/** What a Web API call, an acknowledgement or a response_url takes. */
export interface Message {
  /** The notification, escaped. */
  readonly text: string;
  readonly blocks: readonly MessageBlock[];
}

/** Fields that keep Slack from reading anything into a text, the same in every message. */
export const LITERAL = {
  mrkdwn: false,
  parse: 'none',
  link_names: false,
  unfurl_links: false,
  unfurl_media: false,
} as const;

/** The last line of a message that left something out: `… (N more characters)`. */
function tail(count: number, language: Language): Part {
  const words = missing(count, language);
  return part({ type: 'context', elements: [plainText(words)] }, words.length);
}

export interface Surface {
  readonly zone: string;
  readonly tables: Drawing['tables'];
}

/** A line of plain text, for the place of one block in a message that stands. */
export function plainLine(text: string): MessageBlock {
  return { type: 'context', elements: [plainText(cut(text, LIMIT.notification))] };
}

/** One message, whatever the content's length: what doesn't fit is cut, and the cut says so. */
export function messageOf(content: Card | Note, surface: Surface): Message {
  const [only] = fitting(content, cutTo(surface, LIMIT.text), { surface, lengths: SHORTER }, 1);
  return only;
}

/** As many messages as it takes, at most `most`: for a person who asked to read it all. */
export function messagesOf(
  content: Card | Note,
  surface: Surface,
  most: number = LIMIT.responses,
): readonly [Message, ...Message[]] {
  const lengths = [LIMIT.text, ...SHORTER];
  return fitting(content, { ...surface, long: 'continue' }, { surface, lengths }, most);
}

/** How long each text may be: the first length at which no text is left out as a whole is used. */
const SHORTER = [1_500, 700, 300, 150] as const;

function cutTo(surface: Surface, most: number): How {
  const { zone, tables } = surface;
  return { zone, tables, long: 'cut', most };
}

type How = Surface & Pick<Drawing, 'long' | 'most'>;

/** Drawn the first way, and where not all finds its place with its texts cut to these lengths, one after another. */
function fitting(
  content: Card | Note,
  first: How,
  { surface, lengths }: { readonly surface: Surface; readonly lengths: readonly number[] },
  most: number,
): [Message, ...Message[]] {
  let drawn = pagesOf(content, first, most);
  for (const length of lengths) {
    if (drawn.isWhole) break;
    drawn = pagesOf(content, cutTo(surface, length), most);
  }
  return drawn.messages;
}

interface Pages {
  readonly messages: [Message, ...Message[]];
  /** Whether all blocks found their place. */
  readonly isWhole: boolean;
}

function pagesOf(content: Card | Note, how: How, most: number): Pages {
  const language = content.language ?? 'en';
  const { zone, tables, long, most: longest } = how;
  const ids = new ActionIds();
  const drawing = { zone, tables, long, language, ids, ...(longest ? { most: longest } : {}) };
  const title = 'title' in content ? titleParts(content.title, language) : [];
  const body = partsOf(content.blocks, drawing);
  const foot = 'actions' in content ? actionParts(content.actions, drawing.ids) : [];
  const all = [...title, ...body];
  const shown = all.length + foot.length > 0 ? all : [sayOnly(content.summary)];
  const text = notification(content.summary, language);
  const {
    pages: [first, ...rest],
    isWhole,
  } = packed(shown, foot, most, language);
  const message = (blocks: readonly Part[]) => ({ text, blocks: blocks.map(({ block }) => block) });
  return { messages: [message(first), ...rest.map(message)], isWhole };
}

/** The title is a header, unless plain text would not show its very characters. */
function titleParts(title: string, language: Language): readonly Part[] {
  const text = cut(title, LIMIT.header, language);
  if (text.trim() === '') return [];
  if (isPlain(text)) {
    return [part({ type: 'header', text: plainText(text) }, text.length, plainWeight(text))];
  }
  const element = { type: 'text' as const, text, style: { bold: true } };
  return [
    part(
      { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [element] }] },
      text.length,
    ),
  ];
}

function notification(summary: string, language: Language): string {
  const text = escaped(cut(wellFormed(summary), LIMIT.notification, language));
  return text.trim() === '' ? '…' : text;
}

/** Fills messages one after another; the foot ends the last one, and each has room for it. */
function packed(
  parts: readonly Part[],
  foot: readonly Part[],
  most: number,
  language: Language,
): { readonly pages: [Part[], ...Part[][]]; readonly isWhole: boolean } {
  const room = roomBeside(foot, language);
  if (parts.length <= room.blocks && weightOf(parts) <= room.weight) {
    return { pages: [[...parts, ...foot]], isWhole: true };
  }
  const pages: [Part[], ...Part[][]] = [[]];
  let page = pages[0];
  let weight = 0;
  const fits = (next: Part) => page.length < room.blocks && weight + next.weight <= room.weight;
  let dropped = 0;
  let full = false;
  for (const next of parts) {
    if (!full && !fits(next) && page.length > 0 && pages.length < most) {
      page = [];
      weight = 0;
      pages.push(page);
    }
    full ||= !fits(next);
    if (full) {
      dropped += next.characters;
    } else {
      page.push(next);
      weight += next.weight;
    }
  }
  if (full) page.push(tail(dropped, language));
  page.push(...foot);
  return { pages, isWhole: !full };
}

/** What a message has room for, beside its buttons and the line that says how much is missing. */
function roomBeside(foot: readonly Part[], language: Language) {
  const { weight } = LONGEST_TAIL[language];
  return {
    blocks: LIMIT.blocksInMessage - foot.length - 1,
    weight: LIMIT.messageText - weightOf(foot) - weight,
  };
}

/** Each message keeps room for it, and its count is written by `Intl`, which takes longer than a block. */
const LONGEST_TAIL: Readonly<Record<Language, Part>> = {
  en: tail(MOST_MISSING, 'en'),
  fr: tail(MOST_MISSING, 'fr'),
  nl: tail(MOST_MISSING, 'nl'),
  de: tail(MOST_MISSING, 'de'),
};

function weightOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { weight }) => sum + weight, 0);
}
