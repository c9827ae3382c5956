import type { Knex } from 'knex';

/** How many working days each finished task took: what the digest's medians are taken from. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table step_time (
      request_id text not null references request (id),
      holding text not null,
      step smallint not null,
      working_days integer not null,
      ended_at timestamptz not null,
      primary key (request_id, holding)
    );
    create index step_time_latest on step_time (step, ended_at desc) include (working_days);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table step_time');
}
