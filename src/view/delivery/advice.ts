import type { Platform } from '../../core/terms/terms';
import type { TokenFault } from './token-fault';
import type { Said } from './why';

/** What somebody has to do so that a message can be delivered, as data: see Why. */
export type Advice =
  | Said
  | SlackAdvice
  | TeamsAdvice
  | MailAdvice
  /** To choose a channel for a feed that has none. */
  | { readonly code: 'choose'; readonly platform: Platform; readonly feed: string }
  /** Another way beside that of `advice`. */
  | {
      readonly code: 'or-choose';
      readonly advice: Advice;
      readonly platform: Platform;
      readonly feed: string;
    }
  | { readonly code: 'connect'; readonly platform: Platform };

/** `channel`: `#ebox-requests`, or its id; `bot`: how the bot is called there, `@e-Box`. */
type SlackAdvice =
  | {
      readonly code: 'invite' | 'ask-admin';
      readonly channel: string;
      readonly bot: string;
    }
  | { readonly code: 'archived' | 'frozen'; readonly channel: string }
  | { readonly code: 'scopes'; readonly bot: string };

/** `name`: of the person; null where it is unknown. */
type TeamsAdvice =
  | { readonly code: 'app-blocked' | 'other-cloud' }
  | { readonly code: 'person-blocked' | 'no-chat'; readonly name: string | null }
  | { readonly code: 'may-not-write' | 'not-in'; readonly place: PlaceName }
  | { readonly code: 'add-again'; readonly kind: PlaceName['kind'] };

type MailAdvice =
  | { readonly code: 'smtp-login' | 'mail-from' | 'smtp-allow' }
  | { readonly code: 'mail-oauth'; readonly fault: TokenFault };

/** What is known of what a place is called. */
export interface PlaceName {
  readonly kind: 'personal' | 'group' | 'channel';
  readonly name: string | null;
  /** Of a channel alone. */
  readonly team: string | null;
}

/** The channels that the bot was taken out of at once: all of a team's, or one. */
export interface Removed {
  /** The first of them. */
  readonly place: PlaceName;
  readonly channels: number;
}
