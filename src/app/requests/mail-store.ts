import type { KeptMail } from '../../core/mail/kept';
import type { Known, Traces } from '../../core/mail/belongs';
import type { Person, Platform } from '../../core/terms/terms';
import type { CardRef } from '../outbox/cards';
import type { Outbox } from '../outbox/outbox';
import type { MailChange } from '../mails/mail-change';
import type { Change, Commit } from './request-store';

/** What a mail is known by. */
export interface MailMark {
  readonly mailbox: string;
  /** Tells the mail from all others, however often and wherever the mailbox shows it. */
  readonly fingerprint: string;
}

/** A mail on its way into the database. */
export interface NewMail extends MailMark {
  readonly mail: KeptMail;
  /** By the id of the file: what is stored of it. */
  readonly bytes: ReadonlyMap<string, Buffer>;
}

/** The addresses of who sent a mail, and of who wrote what it says: somebody else where it was passed on. */
export interface MailPeople {
  readonly sender: string;
  readonly writer: string;
}

/** What is known of a mail that came in. */
export interface MailKnown extends Known {
  /** Whether it was taken over before. */
  readonly isTaken: boolean;
}

type Post = Parameters<Outbox['post']>[0];

/** `taken`: stored now. `known`: it was before. `moved`: its request has moved on since; look again. */
export type TakenOver = 'taken' | 'known' | 'moved';

/** How a mail of ours names the thread that it belongs to. Oldest first. */
export interface MailThread {
  readonly inReplyTo: string;
  readonly references: readonly string[];
}

/** A mail's card where it stands at a platform. */
export interface PlacedMail {
  readonly ref: CardRef;
  /** The request in whose thread it stands; null in the channel itself. */
  readonly requestId: string | null;
}

export interface MailStore {
  /** What is known of a mail, of what it names, and of its people. */
  known(mark: MailMark, traces: Traces, people: MailPeople): Promise<MailKnown>;
  /** Stores a mail with all that it causes, all or nothing. */
  takeOver(taken: NewMail, change: Change | null, posts: readonly Post[]): Promise<TakenOver>;
  /** A change of a request and what it does to a mail, in one transaction. `moved` also where the mail has moved on. */
  commit(change: Change, mail: MailChange): Promise<Commit>;
  /** What becomes of a mail of no request. False: somebody was faster. */
  change(mail: MailChange, posts: readonly Post[]): Promise<boolean>;
  get(id: string): Promise<KeptMail | null>;
  /** Those that wait for somebody, the oldest first, at most `limit`; and how many wait. */
  open(limit: number): Promise<{ readonly mails: readonly KeptMail[]; readonly total: number }>;
  /** How many mails of no request wait that were taken over since a moment. */
  strayingSince(at: Date): Promise<number>;
  /** The bytes of a mail's file; null where there are none (any more). */
  file(id: string): Promise<Buffer | null>;
  /** The thread of a request, or of the mail that is answered; null where nothing came in yet. */
  threadOf(requestId: string, answers: string | null): Promise<MailThread | null>;
  /** Notes that somebody opened the form to answer it. Whoever else did so lately, or null. */
  answering(id: string, person: Person, now: Date): Promise<Person | null>;
  placed(id: string, platform: Platform): Promise<PlacedMail | null>;
  place(id: string, platform: Platform, placed: PlacedMail): Promise<void>;
}
