import type { Instant, Party } from '../../core/terms/terms';

/** How long the tasks of a step took that were finished in a period. */
export interface StepTime {
  readonly step: number;
  /** Working days. */
  readonly median: number;
  /** Working days within which nine of ten were finished. */
  readonly ninety: number;
  /** How many it is taken from. */
  readonly of: number;
}

/** The desk's figures of a period, and what waits now. */
export interface StatsFacts {
  readonly steps: readonly StepTime[];
  /** Events of the period, by type. */
  readonly events: Readonly<Partial<Record<string, number>>>;
  /** The most frequent findings of certificates that were not accepted as they were. */
  readonly findings: readonly { readonly id: string; readonly times: number }[];
  /** Open requests by the party that has held the ball longest; `stalled` since before a week. */
  readonly waiting: readonly {
    readonly party: Party;
    readonly total: number;
    readonly stalled: number;
  }[];
}

/** From a moment on, up to another. */
export interface Period {
  readonly from: Instant;
  readonly until: Instant;
}
