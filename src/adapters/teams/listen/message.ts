import type { Reply } from '../../../app/chat/conversation/conversation';
import type { Card, Form, Note } from '../../../view/model/model';
import { sendFileNote } from '../answer/file-form';
import { errorsNote, sentenceNote } from '../../../view/notes/sentence';
import { ownNote, stillWorking } from '../answer/words';
import { wordsIn } from '../../../view/words';
import { commandOf } from '../../chat-kit/table-file';
import { remoteFile, sentFiles, type SentFile } from '../files/files';
import { faultOf, reasonOf } from '../connect/fault';
import type { IncomingActivity } from '../inbound/activity';
import { hereOf, placeOf } from '../inbound/place';
import { typedWords } from '../inbound/words';
import { cardMessage, messageOf, type Outbound } from '../send/message';
import { isPrivate } from '../send/private';
import { dialogAction } from '../render/actions';
import { SCHEMA } from '../render/card';
import { lacksFile } from '../render/form';
import { paragraph, runs } from '../render/text';
import { drawForm, ticketFor } from './forms';
import { askAboutFile } from './lone-file';
import type { Turn } from './occasion';
import type { ListenerParts } from './parts';

/** Sends messages where something was said. */
export type Send = (messages: readonly Outbound[]) => Promise<void>;

/** An answer, drawn for the person who asked alone, or for everybody in the place. */
export type Drawing = (audience: 'asker' | 'everybody') => Promise<Outbound>;

/** Answers whoever said something. */
export type Answer = (drawings: readonly Drawing[]) => Promise<void>;

/** Fields of a form that is asked for inside a card; one with more opens as a dialog. */
const MOST_IN_A_CARD = 1;

/** Words written to the bot, in personal chat or by mention. */
export async function onMessage(
  parts: ListenerParts,
  turn: Turn,
  send: { readonly soon: Answer; readonly late: Answer },
): Promise<void> {
  const waited = await parts.patience.wait(
    'message',
    () => answer(parts, turn),
    (note): readonly Drawing[] => [plain(parts, note)],
    turn.words,
  );
  if (waited.done) return await send.soon(waited.value);
  await send.soon([plain(parts, stillWorking(turn.words))]);
  void parts.patience.afterwards('a late answer', async () => send.late(await waited.later));
}

/** Whom Teams doesn't tell us: an outside account. It concerns nobody else in the channel. */
export async function onStranger(
  { zone, wordsFor, log, privately }: ListenerParts,
  activity: IncomingActivity,
  send: Send,
): Promise<void> {
  const words = messageOf(ownNote('noAccount', wordsFor('')), { zone, viewers: [] });
  if (placeOf(activity).kind === 'personal') return await send([words]);
  try {
    if (!(await privately.say(activity, words))) await privately.direct(activity, words);
  } catch (error) {
    log.info(
      { reason: reasonOf(faultOf(error)) },
      'Failed to answer account without Entra id in private',
    );
  }
}

async function answer(parts: ListenerParts, turn: Turn): Promise<readonly Drawing[]> {
  const { activity, person, key, place } = turn;
  const { text, mentioned } = typedWords(activity);
  if (text === '' && isData(activity.value)) {
    // A button of an older card, or in an older client: it comes as a message without words.
    const pressed = await parts.service.press({ person, key, payload: activity.value });
    return await shown(parts, turn, pressed, []);
  }
  const files = place.kind === 'personal' ? sentFiles(activity) : [];
  const [file] = files;
  const command = file && text === '' ? commandOf(file.name) : null;
  if (text === '' && file && command === null) return [same(await askAboutFile(parts, turn, file))];
  if (text === '' && !file && hasForeignFile(activity)) {
    const sentence = place.kind === 'personal' ? 'notAFile' : 'filesInPersonalChat';
    return [plain(parts, ownNote(sentence, turn.words))];
  }
  const reply = await parts.service.say({
    person,
    key,
    text: command ?? text,
    mentioned: await parts.people.mentioned(place, mentioned),
    files: files.map((sent) => remoteFile(sent, parts.loopback, parts.log)),
    here: hereOf(place, isPrivate(activity)),
  });
  return await shown(parts, turn, reply, files);
}

async function shown(
  parts: ListenerParts,
  turn: Turn,
  reply: Reply,
  files: readonly SentFile[],
): Promise<readonly Drawing[]> {
  switch (reply.kind) {
    case 'note':
      return drawn(parts, turn, reply.card ? [reply.note, reply.card] : [reply.note]);
    case 'card':
      return drawn(parts, turn, [reply.card]);
    case 'done':
      return drawn(parts, turn, [
        reply.note ?? reply.card?.() ?? sentenceNote(turn.words.cards.justDone),
      ]);
    case 'field-errors':
      return [plain(parts, errorsNote(reply.errors, turn.words))];
    case 'form':
      return [same(await formMessage(parts, turn, reply.form, files))];
    default:
      return reply satisfies never;
  }
}

/** Teams opens dialogs for presses only, not for words: a small form comes as a card, a larger one as a button. */
async function formMessage(
  parts: ListenerParts,
  turn: Turn,
  form: Form,
  [file]: readonly SentFile[],
): Promise<Outbound> {
  const sealed = file ? ticketFor(parts, turn, file) : null;
  if (lacksFile(form) && !sealed) return await whereToSendFile(parts, turn, form);
  const typed = form.fields.filter(({ kind }) => kind !== 'file');
  if (typed.length <= MOST_IN_A_CARD) {
    const card = await drawForm(parts, form, {
      surface: 'card',
      ...(sealed ? { file: sealed } : {}),
    });
    return cardMessage(card, card.fallbackText);
  }
  return door(form, sealed?.ticket);
}

function door({ purpose, title, language = 'en' }: Form, ticket: string | undefined): Outbound {
  const press = 'requestId' in purpose ? purpose : { act: purpose.act };
  const { chat } = wordsIn(language);
  const words = 'requestId' in purpose ? chat.openForm(purpose.requestId) : chat.pressToOpen;
  const data = { ...press, ...(ticket === undefined ? {} : { ticket }) };
  return cardMessage(
    {
      type: 'AdaptiveCard',
      $schema: SCHEMA,
      version: '1.5',
      fallbackText: words,
      body: paragraph(runs(words)),
      actions: [dialogAction(title, data)],
    },
    words,
  );
}

async function whereToSendFile(
  parts: ListenerParts,
  { person, place, key }: Turn,
  form: Form,
): Promise<Outbound> {
  const note = sendFileNote(form);
  if (place.kind !== 'personal') {
    void parts.patience.afterwards('going on in personal chat', async () => {
      await parts.gateway.direct(person.id, note, { key, triedSince: null });
    });
  }
  return Promise.resolve(messageOf(note, { zone: parts.zone, viewers: [] }));
}

function drawn(
  { people, zone }: ListenerParts,
  { place, activity }: Turn,
  contents: readonly (Note | Card)[],
): readonly Drawing[] {
  return contents.map((content) => async (audience) => {
    const isShared = audience === 'everybody' && place.kind !== 'personal' && 'actions' in content;
    const viewers = isShared ? await people.viewers(place) : [activity.from.id];
    return messageOf(content, { zone, viewers });
  });
}

function plain({ zone }: Pick<ListenerParts, 'zone'>, note: Note): Drawing {
  return same(messageOf(note, { zone, viewers: [] }));
}

/** What looks the same to everybody. */
function same(message: Outbound): Drawing {
  return () => Promise.resolve(message);
}

function isData(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Something was attached that is no file to us. Teams repeats every message as HTML among its attachments. */
function hasForeignFile({ attachments = [] }: IncomingActivity): boolean {
  return attachments.some(({ contentType }) => contentType !== 'text/html');
}
