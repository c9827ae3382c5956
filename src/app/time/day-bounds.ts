import { DateTime } from 'luxon';
import type { Day, Instant } from '../../core/terms/terms';

/** When a day begins in the desk's time zone. */
export function beginningOf(day: Day, zone: string): Instant {
  return DateTime.fromISO(day, { zone }).startOf('day').toUTC().toJSDate().toISOString();
}

/** The last moment of a day in the desk's time zone, to the millisecond. */
export function endOf(day: Day, zone: string): Instant {
  return DateTime.fromISO(day, { zone }).endOf('day').toUTC().toJSDate().toISOString();
}
