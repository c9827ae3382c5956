import type { App } from '@slack/bolt';
import { openForm } from '../answer/forms';
import { errorsNote } from '../../../view/notes/sentence';
import { notUnderstood, stillWorking } from '../answer/words';
import { messageShortcut, type ShortcutPayload } from '../inbound/payloads';
import type { Card, Note } from '../../../view/model/model';
import { writtenIn } from '../inbound/message-text';
import { wordsIn } from './command';
import type { ListenerParts } from './parts';

/** `Register e-Box request`, in a message's menu. */
const REGISTER = 'register_request';

/** Shortcuts on messages. */
export function listenToShortcuts(app: App, parts: ListenerParts): void {
  const { answers, patience, log } = parts;
  app.shortcut(/^/, async ({ body, ack }) => {
    const parsed = messageShortcut.safeParse(body);
    if (!parsed.success) {
      log.warn({ type: body.type }, 'Unrecognised Slack shortcut acknowledged and ignored');
      return await ack();
    }
    const given = parsed.data;
    const words = parts.wordsFor(given.user.id);
    const to = {
      person: given.user.id,
      channel: given.channel.id,
      responseUrl: given.response_url ?? null,
      thread: null,
    };
    const waited = await patience.wait<Card | Note | null>(
      'shortcut',
      () => answer(parts, given),
      (note) => note,
      words,
    );
    await ack();
    void patience.afterwards('the answer to a shortcut', async () => {
      if (!waited.done) await answers.say(to, answers.messages(stillWorking(words)));
      const content = waited.done ? waited.value : await waited.later;
      await answers.say(to, content ? answers.messages(content) : []);
    });
  });
}

async function answer(parts: ListenerParts, given: ShortcutPayload): Promise<Card | Note | null> {
  const { people, service, wordsFor } = parts;
  const { id, username, name } = given.user;
  if (given.callback_id !== REGISTER) return notUnderstood(wordsFor(id));
  const { message, channel, trigger_id: trigger } = given;
  const [person, words] = await Promise.all([
    people.person(id, username ?? name ?? null),
    wordsIn(parts, writtenIn(message).text),
  ]);
  const reply = await service.registerFrom({
    person,
    key: trigger,
    text: words.text,
  });
  switch (reply.kind) {
    case 'form':
      return await openForm(parts, reply.form, trigger, { channel: channel.id });
    case 'note':
      return reply.note;
    case 'card':
      return reply.card;
    case 'done':
      return reply.note ?? reply.card?.() ?? null;
    case 'field-errors':
      return errorsNote(reply.errors, wordsFor(id));
    default:
      return reply satisfies never;
  }
}
