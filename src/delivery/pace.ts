import type { Delivered } from '../app/outbox/gateway';
import { spacingMs } from './spacing';

/** Deliveries that a platform's quickest answer is looked for among: a few seconds' worth, so that it is a recent one. */
const WINDOW = 32;

/**
 * The part of the quickest answer that is taken off the rest. A platform counts a message somewhere between our sending
 * and its answer, the next one likewise: so far apart they are counted at least. A quarter is left for luck.
 */
const SURE = 0.75;

export interface Pace {
  /** Milliseconds that a destination rests after a delivery to it that took so many. */
  restMs(lane: string, outcome: Delivered['outcome'] | 'threw', tookMs: number): number;
}

/**
 * Keeps to the platforms' limits, and close to them: counted from an answer, the rest of a second would cost the time of
 * that answer each time, an eighth of Slack's limit at 150 ms. `spacing`: milliseconds between two messages of a lane.
 */
export function createPace(spacing: (lane: string) => number = spacingMs): Pace {
  const took = new Map<string, number[]>();

  /** Milliseconds of the quickest of the last answers; 0 while there are too few to know. */
  function quickest(platform: string, tookMs: number): number {
    const last = [...(took.get(platform) ?? []), tookMs].slice(-WINDOW);
    took.set(platform, last);
    return last.length < WINDOW ? 0 : Math.max(0, Math.min(...last));
  }

  return {
    restMs(lane, outcome, tookMs) {
      // Nothing was sent, so nothing was counted.
      if (outcome === 'nothing' || outcome === 'rest') return 0;
      const most = spacing(lane);
      // What failed may have been counted, and says nothing of how quick the platform is.
      if (outcome !== 'sent') return most;
      const platform = lane.slice(0, lane.indexOf(':'));
      return Math.max(most / 2, most - SURE * quickest(platform, tookMs));
    },
  };
}
