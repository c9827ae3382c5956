import type { Account, Platform } from '../../core/terms/terms';
import type { Feed } from '../settings/settings-store';

/** The lanes of the outbox: messages in one go one after another, lanes don't wait for one another. */

/** Everything that goes to the channel of a feed: its cards, and with `requests` the lines below them. */
export function feedLane(platform: Platform, feed: Feed): string {
  return `${platform}:${feed}`;
}

/** What goes to one channel, whichever feeds it has. */
export function channelLane(platform: Platform, channel: string): string {
  return `${platform}:${channel}`;
}

/** What is written to one person. */
export function personLane({ platform, id }: Account): string {
  return `${platform}:@${id}`;
}

/** What a person is told of files that came to nothing. Beside their own lane: it rests, and nothing else shall rest with it. */
export function slowFileLane(account: Account): string {
  return `${personLane(account)}~files`;
}

/**
 * Beside another lane, the one of its reminders: they wait for working hours, and what is in the lane itself shall not
 * wait with them.
 */
export function reminderLane(lane: string): string {
  return `${lane}${REMINDERS}`;
}

/** The place that a lane leads to, whatever of it goes there. */
export function placeOfLane(lane: string): string {
  return lane.endsWith(REMINDERS) ? lane.slice(0, -REMINDERS.length) : lane;
}

/** No channel's id, account or mail address ends in it. */
export const REMINDERS = '~nudges';

/** A mailbox, whatever its case. */
export function mailLane(address: string): string {
  return `mail:${address.toLowerCase()}`;
}

/** The mailbox of a colleague, whose address is unknown until something is sent there. */
export function colleagueLane({ platform, id }: Account): string {
  return mailLane(`${platform}:${id}`);
}

/** What lanes are counted under: their places would name persons and addresses. */
export const LANE_CLASSES = [
  'slack-channel',
  'slack-person',
  'slack-nudges',
  'teams-channel',
  'teams-person',
  'teams-nudges',
  'mail',
  'mail-nudges',
] as const;
export type LaneClass = (typeof LANE_CLASSES)[number];

/** The class of a lane. Reminders are apart, since they rest outside of working hours. */
export function laneClass(lane: string): LaneClass {
  const isOfReminders = lane.endsWith(REMINDERS);
  const [system, place = ''] = lane.split(':', 2);
  switch (system) {
    case 'slack':
    case 'teams':
      if (isOfReminders) return `${system}-nudges`;
      return `${system}-${place.startsWith('@') ? 'person' : 'channel'}`;
    default:
      return isOfReminders ? 'mail-nudges' : 'mail';
  }
}
