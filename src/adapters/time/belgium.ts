import type Holidays from 'date-holidays';
import { createRequire } from 'node:module';
import type { Calendar } from '../../core/policy/working-days';
import type { Day } from '../../core/terms/terms';

/** Reads `date-holidays` when a day is first asked about: with its moons and calendars it is a tenth of a start. */
const load = createRequire(__filename);

/** Years kept in memory: a deadline looks at this one and the next. */
const MOST_YEARS = 20;

/**
 * Belgian public holidays, from the `date-holidays` package, and days on which the desk is closed beside them.
 * Regional days and observances are working days.
 */
export function belgianCalendar(closures: readonly Day[] = []): Calendar {
  let source: Holidays | null = null;
  const years = new Map<string, ReadonlySet<Day>>();
  const closed = new Set(closures);

  function holidaysOf(year: string): ReadonlySet<Day> {
    const known = years.get(year);
    if (known) return known;
    source ??= belgium();
    const days = new Set(source.getHolidays(Number(year)).map(({ date }) => date.slice(0, 10)));
    if (years.size >= MOST_YEARS) years.clear();
    years.set(year, days);
    return days;
  }

  return {
    isHoliday: (day) => closed.has(day) || holidaysOf(day.slice(0, 4)).has(day),
  };
}

function belgium(): Holidays {
  const Made: typeof Holidays = load('date-holidays');
  return new Made('BE', { types: ['public'] });
}
