import { within } from '../time/within';

/** What reading something gave, or that it gave nothing in time. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly why: 'slow' }
  | { readonly ok: false; readonly why: 'failed'; readonly error: unknown };

export interface RecentOptions {
  /** Milliseconds that a value is given again without reading. */
  readonly forMs: number;
  /** Milliseconds after which the reading is not waited for. It goes on, and no second one begins beside it. */
  readonly withinMs: number;
  /** Milliseconds on a clock that never jumps. */
  readonly elapsedMs: () => number;
  /** Told the cause when readings begin to fail; not of the failures that follow, until one succeeds. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Reads something that many may ask for at once, and that may hang: at most one reading is under way, and nobody waits
 * longer than the bound. A reading that failed is not kept. Never rejects.
 */
export function createRecent<T>(
  read: () => Promise<T>,
  { forMs, withinMs, elapsedMs, onFailure }: RecentOptions,
): () => Promise<Read<T>> {
  let last: { readonly value: T; readonly atMs: number } | null = null;
  let reading: Promise<Read<T>> | null = null;
  let isFailing = false;

  async function attempt(): Promise<Read<T>> {
    try {
      const value = await read();
      last = { value, atMs: elapsedMs() };
      isFailing = false;
      return { ok: true, value };
    } catch (error) {
      if (!isFailing) onFailure(error);
      isFailing = true;
      return { ok: false, why: 'failed', error };
    } finally {
      reading = null;
    }
  }

  return async () => {
    if (last && elapsedMs() - last.atMs < forMs) return { ok: true, value: last.value };
    reading ??= attempt();
    return await within(withinMs, reading, (): Read<T> => ({ ok: false, why: 'slow' }));
  };
}
