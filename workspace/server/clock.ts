/** The business clock of the process: it can be moved forward to see what time brings. */
export interface BusinessClock {
  now(): Date;
  /** How far it is ahead of the real time, in milliseconds. */
  offsetMs(): number;
  /** Moves it; the workspace only ever moves it forward. */
  moveBy(ms: number): void;
}

/** The machine's time, ahead of it by so many milliseconds: it is moved by whoever wants to see what time brings. */
export interface MovableClock extends BusinessClock {
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
