import { z } from 'zod';
import type { Reply } from '../../../app/chat/conversation/conversation';
import type { Form } from '../../../view/model/model';
import { openForm } from '../answer/forms';
import { copyOf } from '../inbound/copy';
import { sentenceNote } from '../../../view/notes/sentence';
import { remoteFile } from '../inbound/files';
import { id, type FileShape, type PressPayload, type SubmissionPayload } from '../inbound/payloads';
import { valuesOf } from '../inbound/values';
import { cut } from '../../chat-kit/literal';
import type { Message } from '../render/message';
import { plainText } from '../render/part';
import { readMetadata } from '../render/metadata';
import type { ListenerParts } from './parts';

/** Characters of a file's name that are asked about. */
const MOST_NAME = 150;
/** Characters of a typed id, with what may stand around it. */
const MOST_REQUEST = 60;

/** What the buttons below the question carry, and the form that they open. */
const question = z.object({
  take: z.enum(['certificate', 'csr', 'form']),
  file: z.object({ id, name: z.string().max(MOST_NAME).nullable() }),
});
type Question = z.infer<typeof question>;

/** Asks what a file is that came without words. */
export function askAboutFile(
  { answers, wordsFor }: Pick<ListenerParts, 'answers' | 'wordsFor'>,
  person: string,
  file: FileShape,
): Message {
  const name = cut(file.name ?? file.id, MOST_NAME);
  const { chat } = wordsFor(person);
  const [asked] = answers.messages(sentenceNote(chat.slack.whatIs(name)));
  const elements = question.shape.take.options.map((take) => ({
    type: 'button' as const,
    action_id: `take-file:${take}`,
    text: plainText(chat.file[take]),
    value: JSON.stringify({ take, file: { id: file.id, name } } satisfies Question),
  }));
  return { ...asked, blocks: [...asked.blocks, { type: 'actions', elements }] };
}

/** The question that a press answers, or a form; null for all others. */
export function questionIn(payload: unknown): Question | null {
  // Nearly every press is about something else, and a schema that fails is slow.
  if (typeof payload !== 'object' || payload === null || !('take' in payload)) return null;
  const read = question.safeParse(payload);
  return read.success ? read.data : null;
}

/** Asks for which request the file is. */
export function askForRequest(parts: ListenerParts, given: PressPayload, { take, file }: Question) {
  const channel = given.channel?.id ?? given.container?.channel_id ?? null;
  const { chat, language } = parts.wordsFor(given.user.id);
  const form: Form = {
    purpose: { act: 'register' },
    language,
    title: chat.file[take],
    submit: chat.takeFile,
    intro: [{ kind: 'line', line: [file.name ?? file.id] }],
    fields: [
      {
        kind: 'line',
        name: 'request',
        label: chat.slack.request,
        hint: chat.slack.requestHint,
        maxLength: MOST_REQUEST,
      },
    ],
  };
  const origin = { channel, copy: copyOf(given) };
  return openForm(parts, form, given.trigger_id, origin, { take, file });
}

/** The file is taken as if it had come with the words. */
export async function takeFile(
  { people, places, service, files }: ListenerParts,
  { user, view }: SubmissionPayload,
  { take, file }: Question,
): Promise<Reply> {
  const { channel } = readMetadata(view.private_metadata);
  const [person, values] = await Promise.all([
    people.person(user.id, user.username ?? user.name ?? null),
    valuesOf(view.state, {
      person: (account) => people.person(account, null),
      file: (shape) => remoteFile(shape, files),
    }),
  ]);
  const request = values['request']?.kind === 'text' ? values['request'].text : '';
  const reply = await service.say({
    person,
    key: view.id,
    text: `${take} ${request.trim()}`,
    mentioned: [],
    files: [remoteFile(file, files)],
    here: await places.here(channel ?? user.id, {}),
  });
  // Why not stands in the form, so that it can be put right there.
  return reply.kind === 'note'
    ? { kind: 'field-errors', errors: { request: reply.note.summary } }
    : reply;
}
