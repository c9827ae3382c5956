import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import type { AckKind } from '../../../app/watching/metrics';
import { within } from '../../../app/time/within';
import { faultOf, reasonOf } from '../connect/fault';
import {
  dialogNote,
  dialogWords,
  showNote,
  type ActionAnswer,
  type DialogAnswer,
} from '../answer/invoke';
import { ownNote, stillWorking } from '../answer/words';
import type { Note } from '../../../view/model/model';
import type { Words } from '../../../view/words';
import { isByBot, type IncomingActivity } from '../inbound/activity';
import type { Outbound } from '../send/message';
import { isPrivate, type PrivateMessages } from '../send/private';
import { placeOf } from '../inbound/place';
import { summaryOf } from '../render/card';
import { onArrival } from './arrival';
import { onFetch, onSubmit } from './dialog';
import {
  onExtensionFetch,
  onExtensionSubmit,
  onQuery,
  onSelect,
  type SearchAnswer,
} from './extension';
import {
  onMessage,
  onStranger,
  type Answer as Answering,
  type Drawing,
  type Send,
} from './message';
import { keyOf, type Turn } from './occasion';
import type { ListenerParts } from './parts';
import { onCardAction } from './press';

/** Milliseconds until Teams is told that words arrived, whatever it takes of the answer: it waits for five seconds. */
const ACKNOWLEDGE_MS = 4_500;

/** An answer to an invoke. Its body is one of Teams' own. */
type Answer = ActionAnswer | DialogAnswer | SearchAnswer;

interface Listener {
  readonly doing: AckKind;
  readonly answer: (parts: ListenerParts, turn: Turn) => Promise<Answer>;
  /** The answer when there is nothing but words: a fault, a stranger, or too little time. */
  readonly say: (note: Note, zone: string) => Answer;
  readonly late: (words: Words) => Note;
}

const stillSaving = (words: Words) => ownNote('stillSaving', words);
const inCard = (note: Note, zone: string) => showNote(note, null, { zone, viewers: [] });
const inSearch = (note: Note): SearchAnswer => ({
  composeExtension: { type: 'message', text: summaryOf(note) },
});

/** The invokes that we answer, by their names at Teams. */
const LISTENERS: Readonly<Record<string, Listener>> = {
  'adaptiveCard/action': {
    doing: 'press',
    answer: onCardAction,
    say: inCard,
    late: stillWorking,
  },
  'task/fetch': { doing: 'dialog', answer: onFetch, say: dialogNote, late: stillWorking },
  'task/submit': { doing: 'form', answer: onSubmit, say: dialogWords, late: stillSaving },
  'composeExtension/fetchTask': {
    doing: 'shortcut',
    answer: onExtensionFetch,
    say: dialogNote,
    late: stillWorking,
  },
  'composeExtension/submitAction': {
    doing: 'form',
    answer: onExtensionSubmit,
    say: dialogWords,
    late: stillSaving,
  },
  'composeExtension/query': {
    doing: 'search',
    answer: onQuery,
    say: inSearch,
    late: stillWorking,
  },
  'composeExtension/selectItem': {
    doing: 'search',
    answer: onSelect,
    say: inSearch,
    late: stillWorking,
  },
};

/** Answers one activity whose token was checked. */
export async function onActivity(
  parts: ListenerParts,
  activity: IncomingActivity,
  context: TurnContext,
): Promise<void> {
  parts.locales.remember(activity);
  const send = sending(parts, sender(context));
  switch (activity.type) {
    case 'message':
      return await onWords(parts, activity, context);
    case 'invoke':
      return await respond(context, await invoked(parts, activity));
    case 'installationUpdate':
    case 'conversationUpdate':
      return await onArrival(parts, activity, send);
    default:
      // Typing, reactions, read receipts and what Teams may invent: nothing is asked of the bot.
      parts.log.debug({ type: activity.type }, 'Ignored Teams activity');
  }
}

async function onWords(
  parts: ListenerParts,
  activity: IncomingActivity,
  context: TurnContext,
): Promise<void> {
  // Two bots that answer each other never end; nor does one that hears itself.
  if (isByBot(activity)) {
    parts.log.debug({}, 'Ignored a bot’s words in Teams');
    return;
  }
  // The bot is where it is spoken to, and may write there later. Other activities come from places it isn't in, too:
  // cards and searches travel to chats of others.
  const place = placeOf(activity);
  const kept = parts.patience.afterwards('a place to remember', async () => {
    const isNew = await parts.places.keep(place);
    if (isNew && place.kind !== 'personal') parts.onJoined(place.id);
  });
  let isOver = false;
  const [inTurn, afterTurn] = [sender(context), lateSender(parts, activity)];
  const send: SendOne = (message) => (isOver ? afterTurn : inTurn)(message);
  const answer = async () => {
    const turn = await turnOf(parts, activity);
    const [soon, late] = [answering(parts, activity, send), answering(parts, activity, afterTurn)];
    await (turn
      ? onMessage(parts, turn, { soon, late })
      : onStranger(parts, activity, sending(parts, send)));
    await kept;
  };
  const answered = answer();
  // While Teams takes no answer, it is told all the same that the words arrived: else it says that the bot can't be reached.
  await within(ACKNOWLEDGE_MS, answered, () => {
    isOver = true;
    void parts.patience.afterwards('an answer that Teams does not take', () => answered);
  });
}

async function invoked(parts: ListenerParts, activity: IncomingActivity): Promise<InvokeResponse> {
  const name = activity.name ?? '';
  const listener = Object.hasOwn(LISTENERS, name) ? LISTENERS[name] : undefined;
  if (!listener) {
    parts.log.warn({ name: name.slice(0, 100) }, 'Unknown Teams invoke refused');
    return { status: 501 };
  }
  const words = parts.wordsFor(activity.from.aadObjectId ?? '');
  const say = (note: Note) => listener.say(note, parts.zone);
  const waited = await parts.patience.wait(
    listener.doing,
    async () => {
      const turn = await turnOf(parts, activity);
      return turn ? await listener.answer(parts, turn) : say(ownNote('noAccount', words));
    },
    say,
    words,
  );
  return { status: 200, body: waited.done ? waited.value : say(listener.late(words)) };
}

/** Null where Teams doesn't say who it is. */
async function turnOf(parts: ListenerParts, activity: IncomingActivity): Promise<Turn | null> {
  const place = placeOf(activity);
  const [person] = await Promise.all([
    parts.people.personOf(activity.from, place),
    parts.actors.arrived(activity, place),
  ]);
  if (!person) return null;
  const key = keyOf(activity, parts.random.uuid());
  return { activity, person, place, key, words: parts.wordsFor(person.id) };
}

function respond(context: TurnContext, value: InvokeResponse): Promise<void> {
  const answer: Partial<Activity> = { type: 'invokeResponse', value };
  return context.sendActivity(answer).then(() => undefined);
}

type SendOne = (message: Outbound) => Promise<void>;

/** Answers where something was said. */
function sender(context: TurnContext): SendOne {
  return async (message) => void (await context.sendActivity(message));
}

/** The same when the turn is over: botbuilder has taken its context back by then. */
function lateSender(parts: ListenerParts, { serviceUrl, conversation }: IncomingActivity): SendOne {
  return async (message) => {
    const client = await parts.connector(serviceUrl);
    await client.conversations.sendToConversation(conversation.id, message);
  };
}

/**
 * Answers in a place of several are for the person who asked, where Teams has that; else everybody there sees them, but
 * for what was asked in private.
 */
function answering(parts: ListenerParts, activity: IncomingActivity, send: SendOne): Answering {
  return (drawings) =>
    attempt(parts, async () => {
      for (const draw of drawings) await answerOne(parts.privately, activity, draw, send);
    });
}

async function answerOne(
  privately: PrivateMessages,
  activity: IncomingActivity,
  draw: Drawing,
  send: SendOne,
): Promise<void> {
  if (placeOf(activity).kind === 'personal') return await send(await draw('asker'));
  const own = await draw('asker');
  if (await privately.say(activity, own)) return;
  await (isPrivate(activity) ? privately.direct(activity, own) : send(await draw('everybody')));
}

/** A failure to answer is Teams': it is logged, and the change stands. */
function sending(parts: ListenerParts, send: SendOne): Send {
  return (messages) =>
    attempt(parts, async () => {
      for (const message of messages) await send(message);
    });
}

async function attempt({ log, reach }: ListenerParts, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const fault = faultOf(error);
    reach.failed(fault);
    log.warn({ reason: reasonOf(fault) }, 'Teams refused an answer');
  }
}
