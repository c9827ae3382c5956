import type { Actor } from '../../core/terms/terms';
import type { DeadLetter, TriedBy, Undelivered } from '../../view/cards/undelivered';

/** `unknown`: there is no such message any more, or it never was undelivered. */
export type TriedAgain =
  | { readonly kind: 'queued' }
  | { readonly kind: 'already'; readonly tried: TriedBy }
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
}
