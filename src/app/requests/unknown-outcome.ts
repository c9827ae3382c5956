/**
 * A change was sent to the database, and no answer came, nor to a second try: it may be saved or not. Nobody may be
 * told that nothing was changed.
 */
export class UnknownOutcome extends Error {
  readonly code = 'OUTCOME_UNKNOWN';

  constructor(cause: unknown) {
    super('The database did not say whether a change was saved', { cause });
    this.name = 'UnknownOutcome';
  }
}

/**
 * What follows once a change is saved: telling somebody, reading what it came to.
 * @throws UnknownOutcome where that fails: the change stands, and nobody may be told that nothing was changed.
 */
export async function onceSaved<T>(follows: Promise<T>): Promise<T> {
  try {
    return await follows;
  } catch (error) {
    throw new UnknownOutcome(error);
  }
}
