import { z } from 'zod';
import { escaped } from './markup';

/**
 * All that a message says, wherever Slack keeps it: typed text, blocks, what was forwarded (attachments, whose own
 * blocks are in `message_blocks`), and a mail that Slack's mail app posted (a file of mode `email`). In Slack's markup:
 * what isn't markup yet is escaped.
 * Sources: docs.slack.dev/reference/block-kit, /reference/objects/file-object, /messaging/formatting-message-text.
 */
export interface Written {
  readonly text: string;
  /** Who wrote the mail, where it is one. */
  readonly author: string | null;
}

/** Characters kept; a form's field holds far fewer. */
const MOST_TEXT = 40_000;
/** Blocks stand in lists in quotes in messages in attachments; deeper ones are no message of Slack's. */
const MOST_DEPTH = 12;

/** What Slack writes as the text of a message that has blocks only. */
const NO_TEXT = /^(?:this content can['’]t be displayed\.?|\[no preview available\])?$/iu;

const words = z.string().nullish().catch(null);
const list = z.array(z.unknown()).nullish().catch(null);

const attachment = z.looseObject({
  pretext: words,
  author_name: words,
  title: words,
  text: words,
  fallback: words,
  blocks: list,
  message_blocks: list,
  fields: list,
  files: list,
  attachments: list,
});

const address = z.looseObject({ name: words, address: words, original: words });

const file = z.looseObject({
  mode: words,
  subject: words,
  title: words,
  from: list,
  plain_text: words,
  preview_plain_text: words,
  preview: words,
});

const message = z.looseObject({ text: words, blocks: list, attachments: list, files: list });

/** Reads a message as Slack hands it over. What isn't understood is read over. */
export function writtenIn(given: unknown): Written {
  const read = message.safeParse(given);
  if (!read.success) return { text: '', author: null };
  const { text, blocks, attachments, files } = read.data;
  const mails = (files ?? []).map(documentIn);
  const parts = [
    ownText(text, blocks),
    ...(attachments ?? []).map((one) => attachmentText(one, 0)),
    ...mails.map((one) => one.text),
  ];
  return {
    text: joined(parts).slice(0, MOST_TEXT),
    author: mails.find((one) => one.author !== null)?.author ?? null,
  };
}

/** The text is what a notification shows; where there is none the blocks say it. */
function ownText(text: string | null | undefined, blocks: Blocks): string {
  const typed = (text ?? '').trim();
  return NO_TEXT.test(typed) ? blocksText(blocks, 0) : typed;
}

type Blocks = readonly unknown[] | null | undefined;

function attachmentText(given: unknown, depth: number): string {
  const read = attachment.safeParse(given);
  if (!read.success || depth > MOST_DEPTH) return '';
  const { data } = read;
  const forwarded = joined((data.message_blocks ?? []).map((one) => forwardedText(one, depth + 1)));
  const body = ownText(data.text, data.blocks) || forwarded;
  const inner = [
    joined((data.fields ?? []).map((one) => fieldText(one))),
    ...(data.files ?? []).map((one) => documentIn(one).text),
    ...(data.attachments ?? []).map((one) => attachmentText(one, depth + 1)),
  ];
  const said = joined([data.pretext, data.title, body, ...inner]);
  return said !== '' || NO_TEXT.test((data.fallback ?? '').trim()) ? said : (data.fallback ?? '');
}

const holding = z.looseObject({ message: z.looseObject({ blocks: list }) });

/** `message_blocks` holds messages: `{ team, channel, ts, message: { blocks } }`. */
function forwardedText(given: unknown, depth: number): string {
  const holder = holding.safeParse(given);
  return blocksText(holder.success ? holder.data.message.blocks : [given], depth);
}

const titled = z.looseObject({ title: words, value: words });

function fieldText(given: unknown): string {
  const read = titled.safeParse(given);
  if (!read.success) return '';
  const { title, value } = read.data;
  return [title, value].filter(Boolean).join(': ');
}

/** A mail, or a text that was pasted as a file. Other files say nothing here. */
function documentIn(given: unknown): Written {
  const read = file.safeParse(given);
  const mode = read.success ? read.data.mode : null;
  if (!read.success || (mode !== 'email' && mode !== 'snippet' && mode !== 'post')) {
    return { text: '', author: null };
  }
  const { subject, title, from, plain_text: whole, preview_plain_text: begin, preview } = read.data;
  const [sender] = (from ?? []).flatMap((one) => senderIn(one) ?? []);
  const lines = [
    mode === 'email' ? (sender?.line ?? null) : null,
    subject ?? title ?? null,
    whole ?? begin ?? preview ?? null,
  ];
  return {
    text: joined(lines.map((line) => (line === null ? null : escaped(line)))),
    author: mode === 'email' ? (sender?.name ?? null) : null,
  };
}

function senderIn(given: unknown): { readonly line: string; readonly name: string } | null {
  const read = address.safeParse(given);
  if (!read.success) return null;
  const { name, address: mail, original } = read.data;
  const line = original ?? [name, mail && `<${mail}>`].filter(Boolean).join(' ');
  return line === '' ? null : { line, name: name || mail || line };
}

/** The words of blocks: of every kind, by the fields in which Slack's kinds keep words. */
function blocksText(blocks: Blocks, depth: number): string {
  return joined((blocks ?? []).map((block) => nodeText(block, depth)));
}

const textObject = z.looseObject({ type: words, text: z.string() });

const node = z.looseObject({
  type: words,
  text: z.unknown().optional(),
  elements: list,
  fields: list,
  rows: list,
  url: words,
  user_id: words,
  usergroup_id: words,
  channel_id: words,
  range: words,
  name: words,
  unicode: words,
  fallback: words,
  title: z.unknown().optional(),
  label: z.unknown().optional(),
});

function nodeText(given: unknown, depth: number): string {
  if (depth > MOST_DEPTH) return '';
  if (Array.isArray(given)) return given.map((one) => nodeText(one, depth + 1)).join(' ');
  const read = node.safeParse(given);
  if (!read.success) return '';
  const { data } = read;
  const inner = (data.elements ?? []).map((one) => nodeText(one, depth + 1));
  switch (data.type) {
    case 'text':
      return typeof data.text === 'string' ? escaped(data.text) : '';
    case 'link':
      return escaped(linkText(data.text, data.url));
    case 'user':
      return data.user_id ? `<@${data.user_id}>` : '';
    case 'usergroup':
      return data.usergroup_id ? `<!subteam^${data.usergroup_id}>` : '';
    case 'channel':
      return data.channel_id ? `<#${data.channel_id}>` : '';
    case 'broadcast':
      return data.range ? `<!${data.range}>` : '';
    case 'emoji':
      return emoji(data.unicode, data.name);
    case 'date':
      return escaped(data.fallback ?? '');
    case 'mrkdwn':
    case 'markdown':
      return typeof data.text === 'string' ? data.text : '';
    case 'plain_text':
      return typeof data.text === 'string' ? escaped(data.text) : '';
    case 'button':
    case 'overflow':
    case 'image':
      return '';
    case 'rich_text_section':
    case 'rich_text_quote':
    case 'rich_text_preformatted':
      return inner.join('');
    case 'context':
      return inner.filter(Boolean).join(' ');
    default:
      return joined([
        ...[data.title, data.label, data.text].map((one) => objectText(one, depth)),
        ...(data.fields ?? []).map((one) => nodeText(one, depth + 1)),
        ...inner,
        ...(data.rows ?? []).map((one) => nodeText(one, depth + 1)),
      ]);
  }
}

function objectText(given: unknown, depth: number): string {
  if (typeof given === 'string') return escaped(given);
  const read = textObject.safeParse(given);
  return read.success
    ? nodeText({ ...read.data, type: read.data.type ?? 'plain_text' }, depth)
    : '';
}

function linkText(text: unknown, url: string | null | undefined): string {
  const shown = typeof text === 'string' && text !== '' ? text : null;
  const target = url?.replace(/^mailto:/iu, '') ?? '';
  if (shown === null) return target;
  return target === '' || target.includes(shown) ? shown : `${shown} (${target})`;
}

/** The character where Slack tells it, as code points in hexadecimal with dashes between them. */
function emoji(unicode: string | null | undefined, name: string | null | undefined): string {
  const points = (unicode ?? '').split('-').map((point) => parseInt(point, 16));
  const known = points.every((point) => point > 0 && point <= 0x10_ff_ff);
  return known ? String.fromCodePoint(...points) : name ? `:${name}:` : '';
}

function joined(parts: readonly (string | null | undefined)[]): string {
  return parts
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join('\n');
}
