/**
 * Milliseconds without a tick after which a process is not ready: five ticks. One look at what is due ends within
 * seconds, or in a minute at the most where the database is slow; a process that misses five has a schedule that
 * hangs, and reminders and the digest would wait for it unseen.
 */
export const LONGEST_SILENCE_MS = 5 * 60 * 1_000;

/** When the schedule last ran to its end. A process that has just started counts as one whose schedule just ran. */
export interface Heartbeat {
  beat(): void;
  /** Milliseconds since the last beat, or since the start. */
  silenceMs(): number;
}

/** `elapsedMs` is a clock that never jumps: the business clock may be moved. */
export function createHeartbeat(elapsedMs: () => number): Heartbeat {
  let last = elapsedMs();
  return {
    beat() {
      last = elapsedMs();
    },
    silenceMs: () => elapsedMs() - last,
  };
}
