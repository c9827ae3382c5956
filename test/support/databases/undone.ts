import type { Database } from '../../../src/storage/database/database';

class Undone extends Error {}

/** What work gives in a transaction that is rolled back. */
export async function undone<T>(
  { knex }: Database,
  work: (trx: Database['knex']) => Promise<T>,
): Promise<T> {
  const given: T[] = [];
  await knex
    .transaction(async (trx) => {
      given.push(await work(trx));
      throw new Undone();
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undone)) throw error;
    });
  const [only] = given;
  if (only === undefined) throw new Error('The work gave nothing');
  return only;
}
