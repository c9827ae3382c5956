import type { Person, Platform } from '../../core/terms/terms';
import type { Advice } from '../../view/delivery/advice';
import type { Why } from '../../view/delivery/why';
import type { Card, Note } from '../../view/model/model';
import type { Mail } from '../../view/mail/parts/mail';
import type { CardRef } from './cards';

/**
 * What came of a delivery. `nothing`: there was nothing to send, and the platform was left alone. `later`: try again (after `afterMs` where the other side said so). `unreachable`: it can't
 * work until somebody does something; `advice` says what. `gone`: the message to be changed, or the one that this belongs
 * below, does not exist any more.
 * `never`: this message will never be taken.
 */
export type Delivered =
  | { readonly outcome: 'sent'; readonly ref?: CardRef }
  | { readonly outcome: 'nothing' }
  | { readonly outcome: 'later'; readonly afterMs?: number; readonly reason: Why }
  /** Nothing is wrong but the hour: try again then, however often. */
  | { readonly outcome: 'rest'; readonly afterMs: number; readonly reason: Why }
  | {
      readonly outcome: 'unreachable';
      readonly reason: Why;
      readonly advice: Advice;
      /** It may be over in a moment: nobody is told before it has lasted. */
      readonly mayPass?: true;
    }
  | { readonly outcome: 'gone'; readonly reason?: Why }
  | { readonly outcome: 'never'; readonly reason: Why };

/** Milliseconds for which a refusal that may pass by itself is tried again before anybody is told. */
export const PASSING_MS = 2 * 60 * 1_000;

/**
 * What an account is at its chat system. `gone`: deactivated, or known nowhere the bot is; `bot`: an app; `outside`: of
 * another workspace or organisation. `unknown`: the chat system didn't tell, and the account counts as `here`.
 */
export type Standing = 'here' | 'gone' | 'bot' | 'outside' | 'unknown';

/**
 * Who reads what is posted into a channel. `others`: people of another organisation among them, guests too. `unknown`: the
 * chat system didn't tell.
 */
export type Readers = 'ours' | 'others' | 'unknown';

/** How a post is told from its repetition. */
export interface PostKey {
  readonly key: string;
  /** Set when the post may have arrived before: the gateway looks for it first, from this moment on. */
  readonly triedSince: Date | null;
}

/** A file for one person, with the words that go with it. */
export interface HandedFile {
  readonly name: string;
  readonly bytes: Buffer;
  readonly words: string;
}

/** A chat system, as delivery sees it. Faults of the network come back as `later`, never as exceptions. */
export interface ChatGateway {
  readonly platform: Platform;
  /** Posts to a channel, or below a message of it. */
  post(channel: string, content: Card | Note, key: PostKey, below?: CardRef): Promise<Delivered>;
  update(ref: CardRef, content: Card | Note): Promise<Delivered>;
  /** Whether a message stands in this channel: a thread has an address of its own. */
  isIn(ref: CardRef, channel: string): boolean;
  /** Writes to one person. */
  direct(person: string, content: Card | Note, key: PostKey): Promise<Delivered>;
  /** Hands a file to one person. Where the answer was lost, the next try hands it over once more. */
  handOver(person: string, file: HandedFile): Promise<Delivered>;
  /** The name to show for an account, or null if the platform doesn't know it. */
  nameOf(id: string): Promise<Person | null>;
  /** The addresses that the directory has for an account. Null: it could not be asked; empty: it tells none. */
  addressesOf(id: string): Promise<readonly string[] | null>;
  /** What the account is now, however long the platform takes to say; `unknown` where it does not. Never rejects. */
  standingOf(id: string): Promise<Standing>;
  /** Who reads a channel, however long the platform takes to say. Never rejects. */
  readersOf(channel: string): Promise<Readers>;
}

/** How a mail names itself and the conversation that it belongs to. */
export interface MailNaming {
  /** Becomes its Message-ID, so that a repeated mail can be recognised. */
  readonly key: string;
  readonly requestId: string | null;
  /** The thread in the requester's mail program; null where nothing came from there yet. */
  readonly thread: {
    readonly inReplyTo: string;
    readonly references: readonly string[];
  } | null;
}

export interface MailGateway {
  /** Sends one mail. */
  send(
    mail: Mail,
    named: MailNaming,
    attachments: readonly { name: string; bytes: Buffer }[],
  ): Promise<Delivered>;
}
