import type { Metrics } from '../../src/app/watching/metrics';

const unseen = () => undefined;

/** For what is tested without looking at its figures. */
export const noMetrics: Metrics = {
  acknowledging: () => unseen,
  checking: () => unseen,
  performed: unseen,
  refused: unseen,
  rateLimited: unseen,
  delivering: () => unseen,
};
