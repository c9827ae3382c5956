import type { Reason } from '../../core/mail/reason';
import type { Day, Instant, Person } from '../../core/terms/terms';
import type { Advice } from '../delivery/advice';
import { adviceWords } from '../delivery/advice-words';
import type { Why } from '../delivery/why';
import { whyWords } from '../delivery/why-words';
import type { Block, Card, Line, Note } from '../model/model';
import type { Words } from '../words';
import { reasonWords } from '../mails/reason-words';
import { sentenceNote } from '../notes/sentence';

/** Messages that one answer shows: each takes two blocks of the fifty that Slack allows. */
export const MAX_UNDELIVERED = 10;

export type MessageKind =
  | 'draw'
  | 'line'
  | 'direct'
  | 'notice'
  | 'mail'
  | 'mail-card'
  | 'mail-text'
  | 'nudge'
  | 'expiry'
  | 'digest'
  | 'export'
  | 'blank-form'
  | 'slow-file'
  | 'invitation'
  | 'file';

/** A message that was given up. What it says stays in the outbox: nobody needs it to decide whether to try again. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: MessageKind;
  readonly requestId: string | null;
  /** Of a digest alone: the day that it is about. */
  readonly day: Day | null;
  readonly givenUpAt: Instant;
  /** Null where none is known. */
  readonly reason: Why | null;
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
  /** Null where none is known. */
  readonly reason: Why | null;
  readonly advice: Advice | null;
}

/** A mail of ours that was handed over and came back: the notice of it waits for staff. */
export interface CameBack {
  /** The id of the notice. */
  readonly mail: string;
  /** Null: it does not say which of ours it is about. */
  readonly requestId: string | null;
  readonly at: Instant;
  readonly reason: Reason;
}

/** What delivery gave up, or can't bring to its place now. */
export interface Undelivered {
  /** The oldest of them, not all. */
  readonly dead: readonly DeadLetter[];
  readonly allDead: number;
  /** Those that wait longest, not all. */
  readonly waiting: readonly WaitingLane[];
  readonly allWaiting: number;
  /** The oldest of them, not all. */
  readonly cameBack: readonly CameBack[];
  readonly allCameBack: number;
}

/** `A mail of DS-2026-0001`: what a message is, and nothing of what it says. */
export function whatItWas(
  kind: MessageKind,
  requestId: string | null,
  { delivery }: Words,
  day: Day | null = null,
): string {
  const about = day ?? requestId;
  const what = delivery.what[kind];
  return about === null ? what : delivery.whatOf(what, about);
}

/** The answer to `undelivered`. `today` decides which digests are too old to be sent. */
export function undeliveredCard(all: Undelivered, today: Day, words: Words): Card | Note {
  const { delivery } = words;
  const count = all.allDead + all.allWaiting + all.allCameBack;
  if (count === 0) return sentenceNote(delivery.everything);
  const title = delivery.title(count);
  const more = (count: number) => delivery.moreFollow(count);
  return {
    title,
    summary: title,
    actions: [],
    blocks: [
      ...section(delivery.givenUp, all.dead, all.allDead, more, (one) =>
        givenUp(one, today, words),
      ),
      ...section(delivery.cameBack, all.cameBack, all.allCameBack, more, (one) =>
        returned(one, words),
      ),
      ...section(delivery.waits, all.waiting, all.allWaiting, more, (one) => heldUp(one, words)),
    ],
  };
}

function section<T>(
  title: string,
  shown: readonly T[],
  count: number,
  moreWords: (count: number) => string,
  draw: (one: T) => readonly Block[],
): readonly Block[] {
  if (shown.length === 0) return [];
  const more = count - shown.length;
  const rest: readonly Block[] = more > 0 ? [{ kind: 'small', line: [moreWords(more)] }] : [];
  return [{ kind: 'heading', text: title }, ...shown.flatMap(draw), ...rest];
}

function givenUp(one: DeadLetter, today: Day, words: Words): readonly Block[] {
  const { triedAgain } = one;
  const { delivery } = words;
  const before: Line = triedAgain
    ? ['\n', ...delivery.triedAgainInVain(triedAgain.by, triedAgain.at)]
    : [];
  const isOver = isTooOld(one, today);
  const line: Line = [
    { strong: whatItWas(one.kind, one.requestId, words, one.day) },
    '\n',
    ...delivery.givenUpAt(one.givenUpAt, reasonOf(one.reason, words)),
    ...before,
    ...(isOver ? [`\n${delivery.tooOld}`] : []),
  ];
  const actions = isOver
    ? [giveUp(one.id, words)]
    : [tryAgain(one.id, words), giveUp(one.id, words)];
  return [
    { kind: 'line', line },
    { kind: 'actions', actions },
  ];
}

function returned({ mail, requestId, at, reason }: CameBack, words: Words): readonly Block[] {
  return [
    {
      kind: 'line',
      line: [
        { strong: whatItWas('mail', requestId, words) },
        '\n',
        { date: at, style: 'moment' },
        ` · ${reasonWords(reason, words)}`,
      ],
    },
    {
      kind: 'actions',
      actions: [
        {
          press: { act: 'mail-open', requestId: '', version: 0, mail },
          label: words.acts.look.open,
          tone: 'plain',
        },
      ],
    },
  ];
}

/** Whether a message would say nothing any more: a digest is sent on its own day alone. */
export function isTooOld({ kind, day }: Pick<DeadLetter, 'kind' | 'day'>, today: Day): boolean {
  return kind === 'digest' && day !== null && day < today;
}

function heldUp(
  { lane, first, since, messages, reason, advice }: WaitingLane,
  words: Words,
): readonly Block[] {
  const { delivery } = words;
  const then = advice === null ? '' : ` ${adviceWords(advice, words)}`;
  const line: Line = [
    { strong: whereTo(lane, messages, words) },
    '\n',
    ...delivery.waitsSince(since, `${reasonOf(reason, words)}${then}`),
    `\n${delivery.first(messages === 1, whatItWas(first.kind, first.requestId, words))}`,
  ];
  return [
    { kind: 'line', line },
    { kind: 'actions', actions: [giveUp(first.id, words)] },
  ];
}

/** Where a lane leads, in words. The channel's name is unknown here: the feed and the platform stand for it. */
function whereTo(lane: string, messages: number, { delivery }: Words): string {
  const many = delivery.messages(messages);
  const [platform = '', place = ''] = lane.split(/:(.*)/su);
  if (platform === 'mail') return delivery.byMail(many);
  const system = platform === 'teams' ? 'Teams' : 'Slack';
  if (place.startsWith('@')) return delivery.toPerson(many, system);
  return delivery.toFeed(many, place.split('~')[0] ?? place, system);
}

function reasonOf(reason: Why | null, words: Words): string {
  const said = reason === null ? words.delivery.noReason : whyWords(reason, words);
  return /[.!?…]$/u.test(said) ? said : `${said}.`;
}

function giveUp(message: string, { acts }: Words) {
  return {
    press: { act: 'give-up', requestId: '', version: 0, message },
    label: acts.giveUp,
    tone: 'danger',
  } as const;
}

function tryAgain(message: string, { acts }: Words) {
  return {
    press: { act: 'try-again', requestId: '', version: 0, message },
    label: acts.tryAgain,
    tone: 'plain',
  } as const;
}
