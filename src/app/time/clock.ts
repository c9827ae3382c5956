/** Business time: the one clock of the process, which tests and the workspace may move. */
export interface Clock {
  now(): Date;
}

/** Where ids and salts come from. */
export interface Randomness {
  /** A new UUID, version 4. */
  uuid(): string;
}
