import { Unheard } from '../ports/unheard';

/**
 * What a person is told when their click or command failed inside the bot. `reference` stands in the log beside the
 * cause.
 */
export function faultWords(error: unknown, reference: string): string {
  const operator = `(Reference for the operator: ${reference})`;
  return error instanceof Unheard
    ? `I can't tell whether this was saved: the database stopped answering. Look at the request's card in a minute; if it is not there, do it again. ${operator}`
    : `Can't save just now, nothing was changed. Try again in a minute. ${operator}`;
}
