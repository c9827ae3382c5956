/**
 * Faults of the server that end when the server, its disk or its way here is in order again; no statement is to blame.
 * 08 connection, 40 rollback, 53 resources (a full disk), 55P03 lock, 57 operator (shutdown, time-out), 58 system.
 * Source: "PostgreSQL Error Codes", postgresql.org/docs/15/errcodes-appendix.html.
 */
const PASSING_STATE = /^(?:08...|40...|53...|55P03|57...|58...)$/u;

const PASSING_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** What pg and knex say without a code, when a connection breaks or none can be had. */
const PASSING_WORDS =
  /^Connection terminated|^Query read timeout|^timeout expired|Timeout acquiring a connection|connection error and is not queryable|Connection ended unexpectedly/u;

/** Whether something failed because the database is away for a while. */
export function isPassing(error: unknown): boolean {
  const { code, message } = factsOf(error);
  return PASSING_STATE.test(code) || PASSING_CODES.has(code) || PASSING_WORDS.test(message);
}

/** Whether the database answered, and took neither the user nor the password: SQLSTATE class 28. */
export function isLoginRefused(error: unknown): boolean {
  return /^28...$/u.test(factsOf(error).code);
}

/** What a thrown thing says of itself; empty where it says nothing. */
export function factsOf(error: unknown): { readonly code: string; readonly message: string } {
  if (typeof error !== 'object' || error === null) return { code: '', message: '' };
  return {
    code: 'code' in error ? String(error.code) : '',
    message: 'message' in error ? String(error.message) : '',
  };
}
