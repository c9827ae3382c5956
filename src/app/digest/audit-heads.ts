/** One hash over everything that was recorded up to a moment (docs/adr/0009). */
export interface AuditHead {
  /** From 1, without a gap. */
  readonly number: number;
  readonly at: Date;
  /** SHA-256, lower-case hex. */
  readonly hash: string;
}

export interface AuditHeads {
  /**
   * The head over all that is committed now: a new one of this moment, or the newest where nothing was recorded since.
   * Null where nothing was ever recorded.
   */
  record(at: Date): Promise<AuditHead | null>;
}
