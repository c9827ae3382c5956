import { DateTime } from 'luxon';
import { addDays, addWorkingDays, type Calendar } from '../../core/policy/working-days';

/** The hour at which a working day begins, in the desk's time zone. */
const MORNING_HOUR = 9;

/** The next moment, strictly after `from`, at which a working day begins. */
export function nextWorkingMorning(zone: string, calendar: Calendar, from: Date): Date {
  const now = DateTime.fromJSDate(from, { zone });
  const today = now.toFormat('yyyy-MM-dd');
  const first = now.hour < MORNING_HOUR ? today : addDays(today, 1);
  const day = addWorkingDays(first, 0, calendar);
  return DateTime.fromISO(day, { zone }).set({ hour: MORNING_HOUR }).toJSDate();
}
