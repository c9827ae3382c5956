import type { Knex } from 'knex';
import type { Rows } from './rows';

/**
 * Runs one of the statements that every click or delivery needs. Postgres keeps it under its name on the connection,
 * and doesn't plan it anew each time: of a commit, planning is more than half. One name stands for one text.
 */
export async function prepared<Row>(
  knex: Knex,
  name: string,
  sql: string,
  bindings: readonly Knex.RawBinding[] | Knex.ValueDict,
): Promise<readonly Row[]> {
  const { rows } = await knex.raw<Rows<Row>>(sql, bindings).options({ name });
  return rows;
}
