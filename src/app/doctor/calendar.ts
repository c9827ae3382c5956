import { addDays, type Calendar } from '../../core/policy/working-days';
import type { Day } from '../../core/terms/terms';
import { ok, wrong, type Finding } from '../../view/doctor/finding';

/** Days that are looked at: a year, so that somebody notices a list of holidays that ends. */
const DAYS = 365;

/** Holidays and closures of the next twelve months, for somebody to compare with the desk's own list. */
export function calendarFinding(today: Day, calendar: Calendar): Finding {
  const days = Array.from({ length: DAYS }, (_, ahead) => addDays(today, ahead)).filter(
    (day) => calendar.isHoliday(day) && !isWeekend(day),
  );
  return days.length > 0
    ? ok('calendar', (words) => words.said.holidays(days.join(', ')))
    : wrong(
        'calendar',
        (words) => words.said.holidaysNone,
        (words) => words.todo.holidays,
      );
}

function isWeekend(day: Day): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday === 0 || weekday === 6;
}
