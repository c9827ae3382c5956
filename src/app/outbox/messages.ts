import type { Account, Platform } from '../../core/terms/terms';
import type { ColleagueMeeting } from '../../view/mail/letters/colleague';
import type { Mail } from '../../view/mail/parts/mail';
import type { Card, Note } from '../../view/model/model';
import type { ThreadNotification, Notification } from './notification';
import type { Feed } from '../settings/settings-store';

/** A place where a request's card stands: one of the feeds of a chat system. */
export interface Place {
  readonly platform: Platform;
  readonly feed: Feed;
}

/** What stands in the request's thread, below its card in the requests channel. */
export interface ThreadNote {
  readonly platform: Platform;
  readonly note: ThreadNotification;
}

/** A mail's card: in the thread of its request, or in the requests channel. It is drawn when it is sent. */
export interface MailCardOut {
  readonly platform: Platform;
  readonly mailId: string;
}

/** A message to one person. */
export interface Direct {
  readonly to: Account;
  readonly card: Card | Note | Notification;
  /** The same message is sent once, whoever asks for it again. */
  readonly key: string;
}

/** Decisions go before reminders, reminders before digests. */
export type Urgency = 'decision' | 'reminder' | 'digest';

export interface MailOut {
  readonly mail: Mail;
  readonly key: string;
}

/** A kick-off for the calendar of a colleague, whose address is asked for when it is sent. */
export interface ColleagueInvitation {
  readonly to: Account;
  readonly meeting: ColleagueMeeting;
  readonly key: string;
}

/** A turn of holding the ball that somebody is told of. */
export interface About {
  readonly requestId: string;
  /** See holdingOf. */
  readonly holding: string;
  /** What was crossed, in order: the last is what is spoken of. */
  readonly thresholds: readonly string[];
}

/** Where a reminder goes. Whom exactly and what it says is read when it is sent. */
export type ReminderTo =
  | {
      readonly by: 'person';
      readonly platform: Platform;
      readonly person: string;
      /** Whose place this person takes, by account: `slack:U123`. Empty where they are told in their own right. */
      readonly inPlaceOf: readonly string[];
    }
  /** The requester, at the address of the requests. */
  | { readonly by: 'mail' }
  /** A line in the request's thread; with `copy` the mail to the requester as well, for staff to send. */
  | {
      readonly by: 'thread';
      readonly platform: Platform;
      readonly copy: boolean;
      /** The name of whoever it is assigned to, or registered it, and isn't there any more. */
      readonly lost?: string;
    };

/** A reminder of tasks: what it says is drawn from the requests as they are when it is sent. */
export interface Reminder extends Reminding {
  readonly kind: 'nudge';
}

/** Certificates of live requests that near their end: `about` names certificates in place of turns. */
export interface ExpiryNotice extends Reminding {
  readonly kind: 'expiry';
}

interface Reminding {
  readonly to: ReminderTo;
  readonly about: readonly About[];
  /** How many more there were than `about` holds. */
  readonly more: number;
}
