import type { Changes } from '../slack/changes';
import type { Mail } from './mailbox';

/** Mails that the page shows; as many as of those that the bot sent. */
const MAILS_KEPT = 500;

/** A mail as a server holds it. */
export interface Held {
  /** Counts from 1 without end, as IMAP wants it (RFC 3501, 2.3.1.1). */
  uid: number;
  at: Date;
  raw: Buffer;
  mail: Mail;
}

/** What came for the bot: read over IMAP by the bot, and shown by the page beside what the bot wrote. */
export class Inbox {
  private held: Held[] = [];
  private readonly shown: Mail[];
  private readonly watchers = new Set<() => void>();

  constructor(
    private readonly changes: Changes,
    /** Another one whenever mails are counted anew, as IMAP wants it. */
    public uidValidity: number,
    before: readonly Mail[] = [],
  ) {
    this.shown = [...before];
  }

  /** Takes a mail in, and tells whoever waits for one. `mail.id` is given here. */
  take(raw: Buffer, mail: Omit<Mail, 'id'>): Held {
    const uid = (this.held.at(-1)?.uid ?? 0) + 1;
    const last = Number(this.shown.at(-1)?.id.slice(1) ?? 0);
    const one: Held = { uid, at: new Date(mail.at), raw, mail: { ...mail, id: `w${last + 1}` } };
    this.held.push(one);
    this.shown.push(one.mail);
    if (this.shown.length > MAILS_KEPT) this.shown.shift();
    for (const watcher of this.watchers) watcher();
    this.changes.announce();
    return one;
  }

  /** Counts all mails anew, as a server does that was restored from a backup: whoever reads has to begin again. */
  countAnew(): void {
    this.uidValidity += 1;
    this.held = this.held.map((one, index) => ({ ...one, uid: index + 1 }));
    for (const watcher of this.watchers) watcher();
  }

  /** Oldest first: those of this start, whose bytes are still here. */
  all(): readonly Held[] {
    return this.held;
  }

  /** Oldest first, for the page: those of earlier starts as well. */
  mails(): readonly Mail[] {
    return this.shown;
  }

  /** Calls back after each new mail, until the returned function is called. */
  watch(watcher: () => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }
}
