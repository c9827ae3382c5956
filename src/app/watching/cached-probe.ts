/** What reading something gave, or that it gave nothing in time. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: 'failed' | 'slow' };

export interface RecentOptions {
  /** Milliseconds that a value is given again without reading. */
  readonly forMs: number;
  /** Milliseconds after which the reading is not waited for. It goes on, and no second one begins beside it. */
  readonly withinMs: number;
  /** Milliseconds on a clock that never jumps. */
  readonly elapsedMs: () => number;
}

/**
 * Reads something that many may ask for at once, and that may hang: at most one reading is under way, and nobody waits
 * longer than the bound. A reading that failed is not kept. Never rejects.
 */
export function createRecent<T>(
  read: () => Promise<T>,
  { forMs, withinMs, elapsedMs }: RecentOptions,
): () => Promise<Read<T>> {
  let last: { readonly value: T; readonly atMs: number } | null = null;
  let reading: Promise<Read<T>> | null = null;

  async function attempt(): Promise<Read<T>> {
    try {
      const value = await read();
      last = { value, atMs: elapsedMs() };
      return { ok: true, value };
    } catch {
      return { ok: false, why: 'failed' };
    } finally {
      reading = null;
    }
  }

  return async () => {
    if (last && elapsedMs() - last.atMs < forMs) return { ok: true, value: last.value };
    reading ??= attempt();
    let timer: NodeJS.Timeout | undefined;
    const slow = new Promise<Read<T>>((resolve) => {
      timer = setTimeout(() => resolve({ ok: false, why: 'slow' }), withinMs);
    });
    try {
      return await Promise.race([reading, slow]);
    } finally {
      clearTimeout(timer);
    }
  };
}
