import type { WorkingTime } from '../../core/policy/deadline';
import { workingDaysBetween } from '../../core/policy/working-days';
import type { Day, Instant } from '../../core/terms/terms';
import type { Words } from '../words';

/** What a date is told with, where somebody reads it today. */
export interface Dated {
  readonly words: Words;
  /** IANA name. */
  readonly zone: string;
  readonly time: WorkingTime;
  readonly today: Day;
}

/** A moment's day with the working days since: `Thu 19 Nov (2 working days)`. Of today there is nothing to count. */
export function sinceWords(since: Instant, { words, zone, time, today }: Dated): string {
  const passed = workingDaysBetween(time.dayOf(since), today, time.calendar);
  const day = words.writing.dayOf(since, zone);
  return passed <= 0 ? day : words.cards.workingDaysAgo(day, passed);
}
