import { z } from 'zod';
import type { ExtensionAction } from './activity';
import { textOfHtml } from './html';

/** What a message action is about, as the client hands it over. */
type Payload = NonNullable<ExtensionAction['messagePayload']>;

/** Characters kept; a form's field holds far fewer. */
const MOST_TEXT = 40_000;
/** Containers in containers of a card; deeper ones say nothing that matters here. */
const MOST_DEPTH = 12;

const attachment = z.looseObject({ contentType: z.string(), content: z.unknown().optional() });

/** `forwardedMessageReference` and `messageReference`: resource type chatMessageAttachment of Microsoft Graph. */
const referred = z.looseObject({
  originalMessageContent: z.string().nullish(),
  messagePreview: z.string().nullish(),
});

/** All that a message says as plain text: subject, words, what it forwards or answers, and its cards. */
export function textOfMessage({ subject, body, attachments }: Payload): string {
  const { content, contentType } = body ?? {};
  const words = contentType === 'text' ? (content ?? '') : textOfHtml(content ?? '');
  const parts = [subject ?? '', words, ...(attachments ?? []).map(attachmentText)];
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n')
    .slice(0, MOST_TEXT);
}

function attachmentText(given: unknown): string {
  const read = attachment.safeParse(given);
  if (!read.success) return '';
  const content = parsed(read.data.content);
  switch (read.data.contentType) {
    case 'forwardedMessageReference':
    case 'messageReference': {
      const found = referred.safeParse(content);
      if (!found.success) return '';
      return textOfHtml(found.data.originalMessageContent ?? found.data.messagePreview ?? '');
    }
    default:
      return read.data.contentType.startsWith('application/vnd.microsoft.card.')
        ? cardText(content, 0)
        : '';
  }
}

/** Graph writes the content of attachments as JSON in a text. */
function parsed(content: unknown): unknown {
  if (typeof content !== 'string') return content;
  try {
    return JSON.parse(content);
  } catch {
    return content;
  }
}

/** The fields in which cards of all kinds keep what they show, in the order in which they are read. */
const SHOWN = ['title', 'subtitle', 'text', 'value'] as const;
const NESTED = [
  'body',
  'items',
  'columns',
  'rows',
  'cells',
  'facts',
  'inlines',
  'sections',
] as const;

const node = z.record(z.string(), z.unknown());

function cardText(given: unknown, depth: number): string {
  if (depth > MOST_DEPTH) return '';
  if (typeof given === 'string') return given;
  if (Array.isArray(given)) return joined(given.map((one) => cardText(one, depth + 1)));
  const read = node.safeParse(given);
  if (!read.success) return '';
  const { data } = read;
  const own = SHOWN.flatMap((name) => (typeof data[name] === 'string' ? [data[name]] : []));
  const inner = NESTED.map((name) => (name in data ? cardText(data[name], depth + 1) : ''));
  return joined([own.join(' '), ...inner]);
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join('\n');
}
