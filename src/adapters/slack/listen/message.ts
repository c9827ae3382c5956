import type { App } from '@slack/bolt';
import { z } from 'zod';
import type { Reply } from '../../../app/chat/conversation/conversation';
import { errorsNote, sentenceNote } from '../../../view/notes/sentence';
import { wordsIn as catalogueIn, type Words as Catalogue } from '../../../view/words';
import { stillWorking } from '../answer/words';
import { commandOf } from '../../chat-kit/table-file';
import { remoteFile } from '../inbound/files';
import { envelope, joined, message, type MessagePayload } from '../inbound/payloads';
import { doorTo } from '../render/form';
import { LITERAL, type Message } from '../render/message';
import { wordsIn } from './command';
import { askAboutFile } from './lone-file';
import type { ListenerParts } from './parts';

const anything = z.object({});

/** Words written to the bot directly, and its arrival in channels. */
export function listenToMessages(app: App, parts: ListenerParts): void {
  app.message(async ({ event, body }) => {
    const given = await said(parts, event, body);
    if (given?.channel_type === 'im') await converse(parts, given, true);
  });
  app.event('app_mention', async ({ event, body }) => {
    const given = await said(parts, event, body);
    if (given) await converse(parts, given, false);
  });
  app.event('member_joined_channel', async ({ event, body }) => {
    const parsed = joined.safeParse(event);
    if (parsed.success && parsed.data.user === (await ownId(parts, body))) {
      parts.onJoined(parsed.data.channel);
    }
  });
}

/**
 * Subtypes of what a person says; all others are notices about messages. `thread_broadcast` is an answer in a thread
 * that was sent to the channel, too; `me_message` was typed after `/me`.
 */
const BY_PEOPLE: ReadonlySet<string> = new Set(['file_share', 'thread_broadcast', 'me_message']);

/** A message of a person to us; null for a bot's, our own, an edited one, and notices about messages. */
async function said(
  parts: ListenerParts,
  event: unknown,
  body: unknown,
): Promise<MessagePayload | null> {
  const parsed = message.safeParse(event);
  if (!parsed.success) return null;
  const given = parsed.data;
  const fresh = !given.subtype || BY_PEOPLE.has(given.subtype);
  if (!fresh || given.bot_id || given.edited) return null;
  const own = await ownId(parts, body);
  if (given.user === own) return null;
  const addressed =
    own === null ? /<@[UW][A-Z0-9]+(?:\|[^<>]*)?>/ : new RegExp(`<@${own}(?:\\|[^<>]*)?>`, 'g');
  return { ...given, text: given.text.replace(addressed, ' ').trim() };
}

/** The bot that an event was meant for: Slack names it around the event, and tells it when asked. */
async function ownId({ names }: ListenerParts, body: unknown): Promise<string | null> {
  const known = names.botId();
  if (known !== null) return known;
  const parsed = envelope.safeParse(body);
  const named = parsed.success ? parsed.data.authorizations?.find((one) => one.is_bot) : undefined;
  if (named?.user_id && /^[UW][A-Z0-9]+$/.test(named.user_id)) return named.user_id;
  await names.learn();
  return names.botId();
}

/** Answers in the direct messages, or in the channel to this person alone. */
async function converse(
  parts: ListenerParts,
  given: MessagePayload,
  direct: boolean,
): Promise<void> {
  const { answers, patience } = parts;
  const tell = (messages: readonly Message[]) =>
    direct
      ? write(parts, given, messages)
      : answers.say(
          {
            person: given.user,
            channel: given.channel,
            responseUrl: null,
            thread: given.thread_ts ?? null,
          },
          messages,
        );
  const waited = await patience.wait(
    'message',
    () => answer(parts, given),
    (note) => answers.messages(note),
    parts.wordsFor(given.user),
  );
  void patience.afterwards('the answer to a message', async () => {
    if (waited.done) return tell(waited.value);
    await tell(answers.messages(stillWorking(parts.wordsFor(given.user))));
    await tell(await waited.later);
  });
}

async function answer(parts: ListenerParts, given: MessagePayload): Promise<readonly Message[]> {
  const [file] = given.files;
  const command = file && given.text === '' ? commandOf(file.name) : null;
  if (file && given.text === '' && command === null) {
    return [askAboutFile(parts, given.user, file)];
  }
  const [person, words, here] = await Promise.all([
    parts.people.person(given.user, null),
    wordsIn(parts, command ?? given.text),
    parts.places.here(given.channel, { type: given.channel_type }),
  ]);
  const reply = await parts.service.say({
    ...words,
    person,
    key: `${given.channel}:${given.ts}`,
    files: given.files.map((shape) => remoteFile(shape, parts.files)),
    here,
  });
  return shown(parts, reply, parts.wordsFor(given.user));
}

function shown({ answers }: ListenerParts, reply: Reply, words: Catalogue): readonly Message[] {
  switch (reply.kind) {
    case 'form': {
      // Slack opens forms for clicks and commands only, not for messages: so the answer is a button.
      const { pressToOpen } = catalogueIn(reply.form.language ?? 'en').chat;
      const [said] = answers.messages(sentenceNote(pressToOpen));
      return [{ ...said, blocks: [...said.blocks, doorTo(reply.form)] }];
    }
    case 'note':
      return answers.messages(reply.note);
    case 'card':
      return answers.messages(reply.card);
    case 'done': {
      const content = reply.note ?? reply.card?.();
      return content ? answers.messages(content) : [];
    }
    case 'field-errors':
      return answers.messages(errorsNote(reply.errors, words));
    default:
      return reply satisfies never;
  }
}

async function write(
  { api, log }: ListenerParts,
  { channel, thread_ts: thread }: MessagePayload,
  messages: readonly Message[],
): Promise<void> {
  const place = { channel, ...(thread ? { thread_ts: thread } : {}) };
  for (const one of messages) {
    const sent = await api.call('chat.postMessage', { ...one, ...LITERAL, ...place }, anything);
    if (!sent.ok) log.warn({ channel }, 'Slack refused an answer in a direct message');
  }
}
