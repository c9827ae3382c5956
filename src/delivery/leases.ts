import type { Clock } from '../app/time/clock';
import type { Logger } from '../app/watching/log';
import type { Claim, Outbox } from '../app/outbox/outbox';
import type { Timer } from './timer';

/** Milliseconds that a claim is held without news of its worker: so long a killed process keeps its lanes from others. */
export const LEASE_MS = 10_000;

/** Milliseconds between two renewals: a process may stand still for the rest of the lease, 7 s, and lose nothing. */
export const RENEW_MS = 3_000;

export interface LeaseDeps {
  readonly outbox: Pick<Outbox, 'renew'>;
  readonly clock: Clock;
  readonly timer: Timer;
  readonly log: Logger;
}

/** The claims that this process has in hand, kept from running out while it lives (docs/adr/0010). */
export interface Leases {
  /** Holds a claim until the work on it has ended. */
  during(claim: Claim, work: Promise<void>): Promise<void>;
  /** The destinations that are in hand, whatever the database has come to think of their leases. */
  destinations(): readonly string[];
}

export function createLeases({ outbox, clock, timer, log }: LeaseDeps): Leases {
  const held = new Set<Claim>();
  let cancel: (() => void) | null = null;

  function renewLater(): void {
    cancel ??= timer.after(RENEW_MS, () => void renew());
  }

  /** One statement for all. A database that is away takes no claims either: the next renewal will do. */
  async function renew(): Promise<void> {
    cancel = null;
    await outbox.renew([...held], clock.now(), LEASE_MS).catch((error: unknown) => {
      log.debug({ err: error, claims: held.size }, 'Failed to renew delivery leases');
    });
    if (held.size > 0) renewLater();
  }

  return {
    async during(claim, work) {
      held.add(claim);
      renewLater();
      try {
        await work;
      } finally {
        held.delete(claim);
        if (held.size === 0) {
          cancel?.();
          cancel = null;
        }
      }
    },
    destinations: () => [...held].map(({ destination }) => destination),
  };
}
