import { z } from 'zod';
import type { Found, Reply } from '../../../app/chat/conversation/conversation';
import { showBelow, showCard, showNote, type ActionAnswer } from '../answer/invoke';
import { errorsNote, sentenceNote } from '../../../view/notes/sentence';
import { ownNote } from '../answer/words';
import type { Words } from '../../../view/words';
import { remoteFile, type SentFile } from '../files/files';
import { hereOf } from '../inbound/place';
import { formData } from '../payload/envelope';
import { cut } from '../../chat-kit/literal';
import { inert, plain } from '../render/literal';
import { LIMIT } from '../render/limits';
import { cardMessage, messageOf, type Outbound } from '../send/message';
import { SCHEMA, type Surface } from '../render/card';
import type { AdaptiveCard } from '../render/elements';
import { paragraph, runs } from '../render/text';
import { drawForm, ticketFor } from './forms';
import { formKey, ownSurface, type Turn } from './occasion';
import type { ListenerParts } from './parts';
import { keep } from './settle';
import { fileReply } from './slow-file';

/** The verb of the button below a file that came alone. */
export const FILE_VERB = 'take-file';

const WHAT = ['certificate', 'csr', 'form'] as const;

const answers = z.object({
  what: z.enum(WHAT),
  request: z.string().max(LIMIT.label),
});

/** Asks what a file is that came without words, and for which request. */
export async function askAboutFile(
  parts: ListenerParts,
  turn: Turn,
  file: SentFile,
): Promise<Outbound> {
  const { service, zone } = parts;
  const { person, key } = turn;
  const { teams } = turn.words.chat;
  const reply = await service.find({ person, key, text: '', among: 'waiting' });
  const surface = ownSurface(turn, zone);
  if (reply.kind === 'note') return messageOf(reply.note, surface);
  const found = reply.found.slice(0, LIMIT.found);
  const sealed = ticketFor(parts, turn, file);
  if (found.length === 0 || !sealed) return messageOf(sentenceNote(teams.sendWithText), surface);
  const title = teams.whatIs(inert(cut(file.name, LIMIT.label)));
  return cardMessage(question(title, found, sealed.ticket, turn.words), title);
}

function question(
  title: string,
  found: readonly Found[],
  ticket: string,
  { chat, errors }: Words,
): AdaptiveCard {
  const requests = found.map(({ id, title: name }) => ({
    title: plain(name, LIMIT.option),
    value: id,
  }));
  const [first] = found;
  return {
    type: 'AdaptiveCard',
    $schema: SCHEMA,
    version: '1.5',
    fallbackText: title,
    body: [
      ...paragraph(runs(title, { weight: 'Bolder', size: 'Medium' })),
      {
        type: 'Input.ChoiceSet',
        id: 'what',
        label: chat.teams.whatIsIt,
        style: 'expanded',
        choices: WHAT.map((value) => ({ title: chat.file[value], value })),
        isRequired: true,
        errorMessage: errors.chooseOne,
      },
      {
        type: 'Input.ChoiceSet',
        id: 'request',
        label: chat.teams.forWhich,
        style: 'compact',
        choices: requests,
        isRequired: true,
        errorMessage: errors.chooseOne,
        ...(found.length === 1 && first ? { value: first.id } : {}),
      },
      ...paragraph(
        runs(chat.teams.orWithWords(first?.id ?? ''), {
          size: 'Small',
          isSubtle: true,
        }),
      ),
    ],
    actions: [
      {
        type: 'Action.Execute',
        title: chat.takeFile,
        verb: FILE_VERB,
        style: 'positive',
        data: { ebox: { purpose: null, ticket } },
      },
    ],
  };
}

/** The answer to the question: the file is taken as if it had come with the words. */
export async function takeFile(
  parts: ListenerParts,
  turn: Turn,
  data: unknown,
): Promise<ActionAnswer> {
  const surface = ownSurface(turn, parts.zone);
  const about = answers.safeParse(data);
  const sent = formData.safeParse(data);
  if (!about.success || !sent.success)
    return showNote(ownNote('notUnderstood', turn.words), null, surface);
  const { service, tickets, clock, loopback, log } = parts;
  const { person, place } = turn;
  const { what, request } = about.data;
  const ticket = sent.data.ebox.ticket ?? '';
  const file = tickets.open(ticket, person.id, clock.now());
  if (!file) return showNote(ownNote('fileGone', turn.words), null, surface);
  const work = service.say({
    person,
    // One file is taken once for one purpose, however often the button is pressed.
    key: formKey(person, `${what}:${request}:${ticket.split('.')[1] ?? ''}`),
    text: `${what} ${request}`,
    mentioned: [],
    files: [remoteFile(file, loopback, log)],
    here: hereOf(place),
  });
  const reply = await fileReply(parts, turn, [], work);
  if (reply.kind === 'form') {
    const kept = { name: file.name, ticket };
    return showCard(await drawForm(parts, reply.form, { surface: 'card', file: kept }));
  }
  const answer = answered(reply, turn, surface);
  keep(parts, turn, reply, answer);
  return answer;
}

/** What came of it, above the request's card where there is one: the question is answered. */
function answered(
  reply: Exclude<Reply, { kind: 'form' }>,
  { words }: Turn,
  surface: Surface,
): ActionAnswer {
  const note = noteIn(reply, words);
  const card = reply.kind === 'done' ? reply.card?.() : undefined;
  return card ? showBelow(note, card, surface) : showNote(note, null, surface);
}

function noteIn(reply: Exclude<Reply, { kind: 'form' }>, words: Words) {
  switch (reply.kind) {
    case 'note':
      return reply.note;
    case 'done':
      return reply.note ?? sentenceNote(words.cards.justDone);
    case 'card':
      return reply.card;
    case 'field-errors':
      return errorsNote(reply.errors, words);
    default:
      return reply satisfies never;
  }
}
