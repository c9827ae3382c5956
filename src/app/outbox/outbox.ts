import type { ThreadNotification, Notification } from './notification';
import type { Advice } from '../../view/delivery/advice';
import type { Why } from '../../view/delivery/why';
import type { Card, Note } from '../../view/model/model';
import type { ColleagueMeeting } from '../../view/mail/letters/colleague';
import type { Mail } from '../../view/mail/parts/mail';
import type { ExpiryNotice, Reminder, Place, Urgency } from './messages';
import type { Day, Instant, Platform } from '../../core/terms/terms';

/**
 * What waits to be sent, in lanes: one a channel, person or mailbox. A lane's messages go one after another in the
 * order of urgency and age; lanes do not wait for one another.
 */
export interface Outgoing {
  readonly id: string;
  readonly lane: string;
  readonly requestId: string | null;
  /** Deliveries begun before this one. Above 0 the message may have arrived already. */
  readonly attempts: number;
  /** When it was first tried, if ever: a look-up for what arrived already needs no older messages. */
  readonly firstTriedAt: Date | null;
  /** Identifies the message at the platform, so that a repeated post can be recognised. */
  readonly key: string;
  readonly body: OutgoingBody;
}

export type OutgoingBody =
  /** Make a card show the request's newest state: post it where it stands nowhere yet. */
  | { readonly kind: 'draw'; readonly cardId: string }
  | { readonly kind: 'line'; readonly platform: Platform; readonly note: Note | ThreadNotification }
  | {
      readonly kind: 'direct';
      readonly platform: Platform;
      readonly person: string;
      readonly card: Card | Note | Notification;
    }
  | {
      readonly kind: 'notice';
      readonly place: Place;
      /** This channel, whichever has the feed; unset: the one that has it when the notice is sent. */
      readonly channel?: string;
      readonly card: Card | Note | Notification;
    }
  | { readonly kind: 'mail'; readonly mail: Mail }
  /** A mail that came in, as it is by now. */
  | { readonly kind: 'mail-card'; readonly platform: Platform; readonly mailId: string }
  | Reminder
  | ExpiryNotice
  /** All requests or one, as a file that is made when it is sent. */
  | {
      readonly kind: 'export';
      readonly platform: Platform;
      readonly person: string;
      readonly requestId: string | null;
      /** All requests as an Excel workbook in place of CSV. */
      readonly excel?: true;
    }
  /** All that a mail says, as a file for one person. */
  | {
      readonly kind: 'mail-text';
      readonly platform: Platform;
      readonly person: string;
      readonly mailId: string;
    }
  /** The sending request form of a request, not filled in by the requester yet, for one person. */
  | {
      readonly kind: 'blank-form';
      readonly platform: Platform;
      readonly person: string;
      readonly requestId: string;
    }
  /** A file that was made for one person. */
  | {
      readonly kind: 'file';
      readonly platform: Platform;
      readonly person: string;
      readonly name: string;
      readonly base64: string;
      readonly as: 'template' | 'dry-run';
    }
  /** That a file which took long came to nothing, since the process ended: sent from `dueAt` on, unless it is forgotten. */
  | {
      readonly kind: 'slow-file';
      readonly platform: Platform;
      readonly person: string;
      readonly dueAt: Instant;
    }
  /** A kick-off for a colleague's calendar, by mail to the address that the directory has when it is sent. */
  | {
      readonly kind: 'invitation';
      readonly platform: Platform;
      readonly person: string;
      readonly meeting: ColleagueMeeting;
    }
  /** The digest of a day, drawn when it is sent, and not sent on another day. */
  | { readonly kind: 'digest'; readonly platform: Platform; readonly day: Day };

/** Proof of a claim. A fresh token each time, so that a worker that lost its lease can't finish another's work. */
export interface Claim {
  readonly token: string;
  /** Where it goes: other lanes may lead there too, and wait. */
  readonly destination: string;
  /** Not to be sent before. */
  readonly freeAt: Date;
  readonly message: Outgoing;
  readonly trouble: Trouble;
}

/** What a message has been through. */
export interface Trouble {
  /** Times in a row that it was put off. */
  readonly delays: number;
  /** Since when it has been put off; null while it isn't. */
  readonly since: Date | null;
  /** Times that its delivery ended in an exception. */
  readonly faults: number;
}

/** Milliseconds that a lane is put off at most in one go. One put off longer was so by a clock that was wrong. */
export const LONGEST_PAUSE_MS = 60 * 60 * 1_000;

/**
 * Milliseconds that any version of the bot leases a lane at most, and half a minute by which clocks that are in order may
 * differ. One leased longer was so by a clock that was wrong.
 */
export const LONGEST_LEASE_MS = 90 * 1_000;

/** `restMs`, everywhere: milliseconds for which nothing more is sent to the destination, by any lane; unset: none. */
export interface Outbox {
  /**
   * Takes the next message of each of at most `limit` due lanes that nobody works at, for `leaseMs` milliseconds. A
   * message whose lease ran out (its process died) is taken again, unless it goes to one of the destinations `inHand`. Of the
   * lanes that lead to one destination, the one with the most urgent message is taken, then the one that waits longest.
   * With `aheadMs`, also what is due in so many milliseconds: the claim says when.
   */
  claim(
    now: Date,
    leaseMs: number,
    limit: number,
    inHand?: readonly string[],
    aheadMs?: number,
  ): Promise<readonly Claim[]>;
  /** Holds the claims for `leaseMs` milliseconds from now on; those whose lease was lost stay lost. */
  renew(claims: readonly Claim[], now: Date, leaseMs: number): Promise<void>;
  /** It arrived. `outage-over`: its lane was unreachable until now, which was told. */
  done(claim: Claim, now: Date, restMs: number): Promise<'done' | 'outage-over' | 'lease-lost'>;
  /** There was nothing to send: whether the lane can be reached is as unknown as before. */
  nothing(claim: Claim, now: Date, restMs: number): Promise<'done' | 'lease-lost'>;
  /**
   * Not now: try again at `at`; the whole lane waits, so that its order holds. `asked`: the platform named that time, and
   * the whole destination waits for it. `fault`: delivering it threw, which is counted apart. `rest`: nothing is wrong but the
   * hour, and nothing is counted. False: the lease was lost meanwhile.
   */
  later(
    claim: Claim,
    now: Date,
    at: Date,
    reason: Why,
    as: 'delay' | 'asked' | 'fault' | 'rest',
    restMs?: number,
  ): Promise<boolean>;
  /**
   * It can't work until somebody does what `advice` says: the lane waits until `at`, and the message's delays are
   * forgotten. `began`: the lane's first since anything arrived, which is to be told; `lasts`: it was told.
   */
  unreachable(
    claim: Claim,
    now: Date,
    at: Date,
    reason: Why,
    advice?: Advice,
    restMs?: number,
  ): Promise<'began' | 'lasts' | 'lease-lost'>;
  /** Never: it becomes a dead letter with its reason, and the lane goes on. False: the lease was lost meanwhile. */
  dead(claim: Claim, now: Date, reason: Why, restMs?: number): Promise<boolean>;
  /** When something will be due next, perhaps in the past, or null when nothing waits. */
  nextDue(): Promise<Date | null>;
  /** A lane can't be reached, as the platform said by itself. False: that is known. */
  lost(lane: string, now: Date, advice: Advice): Promise<boolean>;
  /** A lane can be reached again. True: it was unreachable, and nothing waits in it whose arrival would tell. */
  found(lane: string, now: Date): Promise<boolean>;
  /** Wakes a lane that is unreachable by what has just come true (the bot was invited). */
  wake(lane: string, now: Date): Promise<void>;
  /** Puts a message that belongs to no change into its lane; one whose key is known is left. */
  post(message: {
    readonly lane: string;
    readonly key: string;
    readonly requestId: string | null;
    readonly body: Exclude<OutgoingBody, { readonly kind: 'draw' }>;
    readonly urgency: Urgency;
    readonly at: Date;
  }): Promise<void>;
  /** What was posted under this key is not to be sent any more. Nothing happens to what was sent, or to an unknown key. */
  forget(key: string, now: Date): Promise<void>;
}
