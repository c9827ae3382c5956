import pino, { type DestinationStream, type Logger } from 'pino';
import type { Scrub } from './scrub';
import { tellFields } from './tell';

export interface LogOptions {
  /** `LOG_LEVEL`. */
  readonly level: string;
  readonly scrub: Scrub;
  /** Where lines go; stdout unless a test reads them. */
  readonly destination?: DestinationStream;
}

/** The log of the process: JSON, a line each. Everything in a line goes through here, and is redacted here. */
export function createLog({ level, scrub, destination }: LogOptions): Logger {
  const options: pino.LoggerOptions = {
    level,
    formatters: { log: (fields) => tellFields(fields, scrub) },
    // What the formatter made of an exception is told as it is: pino's own serialiser would look at it again.
    serializers: { err: (told: unknown) => told },
    hooks: {
      logMethod(inputs, method) {
        const [first, second] = inputs;
        // Ours always has fields and words. A library handed the log may give words alone.
        if (typeof first === 'string') return method.call(this, {}, scrub(first));
        method.call(this, first, scrub(String(second ?? '')));
      },
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
