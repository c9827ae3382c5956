import { laneClass } from './lanes';
import type { Delivered } from './ports/gateway';
import type { Metrics } from './ports/metrics';
import type { Outgoing } from './ports/outbox';

/** Delivers, and counts what came of it. */
export function measuredDeliver(
  metrics: Pick<Metrics, 'delivering'>,
  deliver: (message: Outgoing) => Promise<Delivered>,
): (message: Outgoing) => Promise<Delivered> {
  return async (message) => {
    const ended = metrics.delivering(laneClass(message.lane), message.body.kind);
    try {
      const delivered = await deliver(message);
      ended(delivered.outcome);
      return delivered;
    } catch (error) {
      ended('threw');
      throw error;
    }
  };
}
