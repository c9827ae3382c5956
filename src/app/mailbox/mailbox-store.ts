/** How far a mailbox was read. */
export interface Cursor {
  /** Null before it was read for the first time. */
  readonly uidValidity: string | null;
  /** The highest UID that was taken over, or left alone; 0 for none. */
  readonly lastUid: number;
}

/** How far it was read, and since when it is read at all. */
export interface Reached extends Cursor {
  readonly beganAt: Date;
}

/** The right to read a mailbox, which one process has at a time. */
export interface MailboxStore {
  /** Takes or keeps the lease until `until`. Null: another process has it. `token` names this one. */
  lease(mailbox: string, token: string, now: Date, until: Date): Promise<Reached | null>;
  /** Notes how far it was read. False: the lease was lost. */
  reached(mailbox: string, token: string, cursor: Cursor): Promise<boolean>;
  /** Lets another process read at once. */
  release(mailbox: string, token: string): Promise<void>;
  /** The secret of this name; made once from `fresh`, and the same in every process from then on. */
  secret(name: string, fresh: string): Promise<string>;
}
