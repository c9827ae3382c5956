import type { App } from '@slack/bolt';
import type { Reply, Words } from '../../../app/chat/conversation/conversation';
import { openForm } from '../answer/forms';
import { ephemeral, type Listener } from '../answer/private';
import { errorsNote } from '../../../view/notes/sentence';
import { notUnderstood, stillWorking } from '../answer/words';
import { mentionedIn, typedText } from '../inbound/typed';
import { command, type CommandPayload } from '../inbound/payloads';
import type { Message } from '../render/message';
import type { ListenerParts } from './parts';

/** Slash commands: `/ebox`, or whatever name the app gave it. */
export function listenToCommands(app: App, parts: ListenerParts): void {
  const { answers, patience } = parts;
  app.command(/^/, async ({ body, ack }) => {
    const parsed = command.safeParse(body);
    if (!parsed.success) {
      const nobody = notUnderstood(parts.wordsFor(''));
      return await ack(ephemeral(answers.messages(nobody)[0]));
    }
    const given = parsed.data;
    const words = parts.wordsFor(given.user_id);
    const to: Listener = {
      person: given.user_id,
      channel: given.channel_id,
      responseUrl: given.response_url,
      thread: null,
    };
    const waited = await patience.wait(
      'command',
      () => answer(parts, given),
      (note) => answers.messages(note),
      words,
    );
    if (!waited.done) {
      await ack(ephemeral(answers.messages(stillWorking(words))[0]));
      return void patience.afterwards('a late answer', async () =>
        answers.say(to, await waited.later),
      );
    }
    const [first, ...rest] = waited.value;
    await ack(first ? ephemeral(first) : '');
    void patience.afterwards('the rest of an answer', () => answers.say(to, rest));
  });
}

async function answer(parts: ListenerParts, given: CommandPayload): Promise<readonly Message[]> {
  const [person, words, here] = await Promise.all([
    parts.people.person(given.user_id, given.user_name ?? null),
    wordsIn(parts, given.text),
    parts.places.here(given.channel_id, { name: given.channel_name }),
  ]);
  const reply = await parts.service.say({
    ...words,
    person,
    key: given.trigger_id,
    files: [],
    here,
  });
  return await shown(parts, reply, given);
}

/** The words as typed, with the accounts that they mention by name. */
export async function wordsIn(
  { people }: Pick<ListenerParts, 'people'>,
  raw: string,
): Promise<Pick<Words, 'text' | 'mentioned'>> {
  const mentioned = await Promise.all(
    mentionedIn(raw).map(({ id, label }) => people.person(id, label)),
  );
  const names = new Map(mentioned.map(({ id, name }) => [id, name]));
  return { text: typedText(raw, (id) => names.get(id) ?? id).text, mentioned };
}

async function shown(
  parts: ListenerParts,
  reply: Reply,
  given: CommandPayload,
): Promise<readonly Message[]> {
  const { answers } = parts;
  switch (reply.kind) {
    case 'form': {
      const closed = await openForm(parts, reply.form, given.trigger_id, {
        channel: given.channel_id,
      });
      return closed ? answers.messages(closed) : [];
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
      return answers.messages(errorsNote(reply.errors, parts.wordsFor(given.user_id)));
    default:
      return reply satisfies never;
  }
}
