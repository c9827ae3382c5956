import type { Clock } from '../../app/time/clock';

/** The machine's own time. */
export const systemClock: Clock = { now: () => new Date() };

/** The machine's time, ahead of it by so many milliseconds: what the workspace moves. */
export interface MovableClock extends Clock {
  offsetMs(): number;
  moveBy(ms: number): void;
  /** Calls back after every move. */
  onMove(callback: () => void): void;
}

export function movableClock(offsetMs = 0): MovableClock {
  let offset = offsetMs;
  let moved: () => void = () => undefined;
  return {
    now: () => new Date(Date.now() + offset),
    offsetMs: () => offset,
    moveBy(ms) {
      offset += ms;
      moved();
    },
    onMove(callback) {
      moved = callback;
    },
  };
}
