import type { RequestState } from '../../core/process/state';
import type { Day, Environment, Party } from '../../core/terms/terms';

/** The first few of something, and how many there are. */
export interface Few<T> {
  readonly first: readonly T[];
  /** Counted up to COUNTED_AT_MOST (view/model/limits.ts) where it is not a party's. */
  readonly total: number;
}

/** Everything that the digest tells. */
export interface DigestFacts {
  /** Open requests under the party that has held the ball longest; held ones last. */
  readonly waiting: Readonly<Record<Party, Few<RequestState>>>;
  readonly held: number;
  readonly live: number;
  readonly goingLive: Few<RequestState>;
  readonly ending: Few<Ending>;
  readonly moved: Few<RequestState>;
  readonly medians: readonly StepMedian[];
  /** Open requests that still need the NSSO's word, which none of its managers may give. */
  readonly stuck: Few<RequestState>;
  /** Open requests whose owner has left: the person they are assigned to, or else who registered them. */
  readonly left: Few<RequestState>;
}

/** A certificate that counts and ends soon. */
export interface Ending {
  readonly state: RequestState;
  readonly environment: Environment;
  readonly endsOn: Day;
}

/** Of the tasks of a step that were finished last. */
export interface StepMedian {
  readonly step: number;
  readonly workingDays: number;
  /** How many it is taken from. */
  readonly of: number;
}

/** The order of the sections: those who decide come first. */
export const PARTIES: readonly Party[] = ['nsso', 'staff', 'ebox', 'requester'];
