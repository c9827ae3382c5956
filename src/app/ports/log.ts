/** The part of pino that the app uses. Fields first, then words. */
export interface Logger {
  debug(fields: object, words: string): void;
  info(fields: object, words: string): void;
  warn(fields: object, words: string): void;
  error(fields: object, words: string): void;
}
