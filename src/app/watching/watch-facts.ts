import type { Party } from '../../core/terms/terms';
import type { LaneClass } from '../outbox/lanes';

/** What the database knows of how the desk is doing, for `GET /metrics`. */
export interface WatchFacts {
  /** Messages not sent yet, by the kind of lane. Kinds with nothing to send are left out. */
  readonly pending: readonly Pending[];
  /** Messages that were given up and that nobody has dealt with. */
  readonly deadLetters: number;
  /** Open requests by the party that has held the ball longest. Parties without one are left out. */
  readonly held: readonly Held[];
}

export interface Pending {
  readonly lane: LaneClass;
  readonly messages: number;
  /** When the oldest was enqueued. */
  readonly oldest: Date;
}

export interface Held {
  readonly party: Party;
  /** On hold: nobody is waited for. */
  readonly onHold: boolean;
  readonly requests: number;
  /** Since when the one that has waited longest does. */
  readonly oldest: Date;
}

export interface WatchQueries {
  read(): Promise<WatchFacts>;
}
