import type { App } from '@slack/bolt';
import type { Reply } from '../../../app/chat/conversation/conversation';
import type { Card, Note } from '../../../view/model/model';
import { openForm } from '../answer/forms';
import { copyOf, type Copy } from '../inbound/copy';
import type { Listener } from '../answer/private';
import { redraw } from '../answer/redraw';
import { errorsNote } from '../../../view/notes/sentence';
import { stillWorking } from '../answer/words';
import { press, type PressPayload } from '../inbound/payloads';
import type { Message } from '../render/message';
import { askForRequest, questionIn } from './lone-file';
import type { ListenerParts } from './parts';

/** What follows a press: words for this person, and the newest card where the pressed one is theirs alone. */
interface Followed {
  readonly redraw: Card | null;
  readonly say: readonly Message[];
}

/** Buttons and menus of messages, known to this version or not. */
export function listenToPresses(app: App, parts: ListenerParts): void {
  const { answers, patience, log } = parts;
  app.action(/^/, async ({ body, ack }) => {
    const parsed = press.safeParse(body);
    if (!parsed.success) {
      log.warn({ type: body.type }, 'Unrecognised Slack press acknowledged and ignored');
      return await ack();
    }
    const given = parsed.data;
    const to = listenerOf(given);
    const words = parts.wordsFor(given.user.id);
    const waited = await patience.wait(
      'press',
      () => answer(parts, given),
      (note) => ({
        redraw: null,
        say: answers.messages(note),
      }),
      words,
    );
    await ack();
    void patience.afterwards('the answer to a press', async () => {
      if (!waited.done) await answers.say(to, answers.messages(stillWorking(words)));
      const { redraw: card, say } = waited.done ? waited.value : await waited.later;
      if (card) await redraw(parts, to, copyOf(given), card);
      await answers.say(to, say);
    });
  });
}

function listenerOf({ user, channel, container, response_url: url }: PressPayload): Listener {
  // A card with a thread below it names that thread as its own; yet it stands in the channel.
  const below = container?.thread_ts !== container?.message_ts;
  return {
    person: user.id,
    channel: channel?.id ?? container?.channel_id ?? null,
    responseUrl: url ?? null,
    thread: below ? (container?.thread_ts ?? null) : null,
  };
}

async function answer(parts: ListenerParts, given: PressPayload): Promise<Followed> {
  const payload = payloadOf(given);
  const asked = questionIn(payload);
  if (asked) {
    const closed = await askForRequest(parts, given, asked);
    return { redraw: null, say: closed ? parts.answers.messages(closed) : [] };
  }
  const { id, username, name } = given.user;
  const person = await parts.people.person(id, username ?? name ?? null);
  const reply = await parts.service.press({
    person,
    key: given.trigger_id,
    payload,
  });
  return await followed(parts, reply, given);
}

/** What the button carries, if it is JSON; the chat service knows what to make of anything else. */
function payloadOf({ actions: [action] }: PressPayload): unknown {
  const value = action?.value ?? action?.selected_option?.value ?? '';
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

async function followed(
  parts: ListenerParts,
  reply: Reply,
  given: PressPayload,
): Promise<Followed> {
  const { answers } = parts;
  const copy = copyOf(given);
  const say = (content: Card | Note | null | undefined) =>
    content ? answers.messages(content) : [];
  const own = (draw: () => Card | null) => (copy.kind === 'shared' ? null : draw());
  switch (reply.kind) {
    case 'form': {
      const origin = { channel: listenerOf(given).channel, copy };
      const closed = await openForm(parts, reply.form, given.trigger_id, origin);
      return { redraw: null, say: say(closed) };
    }
    case 'note':
      return { redraw: own(() => reply.card ?? null), say: say(reply.note) };
    case 'done':
      return { redraw: own(() => reply.card?.() ?? null), say: say(reply.note) };
    case 'card':
      return inPlace(copy)
        ? { redraw: reply.card, say: [] }
        : { redraw: null, say: say(reply.card) };
    case 'field-errors':
      return { redraw: null, say: say(errorsNote(reply.errors, parts.wordsFor(given.user.id))) };
    default:
      return reply satisfies never;
  }
}

/** What was only looked at takes the place of an answer; a message that was sent, and may be needed again, stays. */
function inPlace({ kind }: Copy): boolean {
  return kind === 'answer';
}
