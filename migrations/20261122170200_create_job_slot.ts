import type { Knex } from 'knex';

/** What is done once at a time of its own, whatever the number of processes: who inserts the row does it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table job_slot (
      job text not null,
      slot text not null,
      at timestamptz not null,
      primary key (job, slot)
    );
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table job_slot');
}
