/**
 * How fast one person may go: a bucket of tokens that fills steadily. Slower than a script needs to do harm, faster than
 * any person clicks.
 */
export interface Pace {
  /** Tokens that a full bucket holds: so much at once. */
  readonly burst: number;
  /** Tokens that come back in a minute. */
  readonly perMinute: number;
}

/** One person's bucket, as it was at a moment. */
export interface Bucket {
  /** 0 to the pace's burst; fractions count. */
  readonly tokens: number;
  /** Milliseconds on a clock that never goes back. */
  readonly at: number;
}

export type Taken =
  | { readonly ok: true; readonly bucket: Bucket }
  /** Milliseconds, above 0, until as many tokens are there. */
  | { readonly ok: false; readonly waitMs: number };

const MINUTE_MS = 60_000;

export function fullBucket({ burst }: Pace, now: number): Bucket {
  return { tokens: burst, at: now };
}

/** Takes `cost` tokens (above 0, at most the burst), or says how long to wait. A refusal takes none. */
export function take(pace: Pace, bucket: Bucket, cost: number, now: number): Taken {
  const tokens = tokensAt(pace, bucket, now);
  if (tokens >= cost) return { ok: true, bucket: { tokens: tokens - cost, at: now } };
  return { ok: false, waitMs: Math.ceil(((cost - tokens) * MINUTE_MS) / pace.perMinute) };
}

/** Whether the bucket has filled up: then it says nothing any more, and can be forgotten. */
export function isFull(pace: Pace, bucket: Bucket, now: number): boolean {
  return tokensAt(pace, bucket, now) >= pace.burst;
}

function tokensAt({ burst, perMinute }: Pace, { tokens, at }: Bucket, now: number): number {
  return Math.min(burst, tokens + (Math.max(0, now - at) * perMinute) / MINUTE_MS);
}
