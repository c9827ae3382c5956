import type { Day } from '../terms/terms';
import { isWorkingDay, type Calendar } from './working-days';

/** A moment as the desk's clock on the wall shows it. */
export interface LocalTime {
  readonly day: Day;
  /** `HH:MM`, 24 hours. Sorts as text. */
  readonly time: string;
}

/** From when and until when people are at work: nobody is reminded of anything outside of it. */
export const WORK_BEGINS = '09:00';
export const WORK_ENDS = '17:00';

/** Where the digest is set to later than work ends, its day still has this long for it, in hours. */
const LATE_DIGEST_HOURS = 1;

/** Whether people are at work: on a working day, from 09:00 until before 17:00. */
export function isWorkingTime({ day, time }: LocalTime, calendar: Calendar): boolean {
  return time >= WORK_BEGINS && time < WORK_ENDS && isWorkingDay(day, calendar);
}

/**
 * Whether the day's digest may be posted now: on a working day from `digestAt` (`HH:MM`) on until work ends, so that
 * one that was missed is caught up, but not in the evening.
 */
export function isDigestTime(
  { day, time }: LocalTime,
  digestAt: string,
  calendar: Calendar,
): boolean {
  return time >= digestAt && time < digestEnds(digestAt) && isWorkingDay(day, calendar);
}

function digestEnds(digestAt: string): string {
  if (digestAt < WORK_ENDS) return WORK_ENDS;
  const hour = Number(digestAt.slice(0, 2)) + LATE_DIGEST_HOURS;
  return hour > 23 ? '24:00' : `${String(hour)}${digestAt.slice(2)}`;
}
