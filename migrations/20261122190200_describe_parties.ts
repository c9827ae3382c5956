import type { Knex } from 'knex';

/**
 * How many requests wait for each party, for the planner: without it, it takes every party for one that few requests
 * wait for, and reads and sorts all of them in place of the first few in the order of their index.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw('create statistics request_parties on (waiting_parties[1]) from request');
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop statistics request_parties');
}
