import type { Pace } from '../core/policy/pace';

/**
 * What one person may do in a minute, unless the environment says otherwise. Whoever reads what they decide on does
 * less than one thing a second, and half a minute's worth at once lets them run ahead; a script meets it at once.
 */
export const DEFAULT_PER_MINUTE = 60;

/** Fewer would meet somebody who looks through a list; more is no limit to a script. */
export const LEAST_PER_MINUTE = 10;
export const MOST_PER_MINUTE = 60_000;

/** Half a minute's worth may come at once. `perMinute` is whole, 10 to 60,000. */
export function paceOf(perMinute: number): Pace {
  return { burst: Math.floor(perMinute / 2), perMinute };
}
