import type { KickOffAnswer } from '../../../../core/process/events';
import { plural } from '../terms';

/** The kick-off meeting: its form, its place on the card, what becomes of it. */
export const kickOff = {
  label: 'Kick-off',
  time: 'Time',
  timeHint: 'By the desk’s clock, e.g. 14:00',
  duration: 'Duration',
  minutes: (minutes: number) => (minutes < 60 ? `${minutes} minutes` : hours(minutes)),
  place: 'Place',
  placeHint: 'A room, or the link of an online meeting',
  when: (day: string, from: string, until: string) => `${day}, ${from} to ${until}`,
  timeForm: 'Write the time as hours and minutes, e.g. 14:00.',
  timePast: (now: string) => `This time is past; it is ${now} now.`,
  timeSkipped: (day: string) =>
    `There is no such time on ${day}: the clock goes forward over it. Choose another.`,
  chooseMinutes: 'Choose how long it takes.',
  dayOff: (day: string) => `${day} is a day off. The invitation was sent all the same.`,
  /** On the card, behind the time. */
  answer: {
    accepted: 'the requester has accepted',
    tentative: 'the requester may come',
    declined: 'the requester has declined',
    'other-time': 'the requester asks for another time',
  } satisfies Record<KickOffAnswer, string>,
  /** In history, behind the mailbox. */
  answered: {
    accepted: 'told us that the requester comes to the kick-off meeting',
    tentative: 'told us that the requester may come to the kick-off meeting',
    declined: 'told us that the requester does not come to the kick-off meeting',
    'other-time': 'told us that the requester asks for another time for the kick-off meeting',
  } satisfies Record<KickOffAnswer, string>,
  planned: (when: string, isFirst: boolean) =>
    isFirst ? `planned the kick-off meeting: ${when}` : `moved the kick-off meeting: ${when}`,
  proposed: 'Proposed time',
  comment: 'Comment',
  from: 'From',
};

function hours(minutes: number): string {
  const whole = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return `${whole} ${plural(whole, 'hour', 'hours')}${rest === 0 ? '' : ` ${rest} minutes`}`;
}
