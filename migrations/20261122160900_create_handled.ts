import type { Knex } from 'knex';

/** The clicks, commands and forms that changed something: the same key never does again. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table handled (
      key text primary key,
      request_id text not null,
      version integer not null,
      at timestamptz not null
    );
    create index handled_by_age on handled (at);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table handled');
}
