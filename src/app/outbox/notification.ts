import type { NobodyBecause } from '../../core/decision/four-eyes';
import type { Day, Environment, Person, Platform } from '../../core/terms/terms';
import type { FormDifference } from '../../view/forms/filled-form';
import type { MessageKind } from '../../view/cards/undelivered';
import type { Advice, Removed } from '../../view/delivery/advice';
import type { Why } from '../../view/delivery/why';
import type { MailToCopy } from '../../view/mail/to-copy';
import type { Feed } from '../settings/settings-store';

/** What somebody is to be told, as data: its words are found when it is sent, in the language of whoever reads it. */
export type Notification =
  /** That somebody who is away is stood in for. */
  | { readonly tells: 'stand-in'; readonly name: string; readonly from: Day; readonly until: Day }
  | Trouble
  /** To the channel that a feed was taken from. */
  | { readonly tells: 'moved'; readonly by: Person; readonly feed: Feed }
  /** To staff: that mails of no request come in so fast that they are not shown one by one. */
  | { readonly tells: 'mail-burst'; readonly most: number }
  /** To whoever looks after a request: that a mail to its requester did not arrive. `words` are the mail system's. */
  | {
      readonly tells: 'came-back';
      readonly requestId: string;
      readonly recipient: string | null;
      readonly words: string;
    }
  /** To the requests channel: that requests were taken over from a file; `ids` names some of those that are overdue. */
  | {
      readonly tells: 'taken-over';
      readonly by: string;
      readonly added: number;
      readonly updated: number;
      readonly overdue: number;
      readonly ids: readonly string[];
    }
  /** To an account: that another, in this chat system, was linked with it or no longer is. */
  | { readonly tells: 'linked' | 'unlinked'; readonly by: string; readonly platform: Platform }
  /** To whoever was given a request; `absent`: who was meant, where it goes to the one who stands in. */
  | {
      readonly tells: 'assigned';
      readonly requestId: string;
      readonly by: string;
      readonly absent: string | null;
    };

/** What became of a message that somebody should know of, and what somebody can do. */
export interface Troubled {
  readonly kind: MessageKind;
  readonly requestId: string | null;
  /** Of a digest alone: the day that it is about. */
  readonly day: Day | null;
}

/**
 * News of what could not be brought to its place, to staff. Where a reason, an advice or what happened is a text, an older
 * version of the bot wrote it.
 */
export type Trouble =
  | {
      readonly tells: 'waits';
      readonly what: Troubled;
      readonly reason: Why | string;
      readonly advice: Advice | string;
    }
  | { readonly tells: 'works-again'; readonly what: Troubled }
  | { readonly tells: 'given-up'; readonly what: Troubled; readonly reason: Why | string }
  /** The bot is back in the channel of these feeds. */
  | { readonly tells: 'back'; readonly platform: Platform; readonly feeds: readonly Feed[] }
  /** The bot was taken out of a channel that has these feeds; perhaps none. */
  | {
      readonly tells: 'left';
      readonly platform: Platform;
      readonly feeds: readonly Feed[];
      readonly what: Removed | string;
      readonly advice: Advice | string;
    };

/** What a note in a request's thread says, as data. What happened is read again when it is sent. */
export type ThreadNotification =
  /** What happened, by the version that it led to. */
  | { readonly tells: 'event'; readonly version: number }
  /** The report on the file that was checked with it. */
  | { readonly tells: 'report'; readonly version: number }
  /** What the requester has to order now. */
  | { readonly tells: 'order'; readonly environment: Environment }
  | Hint
  /** The mail to the requester, for staff to send. */
  | { readonly tells: 'copy'; readonly mail: MailToCopy };

/** What staff should know of a change, beside what happened. */
export type Hint =
  /** That nobody can give the NSSO's word; `managers`: how many there are, `emptyGroups`: see Managers. */
  | {
      readonly tells: 'stuck';
      readonly why: NobodyBecause;
      readonly managers: number;
      readonly emptyGroups: readonly string[];
    }
  /** That others are open for the same, by their ids. */
  | { readonly tells: 'same'; readonly ids: readonly string[] }
  /** That a meeting was planned for a day off. */
  | { readonly tells: 'day-off'; readonly day: Day }
  /** That the form that was recorded says something else than what was registered. */
  | { readonly tells: 'form-differs'; readonly differences: readonly FormDifference[] };
