import type { Actor } from '../../core/terms/terms';
import type { DeadLetter, TriedBy, Undelivered } from '../../view/cards/undelivered';

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
