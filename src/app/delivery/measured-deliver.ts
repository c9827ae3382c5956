import { laneClass } from '../outbox/lanes';
import type { Delivered } from '../outbox/gateway';
import type { Metrics } from '../watching/metrics';
import type { Outgoing } from '../outbox/outbox';

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
