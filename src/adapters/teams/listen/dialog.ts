import type { Reply } from '../../../app/chat/conversation/conversation';
import { sendFileNote } from '../answer/file-form';
import { closeDialog, dialog, dialogNote, dialogWords, type DialogAnswer } from '../answer/invoke';
import { errorsNote } from '../../../view/notes/sentence';
import { oldForm, ownNote } from '../answer/words';
import { task } from '../inbound/activity';
import type { Form } from '../../../view/model/model';
import { lacksFile } from '../render/form';
import { drawForm, fileOf, formAgain, readForm, submitForm, ticketIn } from './forms';
import { isListed } from '../render/actions';
import { cardOf } from '../render/card';
import { ownSurface, type Turn } from './occasion';
import { settle } from './settle';
import type { ListenerParts } from './parts';
import { refusedWithTyped } from './press';

/** Fields from which on a dialog is tall. */
const MANY_FIELDS = 3;

/** `task/fetch`: a button that opens a dialog. */
export async function onFetch(parts: ListenerParts, turn: Turn): Promise<DialogAnswer> {
  const read = task.safeParse(turn.activity.value);
  if (!read.success) return dialogNote(ownNote('notUnderstood', turn.words), parts.zone);
  const { data } = read.data;
  const { person, key } = turn;
  const reply = await parts.service.press({ person, key, payload: data });
  const message = isListed(data) ? undefined : turn.activity.replyToId;
  if (reply.kind !== 'form') return settled(parts, turn, message, reply);
  if (!lacksFile(reply.form)) return await openDialog(parts, reply.form, message);
  const carried = ticketIn.safeParse(data);
  const ticket = carried.success ? carried.data.ticket : undefined;
  if (ticket === undefined) return dialogNote(sendFileNote(reply.form), parts.zone);
  const file = fileOf(parts, turn, ticket);
  return file
    ? openedDialog(
        reply.form,
        await drawForm(parts, reply.form, { surface: 'dialog', file, ...from(message) }),
      )
    : dialogNote(ownNote('fileGone', turn.words), parts.zone);
}

/** A form in a dialog. */
export async function openDialog(
  parts: ListenerParts,
  form: Form,
  message?: string,
): Promise<DialogAnswer> {
  return openedDialog(form, await drawForm(parts, form, { surface: 'dialog', ...from(message) }));
}

function from(message: string | undefined): { readonly message?: string } {
  return message === undefined ? {} : { message };
}

/** The answer to a dialog; the message that it was opened from shows the newest card. */
function settled(
  parts: ListenerParts,
  turn: Turn,
  message: string | undefined,
  reply: Exclude<Reply, { kind: 'form' }>,
): DialogAnswer {
  const { kind } = reply;
  const card = kind === 'done' || kind === 'field-errors' ? reply.card?.() : reply.card;
  if (card && kind !== 'card') {
    settle(parts, turn, message, cardOf(card, ownSurface(turn, parts.zone)));
  }
  return inDialog(parts, turn, reply);
}

/** `task/submit`: a dialog sent in. */
export async function onSubmit(parts: ListenerParts, turn: Turn): Promise<DialogAnswer> {
  const read = task.safeParse(turn.activity.value);
  return await submitDialog(parts, turn, read.success ? read.data.data : null);
}

/** A dialog sent in, whichever way it was opened. */
export async function submitDialog(
  parts: ListenerParts,
  turn: Turn,
  data: unknown,
): Promise<DialogAnswer> {
  const sent = readForm(data);
  if (!sent) return dialogNote(oldForm(turn.words), parts.zone);
  const reply = await submitForm(parts, turn, sent);
  const { message } = sent.envelope;
  if (reply.kind === 'form') return inDialog(parts, turn, reply);
  if (reply.kind !== 'field-errors') return settled(parts, turn, message, reply);
  const again = await formAgain(parts, turn, sent, reply.errors, 'dialog');
  if (again) return openedDialog(again.form, again.card);
  settled(parts, turn, message, reply);
  return dialogNote(refusedWithTyped(turn, sent, reply.errors), parts.zone);
}

function openedDialog(form: Form, card: Awaited<ReturnType<typeof drawForm>>): DialogAnswer {
  return dialog(form.title, card, form.fields.length >= MANY_FIELDS ? 'large' : 'medium');
}

/** What a dialog shows instead of a form; nothing to say closes it. */
export function inDialog(
  { zone }: ListenerParts,
  { words }: Pick<Turn, 'words'>,
  reply: Exclude<Reply, { kind: 'form' }> | Reply,
): DialogAnswer {
  switch (reply.kind) {
    case 'form':
      return dialogNote(sendFileNote(reply.form), zone);
    case 'note':
      return dialogNote(reply.note, zone);
    case 'card':
      return dialogNote(reply.card, zone);
    case 'done':
      return reply.note ? dialogWords(reply.note) : closeDialog();
    case 'field-errors':
      return dialogNote(errorsNote(reply.errors, words), zone);
    default:
      return reply satisfies never;
  }
}
