import type { Reply } from '../../../app/chat/conversation/conversation';
import type { Form, Note, Press } from '../../../view/model/model';
import { sendFileNote } from '../answer/file-form';
import { showBelow, showCard, showNote, type ActionAnswer } from '../answer/invoke';
import { errorsNote, sentenceNote } from '../../../view/notes/sentence';
import { oldForm, ownNote, withTyped } from '../answer/words';
import { aboutRequest, cardAction } from '../inbound/activity';
import { cardInPlace, cardOf } from '../render/card';
import { lacksFile } from '../render/form';
import { drawForm, formAgain, readForm, submitForm, type SentForm } from './forms';
import { FILE_VERB, takeFile } from './lone-file';
import { isListed } from '../render/actions';
import { ownSurface, type Turn } from './occasion';
import { keep } from './settle';
import type { ListenerParts } from './parts';

/** `adaptiveCard/action`: a button of a card, a form inside one, or Teams asking for a person's own card. */
export async function onCardAction(parts: ListenerParts, turn: Turn): Promise<ActionAnswer> {
  const read = cardAction.safeParse(turn.activity.value);
  if (!read.success)
    return showNote(ownNote('notUnderstood', turn.words), null, ownSurface(turn, parts.zone));
  const { verb, data } = read.data.action;
  if (verb === FILE_VERB) return await takeFile(parts, turn, data);
  if (verb === 'submit') return await submitInCard(parts, turn, data);
  const { person, key } = turn;
  const reply = await parts.service.press({ person, key, payload: data });
  const answer = await answerInCard(parts, turn, reply, backTo(data));
  if (!isListed(data)) keep(parts, turn, reply, answer);
  return answer;
}

/** What a person sees in a card's place. */
export async function answerInCard(
  parts: ListenerParts,
  turn: Turn,
  reply: Reply,
  back: Press | null,
): Promise<ActionAnswer> {
  const surface = ownSurface(turn, parts.zone);
  switch (reply.kind) {
    case 'card':
      return showCard(cardInPlace(reply.card, back, surface));
    case 'note':
      return reply.card
        ? showBelow(reply.note, reply.card, surface)
        : showNote(reply.note, back, surface);
    case 'done': {
      const { note } = reply;
      const card = reply.card?.();
      if (note) return card ? showBelow(note, card, surface) : showNote(note, back, surface);
      return card
        ? showCard(cardOf(card, surface))
        : await newest(parts, turn, back, sentenceNote(turn.words.cards.justDone));
    }
    case 'form':
      return lacksFile(reply.form)
        ? await whereToSendFile(parts, turn, reply.form, back)
        : showCard(await drawForm(parts, reply.form, { surface: 'card' }));
    case 'field-errors':
      return showNote(errorsNote(reply.errors, turn.words), back, surface);
    default:
      return reply satisfies never;
  }
}

async function submitInCard(
  parts: ListenerParts,
  turn: Turn,
  data: unknown,
): Promise<ActionAnswer> {
  const sent = readForm(data);
  if (!sent) return showNote(oldForm(turn.words), null, ownSurface(turn, parts.zone));
  const back = backTo(sent.envelope.purpose);
  const reply = await submitForm(parts, turn, sent);
  if (reply.kind === 'field-errors') {
    const again = await formAgain(parts, turn, sent, reply.errors, 'card');
    if (again) return showCard(again.card);
  }
  const answer =
    reply.kind === 'field-errors'
      ? await newest(parts, turn, back, refusedWithTyped(turn, sent, reply.errors))
      : await answerInCard(parts, turn, reply, back);
  keep(parts, turn, reply, answer);
  return answer;
}

/** Why a form was not taken, where it can't be shown again, with what was typed. */
export function refusedWithTyped(
  { words }: Pick<Turn, 'words'>,
  { typed }: SentForm,
  errors: Readonly<Record<string, string>>,
): Note {
  return withTyped(errorsNote(errors, words), Object.values(typed), words);
}

/** The person's own card as it is now, below some words. */
async function newest(
  parts: ListenerParts,
  { person, key, activity }: Turn,
  back: Press | null,
  words: Note,
): Promise<ActionAnswer> {
  const surface = ownSurface({ activity }, parts.zone);
  if (!back) return showNote(words, null, surface);
  const reply = await parts.service.press({ person, key, payload: back });
  return reply.kind === 'card'
    ? showBelow(words, reply.card, surface)
    : showNote(words, back, surface);
}

/** Says where to send the file, and goes on in the personal chat when the button stands elsewhere. */
async function whereToSendFile(
  parts: ListenerParts,
  turn: Turn,
  form: Form,
  back: Press | null,
): Promise<ActionAnswer> {
  const note = sendFileNote(form);
  if (turn.place.kind !== 'personal') {
    void parts.patience.afterwards('going on in personal chat', async () => {
      await parts.gateway.direct(turn.person.id, note, { key: turn.key, triedSince: null });
    });
  }
  return await newest(parts, turn, back, note);
}

/** The way back to the request's card. Its id came over the wire: the chat service reads it again. */
export function backTo(data: unknown): Press | null {
  const read = aboutRequest.safeParse(data);
  return read.success ? { act: 'open', requestId: read.data.requestId, version: 0 } : null;
}
