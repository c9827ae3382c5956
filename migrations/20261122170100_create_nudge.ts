import type { Knex } from 'knex';

/** The ledger of reminders: each threshold of each turn of holding the ball is told once (docs/adr/0007). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table nudge (
      request_id text not null references request (id),
      holding text not null,
      threshold text not null,
      told_at timestamptz not null,
      primary key (request_id, holding, threshold)
    );
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table nudge');
}
