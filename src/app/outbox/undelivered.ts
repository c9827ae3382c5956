import type { Actor, Day, Instant, Person } from '../../core/terms/terms';
import type { OutgoingBody } from './outbox';

/** A message that was given up. What it says stays in the outbox: nobody needs it to decide whether to try again. */
export interface DeadLetter {
  readonly id: string;
  readonly kind: OutgoingBody['kind'];
  readonly lane: string;
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

/** Messages that wait until somebody does what the advice says. */
export interface WaitingLane {
  readonly lane: string;
  /** The message that the others wait behind. */
  readonly first: {
    readonly id: string;
    readonly kind: OutgoingBody['kind'];
    readonly requestId: string | null;
  };
  readonly since: Instant;
  /** How many wait. */
  readonly messages: number;
  readonly reason: string;
  readonly advice: string;
}

export interface Undelivered {
  /** The oldest, at most `limit`. */
  readonly dead: readonly DeadLetter[];
  readonly allDead: number;
  /** Those that wait longest, at most `limit`. */
  readonly waiting: readonly WaitingLane[];
  readonly allWaiting: number;
}

/** `unknown`: there is no such message any more, or it never was undelivered. */
export type TriedAgain =
  | { readonly kind: 'queued' }
  | { readonly kind: 'already'; readonly tried: TriedBy }
  | { readonly kind: 'given-up'; readonly by: TriedBy }
  | { readonly kind: 'unknown' };

/** `in-hand`: it is being sent at this very moment. `unknown`: it was delivered, or never was undelivered. */
export type GivenUp =
  | { readonly kind: 'given-up' }
  | { readonly kind: 'already'; readonly by: TriedBy }
  | { readonly kind: 'in-hand' }
  | { readonly kind: 'unknown' };

/** What delivery gave up, or can't bring to its place now. */
export interface UndeliveredStore {
  look(limit: number): Promise<Undelivered>;
  deadLetter(id: string): Promise<DeadLetter | null>;
  /**
   * Puts a dead letter back into its lane as if nothing had been tried, and logs it as an admin event. If a redraw of
   * the same card is already queued, the dead one is dropped.
   */
  tryAgain(id: string, by: Actor, at: Date, key: string): Promise<TriedAgain>;
  /**
   * Gives up a dead letter, or the first message of a lane that can't be reached, for good: what it says is removed, what
   * waits behind it goes on, and it is logged as an admin event.
   */
  giveUp(id: string, by: Actor, at: Date, key: string): Promise<GivenUp>;
}
