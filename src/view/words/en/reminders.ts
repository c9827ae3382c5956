import type { Instant } from '../../../core/terms/terms';
import type { Said } from '../writing/said';
import { plural } from './terms';

/** Reminders, notices of certificates that end, and the digest. */
export const reminders = {
  dueToday: 'due today',
  due: (day: string) => `due ${day}`,
  dueOver: (day: string, over: number) =>
    `due ${day}: ${over} working ${plural(over, 'day', 'days')} over`,
  reminder: 'Reminder',
  escalation: 'Escalation',
  standingIn: (names: string) => `You stand in for ${names}.`,
  requestsWait: (count: number) => `${count} ${plural(count, 'request waits', 'requests wait')}`,
  summary: (title: string, ids: string, isMore: boolean) =>
    `${title}: ${ids}${isMore ? ' and more' : ''}`,
  waits: (organisation: string, asked: string, due: string) =>
    `${organisation} waits for ${asked}${due === '' ? '' : `, ${due}`}.`,
  asks: (name: string, asked: string, party: string, since: string, due: string): Said => [
    `${name} asks for ${asked}. Waiting for: ${party}, since ${since}`,
    ...(due === '' ? [] : [', ', { strong: due }]),
    '.',
  ],
  toRequester: 'Reminder to the requester',
  toParty: (party: string) => `Reminder to ${party}`,
  escalatedTo: (name: string) => `Escalated to ${name}`,
  escalatedToAll: (party: string) => `Escalated to all ${party}`,
  escalatedToAdmins: 'Escalated to the admins',
  heirOfAssigned: (name: string, id: string) =>
    `${name}, to whom it is assigned, isn’t there any more (the account or the role is gone). Give it to somebody: /ebox assign ${id} @person.`,
  heirOfRegistrant: (name: string, id: string) =>
    `${name}, who registered it, isn’t there any more (the account or the role is gone). Give it to somebody: /ebox assign ${id} @person.`,
  moreShown: (count: number, command: string): Said => [
    `and ${count} more: `,
    { code: command },
    ' shows them.',
  ],
  moreCounted: (count: number, command: string): Said => [
    `and ${count} more: `,
    { code: command },
    ' counts them.',
  ],

  expiry: {
    title: (id: string, organisation: string) => `Certificates end: ${id} · ${organisation}`,
    several: (count: number) => `Certificates of ${count} live requests end`,
    ended: (environment: string, day: string) => `The ${environment} certificate ended on ${day}.`,
    endsWithinADay: (environment: string, day: string) =>
      `The ${environment} certificate ends on ${day}, within a day.`,
    ends: (environment: string, day: string, days: number) =>
      `The ${environment} certificate ends on ${day}, in ${days} ${plural(days, 'day', 'days')}.`,
    next: (command: string): Said => ['The next one is sent with ', { code: command }, '.'],
  },

  digest: {
    title: (day: string) => `Digest of ${day}`,
    nothing: (day: string) => `Digest of ${day}: nothing needs anybody today.`,
    nothingButNews: (day: string, count: string) =>
      `Digest of ${day}: nothing needs anybody today. ${count} changed since the last digest.`,
    /** `isOlder`: it is of another day, since nothing was recorded after it. */
    auditHead: (at: Instant, hash: string, isOlder: boolean): Said => [
      'Audit head of ',
      { date: at, style: 'moment' },
      isOlder ? ', the newest, since nothing was recorded after it: ' : ': ',
      { code: hash },
    ],
    withParty: (count: string, party: string) => `${count} with ${party}`,
    open: (count: string) => `${count} open`,
    openWith: (count: string, parties: string) => `${count} open: ${parties}`,
    held: (count: string) => `${count} on hold`,
    live: (count: string) => `${count} live`,
    aboutToEnd: (count: string, isOne: boolean) =>
      `${count} certificate${isOne ? '' : 's'} about to end`,
    stuck: (count: string) => `Nobody can decide (${count})`,
    stuckWhy: (ids: string, isMore: boolean, why: string) =>
      `${ids}${isMore ? ' and others' : ''}: ${why}`,
    left: (count: string) => `Whose person has left (${count})`,
    leftTo: (ids: string, isMore: boolean, names: string, command: string): Said => [
      `${ids}${isMore ? ' and others' : ''}: assigned to, or registered by, somebody who isn’t there any more (${names}). `,
      { code: command },
      ' gives each to somebody.',
    ],
    orMore: (count: string) => `${count} or more`,
    waitingFor: (party: string, count: string) => `Waiting for ${party} (${count})`,
    goingLive: (count: string) => `Going live this week (${count})`,
    ending: (days: number, count: string) => `Certificates that end within ${days} days (${count})`,
    moved: (count: string) => `Changed since the last digest (${count})`,
    waiting: (asked: string, since: string) => `: ${asked}, since ${since}`,
    onHold: 'on hold',
    justWaiting: 'waiting',
    snoozedUntil: (day: string) => ` (snoozed until ${day})`,
    alsoWith: (parties: string) => `; also with ${parties}`,
    plannedFor: (day: string) => `: planned for ${day}`,
    plannedNowIn: (day: string, environment: string) =>
      `: planned for ${day}, now in ${environment}`,
    endsToday: (environment: string) => `: ${environment} ends today`,
    endsOn: (environment: string, day: string) => `: ${environment} ends on ${day}`,
    movedBy: (name: string, event: string, at: string) => `: ${name} ${event}, ${at}`,
    howLong: 'How long steps take',
    stepColumn: 'Step',
    medianColumn: 'Median working days',
    ofColumn: 'Of the last',
    more: (count: string, command: string): Said => [
      `and ${count} more: `,
      { code: command },
      ' shows them.',
    ],
  },
};
