import type { Timer } from '../../../src/delivery/timer';

/** Real time that passes only when a test says so. */
export interface ManualTimer extends Timer {
  /** Milliseconds until each thing that is waited for, soonest first. */
  pending(): readonly number[];
  /** Lets so many milliseconds pass, and what is due then happen. */
  pass(ms: number): void;
}

export function manualTimer(): ManualTimer {
  const waiting = new Set<{ readonly at: number; readonly callback: () => void }>();
  let now = 0;
  return {
    after(ms, callback) {
      const one = { at: now + ms, callback };
      waiting.add(one);
      return () => void waiting.delete(one);
    },
    pending: () => [...waiting].map(({ at }) => at - now).toSorted((a, b) => a - b),
    pass(ms) {
      now += ms;
      for (const one of [...waiting].toSorted((a, b) => a.at - b.at)) {
        if (one.at <= now && waiting.delete(one)) one.callback();
      }
    },
  };
}
