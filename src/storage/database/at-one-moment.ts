import type { Knex } from 'knex';

/** Reads with the database as it stands at one moment, whatever is committed meanwhile. */
export function atOneMoment<T>(knex: Knex, work: (trx: Knex) => Promise<T>): Promise<T> {
  return knex.transaction((trx) => work(trx), {
    isolationLevel: 'repeatable read',
    readOnly: true,
  });
}
