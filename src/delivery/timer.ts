/** Real time to wait in, as opposed to the business time of the clock. Tests give one that they advance. */
export interface Timer {
  /** Calls back once after so many milliseconds, unless cancelled by what it returns. */
  after(ms: number, callback: () => void): () => void;
}

/** Milliseconds that Node's timers may be early, seen by the clock: who looks too soon finds nothing due. */
const EARLY_MS = 1;

export const realTimer: Timer = {
  after(ms, callback) {
    const timeout = setTimeout(callback, ms + EARLY_MS);
    return () => clearTimeout(timeout);
  },
};

/** Pauses that can all be ended at once, so that nothing is left ticking. */
export interface Pauses {
  /** Resolves after so many milliseconds of real time, or when all pauses are ended. */
  pause(ms: number): Promise<void>;
  /** The work's result, or what `late` gives when it takes longer than so many milliseconds. */
  within<T>(ms: number, work: Promise<T>, late: () => T): Promise<T>;
  /** Ends all pauses now, and every later one at once. */
  end(): void;
  ended(): boolean;
}

export function createPauses(timer: Timer): Pauses {
  const ends = new Set<() => void>();
  let ended = false;

  function pausing(ms: number): { readonly over: Promise<void>; readonly end: () => void } {
    const { promise: over, resolve } = withResolvers();
    const end = () => {
      cancel();
      ends.delete(end);
      resolve();
    };
    const cancel = timer.after(ms, end);
    ends.add(end);
    return { over, end };
  }

  return {
    async pause(ms) {
      if (!ended) await pausing(ms).over;
    },
    async within(ms, work, late) {
      const limit = pausing(ms);
      try {
        return await Promise.race([work, limit.over.then(late)]);
      } finally {
        limit.end();
      }
    },
    end() {
      ended = true;
      for (const end of [...ends]) end();
    },
    ended: () => ended,
  };
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
