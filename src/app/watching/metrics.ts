import type { Kind } from '../../core/certificate/facts/facts';
import type { Verdict } from '../../core/certificate/finding/report';
import type { ActName } from '../../core/process/commands';
import type { Refusal } from '../../core/decision/refusal';
import type { Platform } from '../../core/terms/terms';
import type { LaneClass } from '../outbox/lanes';
import type { Delivered } from '../outbox/gateway';
import type { OutgoingBody } from '../outbox/outbox';

/** What a person did at a chat system that waits for an answer. */
export type AckKind = 'command' | 'press' | 'form' | 'message' | 'shortcut' | 'dialog' | 'search';

/**
 * How it was acknowledged. `late`: told to wait, because the answer was not there within the platform's time;
 * `failed`: told that nothing was changed.
 */
export type AckOutcome = 'answered' | 'late' | 'failed';

/**
 * Counts what happens, for `GET /metrics`. Everything told here is one of a few values: never an id, an address or a
 * name, which would make a series of its own each, and tell who did what. Never throws.
 */
export interface Metrics {
  /** Somebody did something: call the result when the chat system gets its answer. */
  acknowledging(chat: Platform, kind: AckKind): (outcome: AckOutcome) => void;
  /** A file begins to be checked: call the result with what came of it, `unreadable` where it is none of its kind. */
  checking(kind: Kind): (verdict: Verdict | 'unreadable') => void;
  /** A change was committed. */
  performed(act: ActName | 'register'): void;
  /** Somebody was told why not. */
  refused(code: Refusal['code'] | 'private-key' | 'from-elsewhere'): void;
  /** Somebody was told to slow down. */
  rateLimited(chat: Platform): void;
  /** A message of the outbox is on its way: call the result when it has arrived or hasn't. */
  delivering(
    lane: LaneClass,
    kind: OutgoingBody['kind'],
  ): (outcome: Delivered['outcome'] | 'threw') => void;
}
