import Holidays from 'date-holidays';
import type { Calendar } from '../../core/policy/working-days';
import type { Day } from '../../core/terms/terms';

/** Years kept in memory: a deadline looks at this one and the next. */
const MOST_YEARS = 20;

/**
 * Belgian public holidays, from the `date-holidays` package, and days on which the desk is closed beside them.
 * Regional days and observances are working days.
 */
export function belgianCalendar(closures: readonly Day[] = []): Calendar {
  const source = new Holidays('BE', { types: ['public'] });
  const years = new Map<string, ReadonlySet<Day>>();
  const closed = new Set(closures);

  function holidaysOf(year: string): ReadonlySet<Day> {
    const known = years.get(year);
    if (known) return known;
    const days = new Set(source.getHolidays(Number(year)).map(({ date }) => date.slice(0, 10)));
    if (years.size >= MOST_YEARS) years.clear();
    years.set(year, days);
    return days;
  }

  return {
    isHoliday: (day) => closed.has(day) || holidaysOf(day.slice(0, 4)).has(day),
  };
}
