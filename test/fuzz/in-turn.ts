/** Lets many do something at once, and now and then one do it with nobody else at it. */
export interface InTurn {
  shared<T>(work: () => Promise<T>): Promise<T>;
  alone<T>(work: () => Promise<T>): Promise<T>;
}

export function createInTurn(): InTurn {
  const running = new Set<Promise<unknown>>();
  let last: Promise<unknown> = Promise.resolve();

  return {
    async shared(work) {
      await last;
      const run = work();
      running.add(run);
      try {
        return await run;
      } finally {
        running.delete(run);
      }
    },
    alone(work) {
      const before = last;
      const run = (async () => {
        await before;
        await Promise.allSettled(running);
        return await work();
      })();
      last = run.catch(() => undefined);
      return run;
    },
  };
}
