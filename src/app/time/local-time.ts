import { DateTime } from 'luxon';
import type { LocalTime } from '../../core/policy/working-hours';

/** A moment as the desk's clock on the wall shows it: right on the days the clocks change, too. */
export function localTime(zone: string, at: Date): LocalTime {
  const local = DateTime.fromJSDate(at, { zone });
  return { day: local.toFormat('yyyy-MM-dd'), time: local.toFormat('HH:mm') };
}
