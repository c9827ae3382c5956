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

/** A moment's day: `Thu 19 Nov`, with the year where it isn't this one. */
export function dayWords(at: Instant, { words: { writing }, zone, today }: Dated): string {
  return writing.dayOf(at, zone, today);
}

/** The same, with the working days since: `Thu 19 Nov (2 working days)`. Of today there is nothing to count. */
export function sinceWords(since: Instant, dated: Dated): string {
  const { words, time, today } = dated;
  const passed = workingDaysBetween(time.dayOf(since), today, time.calendar);
  const day = dayWords(since, dated);
  return passed <= 0 ? day : words.cards.workingDaysAgo(day, passed);
}
