import type { Reason } from '../../core/mail/reason';
import type { ArrivedMail, Correspondent } from '../../core/mail/arrived';

/** A mail that was fetched and read. */
export interface Arrived {
  /** Tells the mail from all others, however often and wherever the mailbox shows it. */
  readonly fingerprint: string;
  readonly mail: ArrivedMail;
  /** The content of `mail.files`, in the same order. */
  readonly contents: readonly Buffer[];
}

/** A mail of which only the envelope is known: it was too large, or nobody could read it. */
export interface Unreadable {
  readonly fingerprint: string;
  readonly sender: Correspondent;
  readonly subject: string;
  readonly why: Reason;
}

/** What becomes of each mail of a mailbox. Resolves when it is stored for good. */
export interface Taker {
  take(arrived: Arrived): Promise<Taken>;
  takeUnreadable(unreadable: Unreadable): Promise<Taken>;
}

/** `taken`: stored now. `known`: it was before. `own`: from the desk itself, and left alone. */
export type Taken = 'taken' | 'known' | 'own';
