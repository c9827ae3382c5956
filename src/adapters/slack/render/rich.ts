import type { types } from '@slack/bolt';
import type { Instant, Language, Person } from '../../../core/terms/terms';
import type { Line, Span } from '../../../view/model/model';
import { wordsIn } from '../../../view/words';
import { boundary, characters, missing, wellFormed } from '../../chat-kit/literal';

/**
 * Rich text: the one kind of text that Slack never interprets. A text element shows its characters, whatever they
 * are; only elements of other types mention, link or format.
 */
export type Rich = types.RichTextText | types.RichTextDate | types.RichTextUserMention;

/** The language that Slack's clients have unless somebody chose another. */
const CLIENTS: Language = 'en';

/** What a mention or a date may come to on the screen, in characters. */
const NAME_WIDTH = 40;
/** A count of ten digits: room for the words of `missing`. */
export const MOST_MISSING = 9_999_999_999;

/** Whose eyes a text is for: the desk's zone where a client can't show the reader's, and the language of the content. */
export interface Reader {
  readonly zone: string;
  readonly language: Language;
}

/** A line's runs. Neighbouring plain texts become one element: other programs read them. */
export function richOf(line: Line, reader: Reader): readonly Rich[] {
  const found: Rich[] = [];
  for (const span of line) {
    const next = elementOf(span, reader);
    const last = found.at(-1);
    if (next.type === 'text' && next.text === '') continue;
    if (last?.type === 'text' && next.type === 'text' && !last.style && !next.style) {
      found[found.length - 1] = { type: 'text', text: last.text + next.text };
    } else {
      found.push(next);
    }
  }
  return found;
}

/** A line without any means of its own: for headers, small print and notifications. */
export function plainOf(line: Line, reader: Reader): string {
  return wellFormed(line.map((span) => wordsOf(span, reader)).join(''));
}

/** Whether a line asks somebody for something, and so has to be rich text. */
export function mentions(line: Line): boolean {
  return line.some((span) => typeof span !== 'string' && 'person' in span && isMention(span));
}

/** About how many characters elements take on the screen. */
export function widthOf(elements: readonly Rich[]): number {
  return elements.reduce((sum, element) => sum + width(element), 0);
}

/** The elements in groups of at most `max` characters; long texts go on in the next group. */
export function spread(elements: readonly Rich[], max: number): readonly (readonly Rich[])[] {
  const groups: Rich[][] = [[]];
  let room = max;
  const put = (element: Rich) => {
    groups.at(-1)?.push(element);
    room -= width(element);
  };
  const next = () => {
    groups.push([]);
    room = max;
  };
  for (const element of elements) {
    if (element.type !== 'text') {
      if (width(element) > room) next();
      put(element);
      continue;
    }
    let rest = element.text;
    while (rest.length > room) {
      // What is left of the room is used: a long text behind a short one would else go as a whole.
      const at = Math.max(boundary(rest, room), room === max ? 1 : 0);
      if (at > 0) put({ ...element, text: rest.slice(0, at) });
      rest = rest.slice(at);
      next();
    }
    if (rest !== '') put({ ...element, text: rest });
  }
  return groups;
}

/** The elements in at most `max` characters, with words that say how much is missing. */
export function shorten(
  elements: readonly Rich[],
  max: number,
  language: Language,
): readonly Rich[] {
  if (widthOf(elements) <= max) return elements;
  const [kept = [], ...dropped] = spread(elements, max - missing(MOST_MISSING, language).length);
  const count = dropped.flat().reduce((sum, part) => sum + lengthOf(part), 0);
  return [...kept, { type: 'text', text: missing(count, language) }];
}

function elementOf(span: Span, reader: Reader): Rich {
  if (typeof span === 'string') return { type: 'text', text: wellFormed(span) };
  if ('strong' in span) return styled(span.strong, { bold: true });
  if ('code' in span) return styled(span.code, { code: true });
  if ('date' in span) return dateOf(span.date, reader);
  return isMention(span)
    ? { type: 'user', user_id: span.person.id }
    : { type: 'text', text: wellFormed(span.person.name) };
}

function styled(text: string, style: { bold: true } | { code: true }): Rich {
  return text === '' ? { type: 'text', text } : { type: 'text', text: wellFormed(text), style };
}

/**
 * A moment is shown in the reader's zone, with the weekday. Slack writes its dates in the language of the client, and nobody
 * knows that of each reader: in the middle of another language's sentence it stands as words, in the desk's zone.
 */
function dateOf(at: Instant, reader: Reader): Rich {
  const seconds = Math.floor(Date.parse(at) / 1000);
  if (Number.isNaN(seconds)) return { type: 'text', text: wellFormed(at) };
  if (reader.language !== CLIENTS) return { type: 'text', text: dateWords(at, reader) };
  return {
    type: 'date',
    timestamp: seconds,
    format: '{date_long} at {time}',
    fallback: dateWords(at, reader),
  };
}

function wordsOf(span: Span, reader: Reader): string {
  if (typeof span === 'string') return span;
  if ('strong' in span) return span.strong;
  if ('code' in span) return span.code;
  if ('date' in span) return dateWords(span.date, reader);
  return span.person.name;
}

function dateWords(at: Instant, { zone, language }: Reader): string {
  if (Number.isNaN(Date.parse(at))) return at;
  return wordsIn(language).writing.moment(at, zone);
}

/** An id that is none of Slack's would have the whole message refused. */
function isMention(span: { readonly person: Person; readonly mention: boolean }): boolean {
  return span.mention && span.person.platform === 'slack' && /^[UW][A-Z0-9]+$/.test(span.person.id);
}

function width(element: Rich): number {
  switch (element.type) {
    case 'text':
      return element.text.length;
    case 'date':
      return Math.max(NAME_WIDTH, element.fallback?.length ?? 0);
    case 'user':
      return NAME_WIDTH;
    default:
      return element satisfies never;
  }
}

function lengthOf(element: Rich): number {
  return element.type === 'text' ? characters(element.text) : width(element);
}
