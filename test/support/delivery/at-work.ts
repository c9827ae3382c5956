import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { Delivered } from '../../../src/app/outbox/gateway';
import type { Logger } from '../../../src/app/watching/log';
import type { Outbox, Outgoing } from '../../../src/app/outbox/outbox';
import { createDispatcher, type Dispatcher } from '../../../src/delivery/dispatcher';
import { createOutbox } from '../../../src/storage/outbox/outbox-store';
import { random } from '../given/changes';
import type { SettableClock } from '../time';
import { until } from '../until';
import { manualTimer, type ManualTimer } from './manual-timer';
import { adviceWords } from '../../../src/view/delivery/advice-words';
import { whyWords } from '../../../src/view/delivery/why-words';
import { ENGLISH } from '../words';

/** One dispatcher with what it was given and what it did. */
export interface AtWork {
  readonly dispatcher: Dispatcher;
  readonly timer: ManualTimer;
  /** The words of what it delivered, or tried to, in order. */
  readonly tried: string[];
  readonly told: string[];
  readonly logged: string[];
  /** While `away`, every statement of its outbox fails, and its failed looks for work are counted. */
  readonly database: { away: boolean; failedLooks: number; renewals: number };
  /** Resolves when it has nothing more to do until its timer says so. */
  resting(): Promise<void>;
}

export interface AtWorkOptions {
  readonly knex: Knex;
  readonly clock: SettableClock;
  readonly deliver?: (message: Outgoing) => Promise<Delivered> | Delivered;
  readonly spacing?: number;
  readonly workers?: number;
}

/** The longest that a dispatcher waits before it looks again; longer timers are limits of deliveries. */
const LOOK_MS = 1_000;

export function atWork({ knex, clock, deliver, spacing = 0, workers = 8 }: AtWorkOptions): AtWork {
  const timer = manualTimer();
  const [tried, told, logged]: string[][] = [[], [], []];
  if (!tried || !told || !logged) throw new Error('Three lists');
  const database = { away: false, failedLooks: 0, renewals: 0 };
  let unended = 0;

  async function answering<T>(statement: () => Promise<T>): Promise<T> {
    if (database.away) throw new Error('the database is away');
    return statement();
  }
  async function ending<T>(statement: () => Promise<T>): Promise<T> {
    const ended = await answering(statement);
    unended -= 1;
    return ended;
  }
  const real = createOutbox(knex, random);
  const outbox: Outbox = {
    ...real,
    async claim(...given) {
      if (database.away) database.failedLooks += 1;
      const claims = await answering(() => real.claim(...given));
      unended += claims.length;
      return claims;
    },
    nextDue() {
      if (database.away) database.failedLooks += 1;
      return answering(() => real.nextDue());
    },
    async renew(...given) {
      if (database.away) database.failedLooks += 1;
      await answering(() => real.renew(...given));
      database.renewals += 1;
    },
    done: (...given) => ending(() => real.done(...given)),
    nothing: (...given) => ending(() => real.nothing(...given)),
    later: (...given) => ending(() => real.later(...given)),
    unreachable: (...given) => ending(() => real.unreachable(...given)),
    dead: (...given) => ending(() => real.dead(...given)),
  };

  const keep = (level: string) => (_fields: object, words: string) =>
    void logged.push(`${level}: ${words}`);
  const log: Logger = {
    debug: () => undefined,
    info: keep('info'),
    warn: keep('warn'),
    error: keep('error'),
  };

  const dispatcher = createDispatcher({
    outbox,
    clock,
    random,
    log,
    workers,
    timer,
    spacing: () => spacing,
    async deliver(message) {
      tried.push(wordsOf(message));
      return (await deliver?.(message)) ?? { outcome: 'sent' };
    },
    async onUnreachable(message, reason, advice) {
      const [why, then] = [whyWords(reason, ENGLISH), adviceWords(advice, ENGLISH)];
      told.push(`${wordsOf(message)} is unreachable: ${why}. ${then}`);
    },
    async onReachable(message) {
      told.push(`${wordsOf(message)} arrived after all`);
    },
    async onDead(message, reason) {
      told.push(`${wordsOf(message)} is dead: ${whyWords(reason, ENGLISH)}`);
    },
  });

  return {
    dispatcher,
    timer,
    tried,
    told,
    logged,
    database,
    async resting() {
      await until(() => unended === 0 && timer.pending().some((ms) => ms <= LOOK_MS));
    },
  };
}

/** A promise that a test settles. */
export function settled<T>(): {
  readonly promise: Promise<T>;
  readonly resolve: (value: T) => void;
} {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

/** Puts words into a lane. */
export async function post(knex: Knex, at: Date, lane: string, ...words: string[]): Promise<void> {
  for (const summary of words) {
    await createOutbox(knex, random).post({
      lane,
      key: randomUUID(),
      requestId: null,
      body: {
        kind: 'notice',
        place: { platform: 'slack', feed: 'digest' },
        card: { blocks: [], summary },
      },
      urgency: 'decision',
      at,
    });
  }
}

function wordsOf({ body }: Outgoing): string {
  return body.kind === 'notice' && 'summary' in body.card ? body.card.summary : body.kind;
}
