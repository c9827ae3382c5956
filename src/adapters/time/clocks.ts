import type { Clock } from '../../app/time/clock';

/** The machine's own time. */
export const systemClock: Clock = { now: () => new Date() };
