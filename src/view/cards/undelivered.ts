import type { Day, Instant, Person } from '../../core/terms/terms';
import type { Block, Card, Line, Note } from '../model/model';
import { sentenceNote } from '../notes/sentence';

/** Messages that one answer shows: each takes two blocks of the fifty that Slack allows. */
export const MAX_UNDELIVERED = 10;

/** Characters of a platform's reason that are shown. */
const MAX_REASON = 200;

export type MessageKind =
  | 'draw'
  | 'line'
  | 'direct'
  | 'notice'
  | 'mail'
  | 'mail-card'
  | 'nudge'
  | 'expiry'
  | 'digest'
  | 'export';

/** A message that was given up. What it says stays in the outbox: nobody needs it to decide whether to try again. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: MessageKind;
  readonly requestId: string | null;
  /** Of a digest alone: the day that it is about. */
  readonly day: Day | null;
  readonly givenUpAt: Instant;
  readonly reason: string;
  /** Who had it tried again before, which did not help. */
  readonly triedAgain: TriedBy | null;
}

export interface TriedBy {
  readonly by: Person;
  readonly at: Instant;
}

/** Messages that wait until somebody does what the advice says. `lane` reads `slack:requests`, `mail:a@example.be`. */
export interface WaitingLane {
  readonly lane: string;
  /** The one that the others wait behind. */
  readonly first: Pick<DeadLetter, 'id' | 'kind' | 'requestId'>;
  readonly since: Instant;
  /** How many wait. */
  readonly messages: number;
  readonly reason: string;
  readonly advice: string;
}

/** What delivery gave up, or can't bring to its place now. */
export interface Undelivered {
  /** The oldest of them, not all. */
  readonly dead: readonly DeadLetter[];
  readonly allDead: number;
  /** Those that wait longest, not all. */
  readonly waiting: readonly WaitingLane[];
  readonly allWaiting: number;
}

const WHAT: Readonly<Record<MessageKind, string>> = {
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
};

/** `A mail of DS-2026-0001`: what a message is, and nothing of what it says. */
export function whatItWas(
  kind: MessageKind,
  requestId: string | null,
  day: Day | null = null,
): string {
  const about = day ?? requestId;
  return about === null ? WHAT[kind] : `${WHAT[kind]} of ${about}`;
}

/** The answer to `undelivered`. `today` decides which digests are too old to be sent. */
export function undeliveredCard(all: Undelivered, today: Day): Card | Note {
  if (all.allDead === 0 && all.allWaiting === 0) {
    const words = 'Everything was delivered, or is on its way.';
    return sentenceNote(words);
  }
  const title = `Not delivered (${all.allDead + all.allWaiting})`;
  return {
    title,
    summary: title,
    actions: [],
    blocks: [
      ...section('Could not be delivered', all.dead, all.allDead, (one) => givenUp(one, today)),
      ...section('Waits for somebody to do something', all.waiting, all.allWaiting, heldUp),
    ],
  };
}

function section<T>(
  title: string,
  shown: readonly T[],
  count: number,
  draw: (one: T) => readonly Block[],
): readonly Block[] {
  if (shown.length === 0) return [];
  const more = count - shown.length;
  const rest: readonly Block[] =
    more > 0 ? [{ kind: 'small', line: [`and ${more} more, which follow these.`] }] : [];
  return [{ kind: 'heading', text: title }, ...shown.flatMap(draw), ...rest];
}

function givenUp(one: DeadLetter, today: Day): readonly Block[] {
  const { triedAgain } = one;
  const before: Line = triedAgain
    ? [
        '\nTried again by ',
        { person: triedAgain.by, mention: false },
        ', ',
        { date: triedAgain.at, style: 'moment' },
        ', in vain.',
      ]
    : [];
  const isOver = isTooOld(one, today);
  const line: Line = [
    { strong: whatItWas(one.kind, one.requestId, one.day) },
    '\nFailed for good ',
    { date: one.givenUpAt, style: 'moment' },
    `: ${reasonOf(one.reason)}`,
    ...before,
    ...(isOver ? [`\n${TOO_OLD}`] : []),
  ];
  const actions = isOver ? [giveUp(one.id)] : [tryAgain(one.id), giveUp(one.id)];
  return [
    { kind: 'line', line },
    { kind: 'actions', actions },
  ];
}

/** What is said of a digest whose day is over. */
export const TOO_OLD = 'Its day is over, so it is not sent any more: /ebox digest shows today’s.';

/** Whether a message would say nothing any more: a digest is sent on its own day alone. */
export function isTooOld({ kind, day }: Pick<DeadLetter, 'kind' | 'day'>, today: Day): boolean {
  return kind === 'digest' && day !== null && day < today;
}

function heldUp({ lane, first, since, messages, reason, advice }: WaitingLane): readonly Block[] {
  const many = messages === 1 ? '1 message' : `${messages} messages`;
  const line: Line = [
    { strong: `${many} ${whereTo(lane)}` },
    '\nSince ',
    { date: since, style: 'moment' },
    `: ${reasonOf(reason)} ${advice}`.trimEnd(),
    `\n${messages === 1 ? 'It is' : 'The first is'}: ${whatItWas(first.kind, first.requestId)}.`,
  ];
  return [
    { kind: 'line', line },
    { kind: 'actions', actions: [giveUp(first.id)] },
  ];
}

/** Where a lane leads, in words. The channel's name is unknown here: the feed and the platform stand for it. */
function whereTo(lane: string): string {
  const [platform = '', place = ''] = lane.split(/:(.*)/su);
  if (platform === 'mail') return 'by mail';
  const system = platform === 'teams' ? 'Teams' : 'Slack';
  if (place.startsWith('@')) return `to a person in ${system}`;
  return `to the channel for ${place.split('~')[0] ?? place} in ${system}`;
}

function reasonOf(reason: string): string {
  const words = reason === '' ? 'no reason is known' : reason;
  const cut = words.length > MAX_REASON ? `${words.slice(0, MAX_REASON)}…` : words;
  return /[.!?…]$/u.test(cut) ? cut : `${cut}.`;
}

function giveUp(message: string) {
  return {
    press: { act: 'give-up', requestId: '', version: 0, message },
    label: 'Give up',
    tone: 'danger',
  } as const;
}

function tryAgain(message: string) {
  return {
    press: { act: 'try-again', requestId: '', version: 0, message },
    label: 'Try again',
    tone: 'plain',
  } as const;
}
