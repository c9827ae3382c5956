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
    nudge: 'A reminder',
    expiry: 'A notice of a certificate’s end',
    digest: 'The digest',
    export: 'An export',
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
  /** Why something was not delivered, where the bot itself says so; a platform's own words stay as they are. */
  reason: {
    'request-gone': 'The request does not exist',
    'no-card': 'The request’s card stands nowhere',
    'message-gone': 'The message that it belongs to is gone',
    'no-mail-server': 'SMTP_URL is not set any more',
    'no-files-in-teams': 'Teams takes no file from the bot',
    'outside-work': 'Nobody is reminded outside of working hours',
    'database-away': 'The database did not answer',
  },
  attachmentGone: (name: string) => `The attached file ${name} is gone`,
  noChannel: (feed: string) => `No channel is chosen for ${feed}`,
  notConnected: (platform: string) => `${platform} is not connected`,
  unknownKind: (kind: string) => `This version of the bot knows no message of kind ${kind}`,
  forAWeek: (reason: string) => `Not delivered for a week; the last reason was: ${reason}`,
  failedInside: (times: number, reason: string) =>
    `Failed ${times} times inside the bot: ${reason}`,
  noAnswer: (seconds: number) => `No answer within ${seconds} s`,
  /** What somebody has to do so that it can be delivered. */
  advice: {
    chooseChannel: (feed: string) =>
      `Type /ebox channel ${feed} in the channel that shall get them.`,
    setCredentials: (platform: string) =>
      `Set the credentials of ${platform} and start again, or leave it: nothing else waits for it.`,
    slackInvite: (channel: string, bot: string) =>
      `The bot is not in ${channel}, or the channel is gone. Invite it: type "/invite ${bot}" in ${channel}.`,
    slackAskAdmin: (channel: string, bot: string) =>
      `The workspace does not let ${bot} post in ${channel}. Ask a Slack admin to allow it, or choose another channel with "/ebox channel".`,
    slackArchived: (channel: string) =>
      `${channel} is archived. Unarchive it in Slack, or choose another channel with "/ebox channel".`,
    slackFrozen: (channel: string) =>
      `${channel} is frozen. Choose another channel with "/ebox channel".`,
    slackMissingScope: (bot: string) =>
      `${bot} lacks a permission. Compare its scopes with manifests/slack.json, and install the app again.`,
    teamsBlocked:
      'This person has blocked the e-Box app in Teams. They unblock it in their chat with it.',
    teamsPersonal:
      'This person has no chat with the e-Box app in Teams. They add the app (Apps, e-Box) and write “help” to it.',
    teamsGroup:
      'The e-Box app is not in this chat any more. Add it again (Apps, in the chat) and write “@e-Box help” there.',
    teamsChannel:
      'The e-Box app is not in this team any more. Add it again (Manage team, Apps) and write “@e-Box help” in the channel. Or choose another channel: “@e-Box channel requests” there.',
  },
  /** What the bot tells by itself. */
  told: {
    mailAbout: (mail: string, subject: string) => `${mail} (${subject})`,
    waits: (what: string, reason: string, advice: string) =>
      `${what} waits: ${reason}. ${advice} What waited is sent then.`,
    dead: (what: string, reason: string) =>
      `${what} could not be delivered: ${reason}. Type /ebox undelivered to have it tried again.`,
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
