import type { Day, Platform } from '../../core/terms/terms';

/** The digest's slots: one a day, whatever the number of processes. */
export interface DigestSlots {
  /** Whether the digest of this day was enqueued. */
  isTaken(day: Day): Promise<boolean>;
  /** Takes the day's slot and enqueues the digest for these chat systems. False: it was taken. */
  enqueue(day: Day, platforms: readonly Platform[], at: Date): Promise<boolean>;
  /** Where there was never a digest: takes the slot of this day, so that it starts with the next. */
  begin(day: Day, at: Date): Promise<void>;
  /** When the digest before this day's was enqueued, or null. */
  before(day: Day): Promise<Date | null>;
}
