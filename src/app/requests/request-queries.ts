import type { RequestState } from '../../core/process/state';
import type { Account, Party } from '../../core/terms/terms';

export const LIST_FILTERS = ['mine', 'waiting', 'stalled', 'live', 'all'] as const;
export type ListFilter = (typeof LIST_FILTERS)[number];

/** Characters: a longer text finds nothing that a shorter one doesn't. */
export const MAX_LIST_TEXT = 100;

export interface ListQuery {
  readonly filter: ListFilter;
  /** Found in the id, the organisation or the CBE number, case-folded. */
  readonly text: string;
  /** With `waiting`: those that this party has held the ball of longest; all where left out. */
  readonly party?: Party;
  /** With `mine`: whose. Assigned to, or registered by, this account. */
  readonly person: Account;
  /** With `stalled`: waiting since before this. */
  readonly stalledBefore: Date;
  /** How many of the first are left out: those of the pages before. */
  readonly skip?: number;
  readonly limit: number;
}

export interface Listed {
  readonly found: readonly RequestState[];
  /** How many were counted, at most COUNTED_AT_MOST. */
  readonly total: number;
  /** Whether the counting stopped there, and there may be more. */
  readonly orMore: boolean;
}

export interface RequestQueries {
  get(id: string): Promise<RequestState | null>;
  /** Those of these requests that exist, in any order. */
  many(ids: readonly string[]): Promise<readonly RequestState[]>;
  /**
   * At most `limit` requests: those that wait longest first; closed ones after them, the last closed first. Every word
   * of the text must be found.
   */
  list(query: ListQuery): Promise<Listed>;
  /**
   * The ids of open requests of the same CBE number for the same use case, the oldest first, a few at most. Case,
   * accents, punctuation and blanks make no difference.
   */
  sameOpen(wanted: Pick<RequestState, 'cbe' | 'useCases'>): Promise<readonly string[]>;
}
