import { AHEAD_MS, createCarryOut, NOTE_AGAIN_MS, type CarryOutDeps } from './carry-out';
import { createLeases, LEASE_MS } from './leases';
import { createPace } from './pace';
import { createPauses, realTimer, type Timer } from './timer';

export interface DispatcherDeps extends CarryOutDeps {
  /** Milliseconds that a lane rests after a message; unset: what the platforms ask for. */
  readonly spacing?: (lane: string) => number;
  /** Lanes worked at side by side, at most; unset: 8. */
  readonly workers?: number;
  readonly timer?: Timer;
}

/** Works through the outbox, beside the dispatchers of other processes. */
export interface Dispatcher {
  start(): void;
  /** Looks for work at once: this process has just stored some. */
  poke(): void;
  /** Takes no more work, and resolves when what is in flight has ended: after 5 s it is cut short. */
  stop(): Promise<void>;
}

/** Enough to keep several channels at their pace while a mail server is slow. */
const WORKERS = 8;

/** Milliseconds between two looks for work that other processes stored. */
const POLL_MS = 1_000;

/** Milliseconds until the next look when what is due is just being taken by somebody else. */
const LEAST_WAIT_MS = 50;

/** Milliseconds that pokes are gathered: a crowd of clicks asks for one look, and nobody sees the difference. */
export const GATHER_MS = 25;

/** Milliseconds after an outage of the database in which all note what they delivered meanwhile: leases may have run out. */
const SETTLE_MS = 2 * NOTE_AGAIN_MS;

/** Milliseconds that stop() waits for what is in flight; after that the leases run out by themselves. */
const STOP_GRACE_MS = 5_000;

export function createDispatcher(deps: DispatcherDeps): Dispatcher {
  const { outbox, clock, log, timer = realTimer, workers = WORKERS } = deps;
  const pauses = createPauses(timer);
  const carryOut = createCarryOut(deps, createPace(deps.spacing), pauses);
  const leases = createLeases({ outbox, clock, timer, log });
  const inFlight = new Set<Promise<void>>();
  let running = false;
  let outage: 'none' | 'lasts' | 'ends' = 'none';
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let cancelNextLook: () => void = () => undefined;
  let cancelPoke: (() => void) | null = null;
  let cancelSettling: () => void = () => undefined;

  /** One look at a time: what asks for one meanwhile gets another after it. */
  function look(): void {
    if (!running) return;
    lookAgain = true;
    looking ??= lookOn().finally(() => {
      looking = null;
      if (lookAgain) look();
    });
  }

  function poke(): void {
    if (!running) return;
    cancelPoke ??= timer.after(GATHER_MS, () => {
      cancelPoke = null;
      look();
    });
  }

  async function lookOn(): Promise<void> {
    cancelNextLook();
    let waitMs = POLL_MS;
    while (lookAgain && running) {
      lookAgain = false;
      waitMs = await takeWork().catch(noDatabase);
    }
    if (running) cancelNextLook = timer.after(waitMs, look);
  }

  /** Claims what is due, as far as there are hands. Gives the milliseconds after which to look again. */
  async function takeWork(): Promise<number> {
    const hands = workers - inFlight.size;
    if (hands === 0) return POLL_MS;
    if (outage === 'lasts') await endOutage();
    if (outage === 'ends') return POLL_MS;
    const claims = await outbox.claim(
      clock.now(),
      LEASE_MS,
      hands,
      leases.destinations(),
      AHEAD_MS,
    );
    for (const claim of claims) {
      const work = leases.during(claim, carryOut(claim)).finally(() => {
        inFlight.delete(work);
        look();
      });
      inFlight.add(work);
    }
    if (claims.length === hands) return POLL_MS;
    const now = clock.now();
    const due = await outbox.nextDue();
    if (!due) return POLL_MS;
    const inMs = due.getTime() - now.getTime() - AHEAD_MS;
    return inMs > 0 ? Math.min(POLL_MS, inMs) : LEAST_WAIT_MS;
  }

  function noDatabase(error: unknown): number {
    if (outage === 'none') {
      log.error({ err: error }, 'Outbox unavailable: retrying every second');
    }
    outage = 'lasts';
    return POLL_MS;
  }

  async function endOutage(): Promise<void> {
    await outbox.nextDue();
    log.info({}, 'Outbox available again');
    outage = 'ends';
    cancelSettling = timer.after(SETTLE_MS, () => {
      outage = 'none';
      look();
    });
  }

  return {
    start() {
      running = true;
      look();
    },
    poke,
    async stop() {
      running = false;
      cancelNextLook();
      cancelPoke?.();
      cancelSettling();
      const ended = async () => {
        await looking;
        await Promise.all(inFlight);
      };
      await pauses.within(STOP_GRACE_MS, ended(), () => {
        // A look at the outbox may be all that did not end in time: nothing is cut short then.
        if (inFlight.size === 0) return;
        log.warn(
          { messages: inFlight.size },
          'Shutdown interrupted deliveries: they will be repeated',
        );
      });
      // Cuts short what still waits for an answer: it is put off, so that another process may take it at once.
      pauses.end();
      await Promise.all(inFlight);
    },
  };
}
