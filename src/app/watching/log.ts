/** The part of pino that the app uses. Fields first, then words. */
export interface Logger {
  debug(fields: object, words: string): void;
  info(fields: object, words: string): void;
  warn(fields: object, words: string): void;
  error(fields: object, words: string): void;
}

/**
 * One number, e.g. `ab12cd34`, for everything that is logged while one thing that came in is dealt with. A person who
 * meets a fault is told it.
 */
export interface Trace {
  /** Runs work under the number that is under way, else under a new one, and tells the work which. */
  within<T>(work: (reference: string) => T): T;
  /** Runs work under a new number, whatever was under way. */
  anew<T>(work: (reference: string) => T): T;
  /** Runs work under none: what goes on for others too, and was only woken here. */
  outside<T>(work: () => T): T;
  /** The number under way; null outside of everything that came in. */
  current(): string | null;
}
