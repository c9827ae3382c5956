import type { Clock } from '../../src/app/time/clock';

/** A clock that stands still until a test moves it. */
export interface SettableClock extends Clock {
  set(to: string | Date): void;
  /** Moves it by so many milliseconds; back with a negative number. */
  move(ms: number): void;
}

/** A Thursday morning in Brussels, in winter: no DST change and no holiday near. */
export const THURSDAY = '2026-11-19T09:00:00.000Z';

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export function settableClock(start: string | Date = THURSDAY): SettableClock {
  let now = new Date(start);
  return {
    now: () => new Date(now),
    set(to) {
      now = new Date(to);
    },
    move(ms) {
      now = new Date(now.getTime() + ms);
    },
  };
}
