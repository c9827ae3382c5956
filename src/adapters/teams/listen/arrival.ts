import type { Note } from '../../../view/model/model';
import type { Words } from '../../../view/words';
import type { IncomingActivity } from '../inbound/activity';
import { messageOf } from '../send/message';
import type { Conversation } from '../../../app/outbox/conversations';
import type { PlaceName } from '../../../view/delivery/advice';
import { called, placeOf, withoutThread } from '../inbound/place';
import type { Send } from './message';
import type { ListenerParts } from './parts';

type Parts = Pick<ListenerParts, 'places' | 'zone' | 'wordsFor' | 'log' | 'onJoined' | 'onLeft'>;

/** `installationUpdate` and `conversationUpdate`: the bot is let in, or thrown out. Others coming and going is read over. */
export async function onArrival(
  parts: Parts,
  activity: IncomingActivity,
  send: Send,
): Promise<void> {
  switch (changeIn(activity)) {
    case 'in':
      return await enter(parts, activity, send);
    case 'out':
      return await leave(parts, activity);
    case null:
      return;
  }
}

function changeIn({ type, action, membersAdded, membersRemoved, recipient }: IncomingActivity) {
  const isBot = ({ id }: { readonly id: string }) => id === recipient.id;
  if (type === 'installationUpdate') return action?.startsWith('remove') ? 'out' : 'in';
  if (membersAdded?.some(isBot)) return 'in';
  return membersRemoved?.some(isBot) ? 'out' : null;
}

/** Keeps the place, and says once what the bot is: Teams tells of one arrival in two activities. */
async function enter(
  { places, zone, wordsFor: speechFor, log, onJoined }: Parts,
  activity: IncomingActivity,
  send: Send,
): Promise<void> {
  const place = placeOf(activity);
  const isNew = await places.keep(place);
  onJoined(place.id);
  if (!isNew) return;
  log.info({ conversation: place.kind }, 'Bot added to Teams conversation');
  const words = speechFor(activity.from.aadObjectId ?? '');
  await send([messageOf(welcome(place.kind, words), { zone, viewers: [] })]);
}

/** Forgets the place, and a team's channels with it. A second activity about it finds nothing to forget. */
async function leave({ places, onLeft, log }: Parts, activity: IncomingActivity): Promise<void> {
  const id = activity.channelData?.team?.id ?? withoutThread(activity.conversation.id);
  const gone = await places.forget(id);
  log.info({ conversations: gone.length }, 'Bot removed from Teams conversation');
  // No feed goes to a group chat: who takes the bot out of one means it, and it concerns nobody else.
  const channels = gone.filter(({ kind }) => kind === 'channel');
  const [first] = channels;
  if (!first) return;
  onLeft({
    channels: channels.map((place) => place.id),
    place: whatWasLeft(first, activity),
    advice: { code: 'add-again', kind: 'channel' },
  });
}

/** The first channel that was left, with its team's newest name. */
function whatWasLeft(first: Conversation, { channelData }: IncomingActivity): PlaceName {
  const place = called(first);
  return { ...place, team: channelData?.team?.name ?? place.team };
}

function welcome(kind: Conversation['kind'], { chat: { teams } }: Words): Note {
  return kind === 'personal'
    ? {
        summary: teams.welcomeSummary,
        blocks: [{ kind: 'line', line: teams.welcome('help') }],
      }
    : {
        summary: teams.welcomeAllSummary,
        blocks: [
          { kind: 'line', line: teams.welcomeAll('@e-Box help', '@e-Box channel requests') },
        ],
      };
}
