import type { Scrub } from './scrub';

/** What a line says of an exception. */
export interface ToldError {
  readonly name: string;
  /** Its code, e.g. `ECONNREFUSED`, or SQLSTATE. */
  readonly code?: string;
  /** The HTTP status that it stands for. */
  readonly status?: number;
  readonly message: string;
  /** Where it was thrown: the frames alone. */
  readonly stack?: string;
  readonly cause?: ToldError;
  /** The first few of several that happened together. */
  readonly errors?: readonly ToldError[];
}

/** Causes of causes that are told; libraries nest two or three. */
const DEEPEST = 4;

/** Of errors that happened together, e.g. one for each address of a host. */
const MOST_ERRORS = 3;

/** Characters of a code: the longest that Node and Postgres have are half of it. */
const LONGEST_CODE = 60;

/** Statements that knex puts before the database's own words. */
const STATEMENT =
  /^\s*(?:with|select|insert|update|delete|begin|commit|rollback|set|create|alter|drop|lock)\b/iu;

/**
 * An exception as name, code, message and stack, and nothing else of it: libraries hang requests, headers, rows and
 * statements with their values on theirs.
 */
export function tellError(error: unknown, scrub: Scrub, depth = 1): ToldError {
  if (!(error instanceof Error)) return { name: 'NotAnError', message: scrub(String(error)) };
  const inner = depth < DEEPEST ? innerOf(error, scrub, depth) : {};
  return {
    name: scrub(error.name),
    ...codeOf(error),
    message: scrub(withoutStatement(error.message)),
    ...stackOf(error, scrub),
    ...inner,
  };
}

function innerOf(error: Error, scrub: Scrub, depth: number): Partial<ToldError> {
  const { cause } = error;
  const errors: unknown = 'errors' in error ? error.errors : null;
  return {
    ...(cause instanceof Error ? { cause: tellError(cause, scrub, depth + 1) } : {}),
    ...(Array.isArray(errors)
      ? { errors: errors.slice(0, MOST_ERRORS).map((one) => tellError(one, scrub, depth + 1)) }
      : {}),
  };
}

function codeOf(error: Error): Pick<ToldError, 'code' | 'status'> {
  const code = 'code' in error ? error.code : undefined;
  const status =
    'statusCode' in error ? error.statusCode : 'status' in error ? error.status : undefined;
  return {
    ...(typeof code === 'string' || typeof code === 'number'
      ? { code: String(code).slice(0, LONGEST_CODE) }
      : {}),
    ...(typeof status === 'number' ? { status } : {}),
  };
}

/** knex writes `statement with its values - what the database said`: the statement holds what people typed. */
function withoutStatement(message: string): string {
  if (!STATEMENT.test(message)) return message;
  const end = message.lastIndexOf(' - ');
  return end < 0 ? 'a statement failed' : message.slice(end + 3);
}

/** The message stands above the frames once more, and may have lines of its own. */
function stackOf({ stack }: Error, scrub: Scrub): Pick<ToldError, 'stack'> {
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return frames.length === 0 ? {} : { stack: scrub(frames.join('\n')) };
}
