import type { RequestState } from '../../core/process/state';
import type { EventType } from '../../core/process/events';
import type { Account, Instant, Party } from '../../core/terms/terms';

export interface HomeQuestion {
  /** The person's account, and the one that is linked to it. */
  readonly accounts: readonly Account[];
  /** Whose tasks are the person's, whichever request it is. */
  readonly parties: readonly Party[];
  /** Whether the person is one of the staff: of these tasks only those of their own requests are theirs. */
  readonly isStaff: boolean;
  /** Requests, and acts of late, that are shown. */
  readonly few: number;
}

/** Something that the person did. */
export interface RecentAct {
  readonly requestId: string;
  readonly organisation: string;
  readonly type: EventType;
  readonly at: Instant;
}

export interface HomeFacts {
  /** Requests that wait for the person, the oldest first. */
  readonly tasks: readonly RequestState[];
  /** How many wait, counted up to COUNTED_AT_MOST. */
  readonly total: number;
  /** The newest first. */
  readonly recent: readonly RecentAct[];
}

export interface HomeQueries {
  read(question: HomeQuestion): Promise<HomeFacts>;
}
