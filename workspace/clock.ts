/** The business clock of the process: it can be moved forward to see what time brings. */
export interface BusinessClock {
  now(): Date;
  /** How far it is ahead of the real time, in milliseconds. */
  offsetMs(): number;
  /** Moves it; the workspace only ever moves it forward. */
  moveBy(ms: number): void;
}
