import { UnknownOutcome } from '../../app/requests/unknown-outcome';
import { factsOf } from './transient-errors';

/**
 * Changes something, and knows whether it did. A connection that breaks after a commit was sent takes the answer with
 * it; then the same is done once more on another. So that must change nothing twice: by a key, a version, or because
 * what it sets is set already; and it must wait for what the first try may still be doing in the server. `again` is
 * the second try, where what it finds reads differently.
 * @throws UnknownOutcome when the second try was not answered either; what the database itself refused, as it is.
 */
export async function withKnownOutcome<T>(work: () => Promise<T>, again = work): Promise<T> {
  try {
    return await work();
  } catch (first) {
    if (isAnswer(first) || isUnsent(first)) throw first;
    return again().catch((second: unknown) => {
      throw new UnknownOutcome(second);
    });
  }
}

/** Faults of finding or entering a server: nothing was sent. Source: errno(3), getaddrinfo(3). */
const NO_WAY_IN = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  // cannot_connect_now: the server starts or shuts down.
  '57P03',
]);

/** pg's words when nobody greets it in time, and knex's when no connection gets free. They have no codes. */
const NO_CONNECTION = /^timeout expired|Timeout acquiring a connection/u;

function isUnsent(error: unknown): boolean {
  const { code, message } = factsOf(error);
  return NO_WAY_IN.has(code) || NO_CONNECTION.test(message);
}

/**
 * The server's own word on the statement, and so the end of it. Not when it ends the session (57P…) or says that the
 * connection broke (08…): that may come after the commit and before its answer.
 * Source: "PostgreSQL Error Codes", postgresql.org/docs/15/errcodes-appendix.html.
 */
function isAnswer(error: unknown): boolean {
  const saysSo = typeof error === 'object' && error !== null && 'severity' in error;
  return saysSo && !/^(?:57P|08)/u.test(factsOf(error).code);
}
