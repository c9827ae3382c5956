/**
 * How long persons are let wait, where it isn't as long as the chat systems allow: a machine that runs many tests at
 * once is not a slow bot, and lateness has tests of its own.
 */
export interface Waits {
  /** Milliseconds until a chat system is acknowledged without the answer. */
  readonly patienceMs?: number;
  /** Milliseconds that an answer waits for what a chat system knows of a person or a place. */
  readonly lookUpMs?: number;
}
