import type { Account, Day } from '../../core/terms/terms';
import type { DigestFacts } from '../../view/digest/facts';

export interface DigestQuestion {
  /** Planned to go live on these days, the first and the last included. */
  readonly goLive: { readonly from: Day; readonly until: Day };
  /** Certificates whose last day is one of these. */
  readonly ending: { readonly from: Day; readonly until: Day };
  readonly movedSince: Date;
  /** The numbers of the steps whose medians are told. */
  readonly steps: readonly number[];
  /** Who may give the NSSO's word, but for their duties: each with the accounts that count as the same human's. */
  readonly managers: readonly (readonly Account[])[];
  /** Everybody who is there and has a role, with the accounts of the same human. Null: nobody looked. */
  readonly present: readonly Account[] | null;
  /** How many of each are shown. */
  readonly few: number;
}

export interface DigestQueries {
  read(question: DigestQuestion): Promise<DigestFacts>;
}
