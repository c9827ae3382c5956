import type { Clock, Randomness } from '../app/time/clock';
import type { Delivered } from '../app/outbox/gateway';
import type { Logger } from '../app/watching/log';
import type { Claim, Outbox, Outgoing } from '../app/outbox/outbox';
import type { Advice } from '../view/delivery/advice';
import { adviceWords } from '../view/delivery/advice-words';
import { said, type Why } from '../view/delivery/why';
import { whyWords } from '../view/delivery/why-words';
import { english } from '../view/words/en';
import { endingOf, type Ending, type Outcome } from './ending';
import type { Pace } from './pace';
import type { Pauses } from './timer';

export interface CarryOutDeps {
  readonly outbox: Outbox;
  /** Brings one message to its platform. Faults of the network are outcomes; an exception is a fault of ours. */
  readonly deliver: (message: Outgoing) => Promise<Delivered>;
  readonly clock: Clock;
  /** Spreads the pauses between tries. */
  readonly random: Randomness;
  readonly log: Logger;
  /** Whether an exception says that the database is away: no message is to blame for that. Unset: none does. */
  readonly isPassing?: (error: unknown) => boolean;
  /** A lane has become unreachable; told once an outage of the lane. */
  readonly onUnreachable: (message: Outgoing, reason: Why, advice: Advice) => Promise<void>;
  /** A message has arrived whose lane was unreachable, and was told to be. */
  readonly onReachable: (message: Outgoing) => Promise<void>;
  /** A message will never be delivered; told once. */
  readonly onDead: (message: Outgoing, reason: Why) => Promise<void>;
}

/** Milliseconds after which a delivery is given up: gateways have time-outs of their own, of up to 30 s. */
export const DELIVERY_LIMIT_MS = 40_000;

/**
 * Milliseconds before its time that a message may be claimed: asking the database takes some of them, which a destination at the
 * platform's limit would lose each second.
 */
export const AHEAD_MS = 50;

/** Milliseconds between two tries to note how a delivery ended, while the database is away. */
export const NOTE_AGAIN_MS = 1_000;

/** Tries to note an ending, for some minutes: a database that is away longer has the message sent once more. */
const NOTE_TRIES = 120;

/** What is still to be told of an ending; null where nothing is. */
type Tell = (() => Promise<void>) | null;

/** Delivers one claimed message and notes how it ended. Never rejects. */
export function createCarryOut(
  deps: CarryOutDeps,
  pace: Pace,
  pauses: Pauses,
): (claim: Claim) => Promise<void> {
  const { outbox, clock, log } = deps;

  /** Waits for what was claimed ahead of its time. What is further ahead is so by a clock that was wrong. */
  async function due({ freeAt }: Claim): Promise<void> {
    const inMs = freeAt.getTime() - clock.now().getTime();
    if (inMs > 0 && inMs <= AHEAD_MS) await pauses.pause(inMs);
  }

  async function outcomeOf(message: Outgoing): Promise<Outcome> {
    try {
      return await deps.deliver(message);
    } catch (error) {
      if (deps.isPassing?.(error)) {
        log.debug({ err: error, ...named(message) }, 'Delivery failed: database unavailable');
        return { outcome: 'later', afterMs: NOTE_AGAIN_MS, reason: { code: 'database' } };
      }
      log.error({ err: error, ...named(message) }, 'Delivery failed: internal error');
      return {
        outcome: 'threw',
        reason: said(error instanceof Error ? error.message : String(error)),
      };
    }
  }

  /** Notes an ending; gives what is to be told of it. Nothing is when another worker has the message by now. */
  async function end(claim: Claim, ending: Ending, restMs: number): Promise<Tell> {
    const now = clock.now();
    const { message } = claim;
    switch (ending.kind) {
      case 'done': {
        const ended = ending.arrived
          ? await outbox.done(claim, now, restMs)
          : await outbox.nothing(claim, now, restMs);
        if (ended !== 'outage-over') return null;
        log.info(named(message), 'Destination reachable again');
        return () => deps.onReachable(message);
      }
      case 'later': {
        const { afterMs, reason, as } = ending;
        log.debug({ ...named(message), afterMs, reason: logged(reason) }, 'Delivery postponed');
        const at = new Date(now.getTime() + afterMs);
        await outbox.later(claim, now, at, reason, as, restMs);
        return null;
      }
      case 'unreachable': {
        const { afterMs, reason, advice } = ending;
        const at = new Date(now.getTime() + afterMs);
        const outage = await outbox.unreachable(claim, now, at, reason, advice, restMs);
        if (outage !== 'began') return null;
        log.warn(
          { ...named(message), reason: logged(reason), advice: adviceWords(advice, english) },
          'Delivery blocked: destination unreachable',
        );
        return () => deps.onUnreachable(message, reason, advice);
      }
      case 'dead': {
        if (!(await outbox.dead(claim, now, ending.reason, restMs))) return null;
        log.warn(
          { ...named(message), reason: logged(ending.reason) },
          'Delivery failed permanently: message given up',
        );
        return () => deps.onDead(message, ending.reason);
      }
      default:
        return ending satisfies never;
    }
  }

  /** A delivery that isn't noted is repeated: so it is worth waiting for the database. */
  async function noted(claim: Claim, ending: Ending, restMs: number): Promise<Tell> {
    for (let left = NOTE_TRIES; left > 0; left -= 1) {
      try {
        return await end(claim, ending, restMs);
      } catch (error) {
        log.debug(
          { err: error, ...named(claim.message) },
          'Could not record delivery result, retrying',
        );
        await pauses.pause(NOTE_AGAIN_MS);
        if (pauses.ended()) break;
      }
    }
    log.warn(named(claim.message), 'Delivery result not recorded: it will be repeated');
    return null;
  }

  return async (claim) => {
    const late = (): Outcome => ({
      outcome: 'later',
      reason: { code: 'no-answer', seconds: DELIVERY_LIMIT_MS / 1_000 },
    });
    await due(claim);
    const began = clock.now().getTime();
    const outcome = await pauses.within(DELIVERY_LIMIT_MS, outcomeOf(claim.message), late);
    const answered = clock.now();
    const tookMs = answered.getTime() - began;
    const restMs = pace.restMs(claim.message.lane, outcome.outcome, tookMs);
    const ending = endingOf(outcome, claim.trouble, answered, fraction(deps.random));
    const tell = await noted(claim, ending, restMs);
    await tell?.().catch((error: unknown) => {
      log.error({ err: error, ...named(claim.message) }, 'Failed to notify staff of a delivery');
    });
  };
}

/** A reason as the log has it: in English, whoever reads it elsewhere. */
function logged(reason: Why): string {
  return whyWords(reason, english);
}

/** What a log line may say of a message: neither its words nor whom it goes to. */
function named({ id, requestId, body }: Outgoing): object {
  return { message: id, request: requestId, kind: body.kind };
}

/** A number in [0, 1) from the first 32 bits of a UUID, which are all random. */
function fraction(random: Randomness): number {
  return parseInt(random.uuid().slice(0, 8), 16) / 2 ** 32;
}
