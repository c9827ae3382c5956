import type { Definition } from '../process/definition';
import type { OpenTask, RequestState } from '../process/state';
import type { Day } from '../terms/terms';
import { dayFromDue, type WorkingTime } from './deadline';
import { THRESHOLDS, type ThresholdName } from './thresholds';

/** A threshold of an open task, and the day on which it is reached. */
export interface Crossing {
  readonly open: OpenTask;
  readonly threshold: ThresholdName;
  readonly day: Day;
}

/**
 * Identifies one opening of a task for good: the same task opened again is another, and so is one for which something
 * else was planned. With a request's id and a threshold
 * it is the ledger's key.
 */
export function holdingOf({ task, environment, since, planned }: OpenTask): string {
  const opened = `${task}:${environment ?? ''}:${since}`;
  return planned === undefined ? opened : `${opened}:${planned}`;
}

/**
 * Every threshold of every open task, past and future, by day. None while the request is held or closed. A snooze puts
 * off to the day it ends what would come before.
 */
export function crossingsOf(
  definition: Definition,
  state: RequestState,
  time: WorkingTime,
): readonly Crossing[] {
  if (state.ended || state.hold) return [];
  const quietUntil = state.snooze?.until ?? '';
  return state.open
    .flatMap((open) =>
      THRESHOLDS.flatMap(({ name, workingDays }): Crossing[] => {
        const day = dayFromDue(definition, state, open, time, workingDays);
        if (day === null) return [];
        return [{ open, threshold: name, day: day < quietUntil ? quietUntil : day }];
      }),
    )
    .sort((a, b) => a.day.localeCompare(b.day));
}

/** Whether a task that was open when a reminder was planned still is, and its party may be reminded on this day. */
export function stillHeld(state: RequestState, holding: string, today: Day): boolean {
  if (state.ended || state.hold || (state.snooze && state.snooze.until > today)) return false;
  return state.open.some((open) => holdingOf(open) === holding);
}
