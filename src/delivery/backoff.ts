/** Milliseconds that the first pause lasts at most. */
const BASE_MS = 1_000;

/** Milliseconds that no pause of ours exceeds: what was held up goes out within 90 s of an outage's end. */
export const CEILING_MS = 60_000;

/** Milliseconds that every pause lasts at least: jitter may draw zero, and that would be a loop. */
const FLOOR_MS = 100;

/**
 * Milliseconds to wait after the `failures`-th failure in a row (1 the first): at random up to 1 s, 2 s, 4 s … 60 s.
 * `random` is in [0, 1). Source: "full jitter", aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter.
 */
export function backoffMs(failures: number, random: number): number {
  const most = Math.min(CEILING_MS, BASE_MS * 2 ** (failures - 1));
  return Math.max(FLOOR_MS, Math.floor(random * most));
}
