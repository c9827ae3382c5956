import type { Knex } from 'knex';
import type { Rows } from './rows';

/** What the database server's clock says: to compare with ours, and for nothing else. */
export async function clockOf(knex: Knex): Promise<Date> {
  const { rows } = await knex.raw<Rows<{ now: Date }>>('select clock_timestamp() as now');
  const [row] = rows;
  if (!row) throw new Error('The database told no time');
  return row.now;
}
