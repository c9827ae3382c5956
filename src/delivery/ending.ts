import { PASSING_MS, type Delivered } from '../app/outbox/gateway';
import { LONGEST_PAUSE_MS, type Trouble } from '../app/outbox/outbox';
import type { Advice } from '../view/delivery/advice';
import type { Why } from '../view/delivery/why';
import { backoffMs, CEILING_MS } from './backoff';

/** How a delivery ended: what the platform said, or that delivering threw. */
export type Outcome = Delivered | { readonly outcome: 'threw'; readonly reason: Why };

/** What is to be done with the message now. */
export type Ending =
  /** `arrived`: something was sent, so the place can be reached. */
  | { readonly kind: 'done'; readonly arrived: boolean }
  | {
      readonly kind: 'later';
      readonly afterMs: number;
      readonly reason: Why;
      readonly as: 'delay' | 'asked' | 'fault' | 'rest';
    }
  | {
      readonly kind: 'unreachable';
      readonly afterMs: number;
      readonly reason: Why;
      readonly advice: Advice;
    }
  | { readonly kind: 'dead'; readonly reason: Why };

/** Milliseconds for which a message is put off again and again: no outage that people bear lasts a week. */
const PATIENCE_MS = 7 * 24 * 60 * 60 * 1_000;

/** Exceptions after which a message is taken for poison. A fault of ours hits at once, every time. */
const MAX_FAULTS = 5;

/**
 * What to do after a delivery. A pause that the other side asked for is kept, also above our own ceiling; `random`, in
 * [0, 1), spreads our own pauses.
 */
export function endingOf(outcome: Outcome, trouble: Trouble, now: Date, random: number): Ending {
  switch (outcome.outcome) {
    case 'sent':
      return { kind: 'done', arrived: true };
    case 'nothing':
      return { kind: 'done', arrived: false };
    case 'later':
      return putOff(outcome, trouble, now, random);
    case 'rest': {
      const afterMs = Math.min(outcome.afterMs, LONGEST_PAUSE_MS);
      return { kind: 'later', afterMs, reason: outcome.reason, as: 'rest' };
    }
    case 'unreachable': {
      const { reason, advice, mayPass } = outcome;
      if (mayPass && !hasLasted(trouble, now)) return putOff(outcome, trouble, now, random);
      return { kind: 'unreachable', afterMs: CEILING_MS, reason, advice };
    }
    case 'gone':
      return { kind: 'dead', reason: outcome.reason ?? { code: 'gone' } };
    case 'never':
      return { kind: 'dead', reason: outcome.reason };
    case 'threw':
      return threw(outcome.reason, trouble, random);
    default:
      return outcome satisfies never;
  }
}

function hasLasted({ since }: Trouble, now: Date): boolean {
  return since !== null && now.getTime() - since.getTime() >= PASSING_MS;
}

function putOff(
  { afterMs, reason }: { readonly afterMs?: number; readonly reason: Why },
  { delays, since }: Trouble,
  now: Date,
  random: number,
): Ending {
  if (since && now.getTime() - since.getTime() >= PATIENCE_MS) {
    return { kind: 'dead', reason: { code: 'week', why: reason } };
  }
  if (afterMs) {
    return { kind: 'later', afterMs: Math.min(afterMs, LONGEST_PAUSE_MS), reason, as: 'asked' };
  }
  return { kind: 'later', afterMs: backoffMs(delays + 1, random), reason, as: 'delay' };
}

function threw(reason: Why, { faults }: Trouble, random: number): Ending {
  const count = faults + 1;
  if (count >= MAX_FAULTS) {
    return { kind: 'dead', reason: { code: 'failed-inside', times: count, why: reason } };
  }
  return { kind: 'later', afterMs: backoffMs(count, random), reason, as: 'fault' };
}
