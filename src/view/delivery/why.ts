import type { Platform } from '../../core/terms/terms';
import type { TokenFault } from './token-fault';

/**
 * Why a message was not delivered, as data: it is worded when somebody reads it, in their language. Where one holds
 * another, that is the cause as the other side told it.
 */
export type Why = CalmWhy | SystemWhy | MailWhy | OwnWhy;

/** Words of a platform, a server or an exception, shown as they are. Made by `said`, which bounds them. */
export interface Said {
  readonly code: 'said';
  readonly words: string;
}

/** Reasons that pass by themselves. */
type CalmWhy =
  | Said
  | { readonly code: 'asked-to-wait'; readonly platform: Platform; readonly seconds: number }
  | { readonly code: 'outside-hours' }
  /** It is for later, and nobody waits for it yet. */
  | { readonly code: 'not-due' }
  | { readonly code: 'database' }
  /** Of the gateway, in the time that delivery gives it. */
  | { readonly code: 'no-answer'; readonly seconds: number };

/** What a chat system did with a call, or has to say of an account. */
type SystemWhy =
  | {
      readonly code: 'http-status';
      readonly platform: Platform;
      readonly method: string;
      readonly status: number;
    }
  | {
      readonly code: 'answered-with';
      readonly platform: Platform;
      readonly method: string;
      readonly error: string;
    }
  | { readonly code: 'no-sense'; readonly platform: Platform; readonly method: string }
  | {
      readonly code: 'unreached-for';
      readonly platform: Platform;
      readonly method: string;
      readonly words: string;
    }
  | { readonly code: 'unreached'; readonly platform: Platform; readonly words: string }
  | { readonly code: 'foreign-host'; readonly platform: Platform }
  | { readonly code: 'token'; readonly why: Why }
  | { readonly code: 'account'; readonly is: AccountFault }
  /** `name`: who can't be written to; an id where the name is unknown. */
  | { readonly code: 'person'; readonly name: string; readonly why: Why }
  /** `error`: Teams' own word; empty where it gave none. */
  | { readonly code: 'teams-status'; readonly status: number; readonly error: string }
  /** `words`: of whoever gives tokens. */
  | { readonly code: 'no-token'; readonly fault: TokenFault; readonly words: string }
  | { readonly code: 'credentials'; readonly why: Why }
  | { readonly code: 'conversation-unknown' }
  | { readonly code: 'takes-no-file'; readonly platform: Platform };

/** Slack's own codes for an account that nobody can write to. Source: the errors of conversations.open. */
export type AccountFault = 'user_disabled' | 'user_not_found' | 'cannot_dm_bot';

/** `words`: the mail server's. */
type MailWhy =
  | MailTokenWhy
  | { readonly code: 'mail-address' | 'no-directory' | 'no-directory-mail' }
  | {
      readonly code:
        | 'mail-login'
        | 'mail-sender'
        | 'mail-server'
        | 'mail-recipient'
        | 'mail-refused';
      readonly words: string;
    };

/** Why there is nothing to log in with at a mail server. `host`: who gives tokens; `words`: its own. */
export type MailTokenWhy =
  | {
      readonly code: 'mail-token';
      readonly host: string;
      readonly fault: TokenFault;
      readonly words: string;
    }
  /** SMTP_URL has a user and no password, and tokens are not set up. */
  | { readonly code: 'no-mail-password' };

/** What our side found. */
type OwnWhy =
  | { readonly code: 'week'; readonly why: Why }
  | { readonly code: 'failed-inside'; readonly times: number; readonly why: Why }
  | { readonly code: 'gone' }
  | { readonly code: 'no-request' }
  | { readonly code: 'no-card' }
  | { readonly code: 'no-smtp' }
  | { readonly code: 'no-file'; readonly name: string }
  /** A paper that could not be made. */
  | { readonly code: 'not-made'; readonly name: string }
  | { readonly code: 'unknown-kind'; readonly kind: string }
  | { readonly code: 'no-channel'; readonly feed: string }
  | { readonly code: 'not-connected'; readonly platform: Platform };

/** Characters of somebody else's words that are kept: enough to understand a refusal, not enough to fill a card. */
export const MAX_SAID = 200;

/** Words of the other side, on their way to a reader: bounded, since they may be a whole page. */
export function bounded(words: string): string {
  // A character is two units at most; so a page is not taken apart for its first line.
  const units = words.slice(0, 2 * MAX_SAID + 1);
  const characters = [...units];
  return characters.length > MAX_SAID ? `${characters.slice(0, MAX_SAID).join('')}…` : units;
}

/** A reason, or an advice, that is shown as the other side gave it. */
export function said(words: string): Said {
  return { code: 'said', words: bounded(words) };
}
