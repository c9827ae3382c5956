import type { Person, Instant } from '../../../core/terms/terms';
import type { Said } from '../writing/said';
import { plural } from './terms';

/** What was not delivered and why, and the messages that the bot sends by itself. */
export const delivery = {
  everything: 'Everything was delivered, or is on its way.',
  title: (count: number) => `Not delivered (${count})`,
  givenUp: 'Could not be delivered',
  cameBack: 'Came back',
  waits: 'Waits for somebody to do something',
  moreFollow: (count: number) => `and ${count} more, which follow these.`,
  what: {
    draw: 'A card in a channel',
    line: 'A line below a card',
    direct: 'A message to a person',
    notice: 'A message to a channel',
    mail: 'A mail',
    'mail-card': 'The card of a mail that came in',
    'mail-text': 'A mail that came in, as a file',
    nudge: 'A reminder',
    expiry: 'A notice of a certificate’s end',
    digest: 'The digest',
    export: 'An export',
    'blank-form': 'A form to be filled in',
    file: 'A file',
    'slow-file': 'A file that took long',
    invitation: 'A kick-off for a colleague’s calendar',
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
  /** Why something was not delivered: each ends a sentence. */
  why: {
    askedToWait: (system: string, seconds: number) => `${system} asks to wait ${seconds} s`,
    notDue: 'it is for later',
    outsideHours: 'nobody is reminded outside of working hours',
    database: 'the database did not answer',
    noAnswer: (seconds: number) => `there was no answer within ${seconds} s`,
    httpStatus: (system: string, method: string, status: number) =>
      `${system} answered ${method} with HTTP ${status}`,
    answeredWith: (system: string, method: string, error: string) =>
      `${system} answered ${method} with ${error}`,
    noSense: (system: string, method: string) => `${system}’s answer to ${method} makes no sense`,
    unreachedFor: (system: string, method: string, words: string) =>
      `${system} can’t be reached for ${method}: ${words}`,
    unreached: (system: string, words: string) => `${system} could not be reached: ${words}`,
    foreignHost: (system: string) => `${system} named a place for the file that is none of its own`,
    token: (why: string) => `the bot’s token: ${why}`,
    person: (name: string, why: string) => `${name} can’t be written to: ${why}`,
    teamsStatus: (status: number, error: string) =>
      `Teams answered ${status}${error === '' ? '' : ` (${error})`}`,
    noToken: (words: string) => `Microsoft gave the bot no token: “${words}”`,
    credentials: (why: string) => `the bot’s credentials: ${why}`,
    conversationUnknown: 'Teams has not told the bot about this conversation',
    takesNoFile: (system: string) => `${system} takes no file from the bot`,
    noDirectory: 'the directory did not answer',
    noDirectoryMail:
      'the directory has no mail address of this colleague. Forward the invitation to them',
    mailAddress: 'the contact e-mail is not one mail address. Check it with the requester',
    mailToken: (host: string, words: string) =>
      `${host} gives no token for the mail server: “${words}”`,
    /** `status`: what it answered; empty where it didn’t. */
    mailTokenAway: (host: string, status: string) =>
      status === ''
        ? `${host} can’t be reached for a token; it is asked again`
        : `${host} answers ${status} in place of a token; it is asked again`,
    noMailPassword:
      'SMTP_URL has a user and no password. Write one behind it, or set MAIL_OAUTH_CLIENT_ID',
    mailLogin: (words: string) => `the mail server wants another login: ${words}`,
    mailSender: (words: string) => `the mail server refuses our sender address: ${words}`,
    mailServer: (words: string) => `the mail server does not serve us: ${words}`,
    mailRecipient: (words: string) =>
      `the mail server refuses the recipient: ${words}. Check the address with the requester`,
    mailRefused: (words: string) => `the mail server refuses the mail: ${words}`,
    week: (why: string) => `not delivered for a week; the last reason was: ${why}`,
    failedInside: (times: number, why: string) => `failed ${times} times inside the bot: ${why}`,
    gone: 'the message that it belongs to is gone',
    noRequest: 'the request does not exist',
    noCard: 'the request’s card stands nowhere',
    noSmtp: 'SMTP_URL is not set any more',
    noFile: (name: string) => `the attached file ${name} is gone`,
    notMade: (name: string) => `the form ${name} could not be made`,
    unknownKind: (kind: string) => `this version of the bot knows no message of kind ${kind}`,
    noChannel: (feed: string) => `no channel is chosen for ${feed}`,
    notConnected: (system: string) => `${system} is not connected`,
  },
  /** What somebody has to change so that the bot gets a token. */
  token: {
    secretValue: (secret: string) =>
      `Copy the value of the secret, not its id, to ${secret}, then start the bot again.`,
    secretEnded: (secret: string) =>
      `The secret has ended: make a new one for the app in Entra, set ${secret}, then start the bot again.`,
    noApp: (id: string, tenant: string) =>
      `The tenant knows no such app: check ${id} and ${tenant}, then start the bot again.`,
    noTenant: (tenant: string) =>
      `There is no such tenant: check ${tenant}, then start the bot again.`,
    client: (id: string, secret: string) => `Check ${id} and ${secret}, then start the bot again.`,
    rights:
      'Grant the app IMAP.AccessAsApp and SMTP.SendAsApp as application permissions with an administrator’s consent, and its service principal full access to the mailbox (docs/connect-mail.md).',
    mailbox:
      'Grant the app IMAP.AccessAsApp as an application permission with an administrator’s consent, and its service principal full access to the mailbox (docs/connect-mail.md).',
    other: (all: string) =>
      `Check the app in Entra and the variables that begin with ${all}, then start the bot again.`,
  },
  /** Why the mailbox can’t be read. */
  mailboxTrouble: {
    tokenRefused: (user: string, words: string) =>
      `The mail server refuses the token for ${user}: “${words}”.`,
    login: (words: string) =>
      `The mail server refuses the user or the password of IMAP_URL: “${words}”.`,
    folder: (folder: string, words: string) =>
      `The mail server refuses to open ${folder}: “${words}”. Check the folder in IMAP_URL.`,
    away: (server: string, words: string) =>
      `The mail server ${server} can’t be reached (${words}).`,
  },
  /** By Slack’s codes. */
  accounts: {
    user_disabled: 'the account is deactivated (user_disabled)',
    user_not_found: 'Slack knows no such account (user_not_found)',
    cannot_dm_bot: 'the account is an app’s (cannot_dm_bot)',
  },
  /** What somebody has to do about it, in whole sentences. */
  advice: {
    invite: (channel: string, bot: string) =>
      `The bot is not in ${channel}, or the channel is gone. Invite it: type “/invite ${bot}” in ${channel}.`,
    askAdmin: (channel: string, bot: string) =>
      `The workspace does not let ${bot} post in ${channel}. Ask a Slack admin to allow it.`,
    archived: (channel: string) => `${channel} is archived. Unarchive it in Slack.`,
    frozen: (channel: string) => `${channel} is frozen. A Slack admin can thaw it.`,
    scopes: (bot: string) =>
      `${bot} lacks a permission. Compare its scopes with manifests/slack.json, and install the app again.`,
    appBlocked:
      'A Teams admin has blocked the e-Box app. They allow it again in the Teams admin center (Teams apps, Manage apps).',
    otherCloud:
      'The e-Box app is registered in another Microsoft cloud than this organisation’s. Whoever runs the bot registers it in the right one.',
    personBlocked: (name: string | null) =>
      `${name ?? 'This person'} has blocked the e-Box app in Teams. They unblock it in their chat with it.`,
    noChat: (name: string | null) =>
      `${name ?? 'This person'} has no chat with the e-Box app in Teams.`,
    mayNotWrite: (place: string) =>
      `The e-Box app may not write to ${place} in Teams. Ask an owner to allow it.`,
    notIn: (place: string) => `The e-Box app is not in ${place} in Teams any more.`,
    smtpLogin: 'Check the user name and the password in SMTP_URL, then start the bot again.',
    mailFrom:
      'Set MAIL_FROM to an address that the server of SMTP_URL lets us use, then start the bot again.',
    smtpAllow:
      'Ask who runs the server of SMTP_URL to let this machine send, with TLS where a login is used.',
    choose: (command: string) => `Type ${command} in the channel that shall get them.`,
    orChoose: (feed: string, command: string) =>
      `Or choose another channel for ${feed}: type ${command} there.`,
    connect: (system: string) =>
      `Set the credentials of ${system} and start again, or leave it: nothing else waits for it.`,
  },
  addAgain: {
    personal: 'They add the app (Apps, e-Box) and write “help” to it.',
    group: 'Add it again there (Apps, in the chat) and write “@e-Box help”.',
    channel: 'Add it again there (Manage team, Apps) and write “@e-Box help” in the channel.',
  },
  /** As part of a sentence, behind “in” and “from”. */
  place: {
    personal: (name: string | null) =>
      name === null ? 'the chat with this person' : `the chat with ${name}`,
    group: (name: string | null) => (name === null ? 'the group chat' : `the group chat “${name}”`),
    channel: (name: string | null, team: string | null) =>
      `the channel${name === null ? '' : ` “${name}”`}${team === null ? '' : ` of the team “${team}”`}`,
  },
  removed: {
    one: (place: string) => `The e-Box app was removed from ${place} in Teams.`,
    team: (team: string, channels: number) =>
      `The e-Box app was removed from the team “${team}” (${channels} channels) in Teams.`,
    some: (place: string, channels: number) =>
      `The e-Box app was removed from a team in Teams (${channels} channels, ${place} among them).`,
  },
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
