/** How long a test waits for something before it is told what it waited for in vain. */
export const DEFAULT_WAIT_MS = 20_000;

/** Tells everybody who watches that something in the workspace changed. */
export class Changes {
  private readonly watchers = new Set<() => void>();

  /** Calls `watcher` after every change; returns how to stop. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  announce(): void {
    for (const watcher of [...this.watchers]) watcher();
  }

  /**
   * Resolves with what `look` finds, now or after the change that brings it; `undefined` and
   * `false` mean "not yet". Nothing is polled. Rejects after `timeoutMs`, naming `what`.
   */
  waitFor<T>(
    look: () => T | undefined | false,
    what = 'the expected change',
    timeoutMs = DEFAULT_WAIT_MS,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const settle = (): boolean => {
        const found = look();
        if (found === undefined || found === false) return false;
        resolve(found);
        return true;
      };
      try {
        if (settle()) return;
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
        return;
      }
      const stop = this.watch(() => {
        try {
          if (!settle()) return;
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
        clearTimeout(timer);
        stop();
      });
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`waited ${String(timeoutMs)} ms in vain for ${what}`));
      }, timeoutMs);
    });
  }
}
