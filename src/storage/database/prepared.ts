import type { Knex } from 'knex';
import type { Rows } from './rows';

/**
 * Milliseconds that a person at a button can wait for one statement: what fails is told within Slack's 3 s. More than
 * locks are waited for. Where the answer is lost, the change may stand all the same; a second press finds it.
 */
export const CLICK_TIMEOUT_MS = 2_200;

/** Milliseconds for a statement that carries files, of up to 10 MB each: whoever sends one expects to wait. */
export const FILES_TIMEOUT_MS = 6_000;

/**
 * Runs one of the statements that every click or delivery needs. Postgres keeps it under its name on the connection,
 * and doesn't plan it anew each time: of a commit, planning is more than half. One name stands for one text.
 */
export async function prepared<Row>(
  knex: Knex,
  name: string,
  sql: string,
  bindings: readonly Knex.RawBinding[] | Knex.ValueDict,
  timeoutMs: number = CLICK_TIMEOUT_MS,
): Promise<readonly Row[]> {
  const { rows } = await knex
    .raw<Rows<Row>>(sql, bindings)
    .options({ name, query_timeout: timeoutMs });
  return rows;
}
