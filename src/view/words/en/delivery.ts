import type { Person, Instant } from '../../../core/terms/terms';
import type { Said } from '../writing/said';
import { plural } from './terms';

/** What was not delivered and why, and the messages that the bot sends by itself. */
export const delivery = {
  everything: 'Everything was delivered, or is on its way.',
  title: (count: number) => `Not delivered (${count})`,
  givenUp: 'Could not be delivered',
  waits: 'Waits for somebody to do something',
  moreFollow: (count: number) => `and ${count} more, which follow these.`,
  what: {
    draw: 'A card in a channel',
    line: 'A line below a card',
    direct: 'A message to a person',
    notice: 'A message to a channel',
    mail: 'A mail',
    'mail-card': 'The card of a mail that came in',
    nudge: 'A reminder',
    expiry: 'A notice of a certificate’s end',
    digest: 'The digest',
    export: 'An export',
    'blank-form': 'A form to be filled in',
  },
  whatOf: (what: string, about: string) => `${what} of ${about}`,
  triedAgainInVain: (by: Person, at: Instant): Said => [
    'Tried again by ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    ', in vain.',
  ],
  alreadyTried: (by: Person, at: Instant): Said => [
    'Already tried again by ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  alreadyTriedBy: (name: string) => `Already tried again by ${name}.`,
  alreadyGivenUp: (by: Person, at: Instant): Said => [
    'Already given up by ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  alreadyGivenUpBy: (name: string) => `Already given up by ${name}.`,
  wasGivenUp: (by: Person, at: Instant): Said => [
    'Nothing was changed: it was given up by ',
    { person: by, mention: false },
    ', ',
    { date: at, style: 'moment' },
    '.',
  ],
  wasGivenUpBy: (name: string) => `Nothing was changed: it was given up by ${name}.`,
  first: (isOne: boolean, what: string) => (isOne ? `It is: ${what}.` : `The first is: ${what}.`),
  givenUpAt: (at: Instant, reason: string): Said => [
    'Failed for good ',
    { date: at, style: 'moment' },
    `: ${reason}`,
  ],
  tooOld: 'Its day is over, so it is not sent any more: /ebox digest shows today’s.',
  messages: (count: number) => `${count} ${plural(count, 'message', 'messages')}`,
  byMail: (messages: string) => `${messages} by mail`,
  toPerson: (messages: string, system: string) => `${messages} to a person in ${system}`,
  toFeed: (messages: string, feed: string, system: string) =>
    `${messages} to the channel for ${feed} in ${system}`,
  waitsSince: (since: Instant, reason: string): Said => [
    'Since ',
    { date: since, style: 'moment' },
    `: ${reason}`,
  ],
  noReason: 'no reason is known',
  /** What the bot tells by itself. */
  told: {
    /** `what`: `A mail of DS-2026-0001`. */
    waits: (what: string, reason: string, advice: string) =>
      `${what} waits: ${reason}. ${advice} What waited is sent then.`,
    worksAgain: (what: string) =>
      `It works again. What waited has arrived, and what waits behind it follows: ${what}. Nobody has to do anything about it any more.`,
    dead: (what: string, reason: string) =>
      `${what} could not be delivered: ${reason}. Type /ebox undelivered to have it tried again, or to give it up.`,
    back: (system: string, feeds: string) =>
      `It works again: the bot is back in the ${system} channel for ${feeds}. Nobody has to do anything about it any more.`,
    left: (what: string, feeds: string, advice: string, commands: string) =>
      `${what} What is posted there waits (${feeds}), and is sent when it can be. ${advice} Or choose another channel: type ${commands} there.`,
    leftUnused: (what: string, advice: string) =>
      `${what} None of the feeds goes there, so nothing waits for it. ${advice}`,
    linked: (name: string, system: string) =>
      `${name} in ${system} typed your code: that account and this one are one person’s now. Was it not you? Type unlink.`,
    unlinked: (name: string, system: string) =>
      `${name} in ${system} ended the link with this account. Each gets its own reminders again.`,
    moved: {
      requests: (by: Person): Said => [
        { person: by, mention: false },
        ' moved the requests’ cards from here to another channel. Cards that stand here stay and are kept up to date. To have them here again: /ebox channel requests.',
      ],
      approvals: (by: Person): Said => [
        { person: by, mention: false },
        ' moved what the NSSO is asked from here to another channel. Cards that stand here stay and are kept up to date. To have them here again: /ebox channel approvals.',
      ],
      digest: (by: Person): Said => [
        { person: by, mention: false },
        ' moved the daily digest from here to another channel. Cards that stand here stay and are kept up to date. To have them here again: /ebox channel digest.',
      ],
    },
    standIn: (name: string, from: string, until: string) =>
      `You stand in for ${name} from ${from} to ${until}: reminders meant for ${name} come to you, and what you do in their role is recorded as done for them.`,
    standInOn: (name: string, day: string) =>
      `You stand in for ${name} on ${day}: reminders meant for ${name} come to you, and what you do in their role is recorded as done for them.`,
  },
};
