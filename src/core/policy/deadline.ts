import type { Definition } from '../process/definition';
import type { OpenTask, RequestState } from '../process/state';
import type { Day, Instant } from '../terms/terms';
import { addWorkingDays, workingDaysBetween, type Calendar } from './working-days';

/** What a clock in working days needs to know of the world. */
export interface WorkingTime {
  readonly calendar: Calendar;
  /** The calendar day of a moment, in the desk's time zone. */
  readonly dayOf: (at: Instant) => Day;
}

/** Working days after what was planned was to be over, on which it is asked for what came of it. */
const DAYS_AFTER_PLANNED = 1;

/** What of an open task says when it is due. */
type Timed = Pick<OpenTask, 'task' | 'since' | 'planned'>;

/**
 * The day an open task is due: its working days counted from the day it opened, and as many more as the request was
 * held meanwhile; where something was planned, the working day after it. Null while it is held, when no clock runs, and for a task without a deadline.
 */
export function dueDay(
  definition: Definition,
  state: RequestState,
  open: Timed,
  time: WorkingTime,
): Day | null {
  return dayFromDue(definition, state, open, time, 0);
}

/**
 * The day so many working days after an open task is due, or before it with a negative number. Null where there is no
 * due day, and where it would not be after the day the task opened.
 */
export function dayFromDue(
  definition: Definition,
  state: RequestState,
  open: Timed,
  time: WorkingTime,
  workingDays: number,
): Day | null {
  const task = definition.tasks[open.task];
  if (!task || state.hold) return null;
  const { from, span } =
    open.planned === undefined
      ? { from: open.since, span: task.workingDays }
      : { from: open.planned, span: DAYS_AFTER_PLANNED };
  const days = span + heldDays(state, from, time) + workingDays;
  if (workingDays < 0 && days < 1) return null;
  return addWorkingDays(time.dayOf(from), days, time.calendar);
}

/** Working days that an open task is over its due day by `today`; 0 as long as it is not. */
export function daysOver(
  definition: Definition,
  state: RequestState,
  open: Timed,
  today: Day,
  time: WorkingTime,
): number {
  const due = dueDay(definition, state, open, time);
  return due === null ? 0 : workingDaysBetween(due, today, time.calendar);
}

/** Working days that a task took from its opening to `until`, without those during which the request was held. */
export function daysTaken(
  state: RequestState,
  { since }: Pick<OpenTask, 'since'>,
  until: Instant,
  time: WorkingTime,
): number {
  const passed = workingDaysBetween(time.dayOf(since), time.dayOf(until), time.calendar);
  return Math.max(0, passed - heldDays(state, since, time));
}

function heldDays(state: RequestState, since: Instant, { calendar, dayOf }: WorkingTime): number {
  return state.holds
    .filter(({ to }) => to > since)
    .map(({ from, to }) => {
      const start = from > since ? from : since;
      return workingDaysBetween(dayOf(start), dayOf(to), calendar);
    })
    .reduce((sum, days) => sum + days, 0);
}
