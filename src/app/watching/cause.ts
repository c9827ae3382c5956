/** What may be logged of an error whose message could quote what people sent: what it was and where, not its words. */
export interface Cause {
  readonly name: string;
  /** E.g. `ECONNREFUSED`, or SQLSTATE. */
  readonly code?: string;
  /** The frames alone. */
  readonly stack?: string;
  readonly cause?: Cause;
}

/** Causes of causes that are told; libraries nest two or three. */
const DEEPEST = 4;

/** Characters of a name or a code: no library's are longer, and a longer one could be a text of somebody's. */
const LONGEST = 60;

/** The cause of a failure, without any error's message. */
export function causeOf(error: unknown, depth = 1): Cause {
  if (!isError(error)) return { name: 'NotAnError' };
  const { name, stack = '', cause } = error;
  const code = 'code' in error ? error.code : undefined;
  // The message stands above the frames, and may have lines of its own.
  const frames = stack.split('\n').filter((line) => /^\s+at /u.test(line));
  return {
    name: name.slice(0, LONGEST),
    ...(typeof code === 'string' || typeof code === 'number'
      ? { code: String(code).slice(0, LONGEST) }
      : {}),
    ...(frames.length === 0 ? {} : { stack: frames.join('\n') }),
    ...(isError(cause) && depth < DEEPEST ? { cause: causeOf(cause, depth + 1) } : {}),
  };
}

/** Errors of another realm, e.g. a worker's or a test's, are instances of another class. */
function isError(thrown: unknown): thrown is Error {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'name' in thrown &&
    typeof thrown.name === 'string' &&
    'message' in thrown
  );
}
