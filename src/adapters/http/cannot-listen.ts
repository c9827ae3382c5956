/** The port can't be listened on, for a reason that whoever starts the bot can mend. */
export class CannotListen extends Error {
  readonly code = 'CANNOT_LISTEN';

  constructor(words: string, cause: Error) {
    super(words, { cause });
    this.name = 'CannotListen';
  }
}

/** What to do about an error of `listen`, by its code; errors that nobody expects stay as they are. */
export function whyNotListening(error: Error, port: number, host: string): Error {
  switch ('code' in error ? error.code : null) {
    case 'EADDRINUSE':
      return new CannotListen(
        `Another program listens on port ${port} of ${host}: stop it, or choose another port with PORT.`,
        error,
      );
    case 'EACCES':
      return new CannotListen(
        `This user may not listen on port ${port}: choose one above 1023 with PORT.`,
        error,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CannotListen(
        `${host} is no address of this machine: set HOST to one of its own, e.g. 127.0.0.1.`,
        error,
      );
    default:
      return error;
  }
}
