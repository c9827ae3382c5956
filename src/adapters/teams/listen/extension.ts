import type { MessagingExtensionAttachment } from 'botbuilder';
import type { Found } from '../../../app/chat/conversation/conversation';
import type { Card, Note } from '../../../view/model/model';
import { dialogNote, type DialogAnswer } from '../answer/invoke';
import { ownNote } from '../answer/words';
import { aboutRequest, extensionAction, extensionQuery } from '../inbound/activity';
import { cut } from '../../chat-kit/literal';
import { textOfMessage } from '../inbound/message-text';
import { LIMIT } from '../render/limits';
import { cardOf, summaryOf } from '../render/card';
import { inDialog, openDialog, submitDialog } from './dialog';
import { ownSurface, type Turn } from './occasion';
import { adaptiveCard, thumbnailCard } from '../send/message';
import type { ListenerParts } from './parts';

/** The message action `Register e-Box request`, and the search. Their names stand in manifests/teams/manifest.json. */
export const REGISTER_COMMAND = 'registerRequest';
export const FIND_COMMAND = 'findRequest';

/** Characters of a search; a longer one finds nothing that a shorter doesn't. */
const MOST_SEARCH = 100;

/** Answer to `composeExtension/query` and `selectItem`. */
export interface SearchAnswer {
  readonly composeExtension:
    | {
        readonly type: 'result';
        readonly attachmentLayout: 'list';
        readonly attachments: readonly MessagingExtensionAttachment[];
      }
    | { readonly type: 'message'; readonly text: string };
}

/** `composeExtension/fetchTask`: the registration form, filled in from a message. */
export async function onExtensionFetch(parts: ListenerParts, turn: Turn): Promise<DialogAnswer> {
  const read = extensionAction.safeParse(turn.activity.value);
  if (!read.success || read.data.commandId !== REGISTER_COMMAND) {
    return dialogNote(ownNote('notUnderstood', turn.words), parts.zone);
  }
  const { messagePayload: message } = read.data;
  const { person, key } = turn;
  const reply = await parts.service.registerFrom({
    person,
    key,
    text: message ? textOfMessage(message) : '',
  });
  return reply.kind === 'form' ? await openDialog(parts, reply.form) : inDialog(parts, turn, reply);
}

/** `composeExtension/submitAction`: that form sent in. */
export async function onExtensionSubmit(parts: ListenerParts, turn: Turn): Promise<DialogAnswer> {
  const read = extensionAction.safeParse(turn.activity.value);
  return await submitDialog(parts, turn, read.success ? read.data.data : null);
}

/** `composeExtension/query`: finds requests. */
export async function onQuery(parts: ListenerParts, turn: Turn): Promise<SearchAnswer> {
  const read = extensionQuery.safeParse(turn.activity.value);
  if (!read.success || read.data.commandId !== FIND_COMMAND)
    return words(ownNote('notUnderstood', turn.words));
  const { person, key } = turn;
  const text = sought(read.data.parameters);
  const reply = await parts.service.find({ person, key, text, among: 'all' });
  if (reply.kind === 'note') return words(reply.note);
  const found = reply.found.slice(0, LIMIT.found);
  return found.length === 0
    ? words(ownNote('nothingFound', turn.words))
    : results(found.map(preview));
}

/** `composeExtension/selectItem`: the card that goes into the message. */
export async function onSelect(parts: ListenerParts, turn: Turn): Promise<SearchAnswer> {
  const read = aboutRequest.safeParse(turn.activity.value);
  if (!read.success) return words(ownNote('notUnderstood', turn.words));
  const { person, key } = turn;
  const payload = { act: 'open', requestId: read.data.requestId, version: 0 };
  const reply = await parts.service.press({ person, key, payload });
  if (reply.kind !== 'card')
    return words(reply.kind === 'note' ? reply.note : ownNote('notUnderstood', turn.words));
  const content = cardOf(reply.card, ownSurface(turn, parts.zone));
  return results([{ ...adaptiveCard(content), preview: thumbnail(reply.card.title) }]);
}

function sought(parameters: readonly { readonly name: string; readonly value?: unknown }[]) {
  // On opening Teams searches by itself, with a parameter of this name.
  const typed = parameters.find(({ name }) => name !== 'initialRun')?.value;
  return typeof typed === 'string' ? typed.replace(/\s+/gu, ' ').slice(0, MOST_SEARCH) : '';
}

function preview({ id, title }: Found): MessagingExtensionAttachment {
  const card = thumbnail(title);
  const tap = { type: 'invoke', title: '', value: { requestId: id } };
  return {
    contentType: card.contentType,
    content: card.content,
    preview: { ...card, content: { title: titleIn(title), tap } },
  };
}

function thumbnail(title: string) {
  return thumbnailCard(titleIn(title));
}

/** Titles of thumbnail cards are plain: Teams formats only their text. Source: "Text formatting in cards". */
function titleIn(title: string): string {
  return cut(title, LIMIT.label) || ' ';
}

function results(attachments: readonly MessagingExtensionAttachment[]): SearchAnswer {
  return { composeExtension: { type: 'result', attachmentLayout: 'list', attachments } };
}

function words(content: Note | Card): SearchAnswer {
  return { composeExtension: { type: 'message', text: summaryOf(content) } };
}
