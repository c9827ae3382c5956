import type { Knex } from 'knex';

/**
 * Where lanes lead: a channel, a person, a mailbox. Several lanes may lead to one place, and the platform's limit is the
 * place's, so what keeps to it stands here (docs/adr/0010). Rows are made by the first claim that meets a place.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table place (
      name text primary key,
      free_at timestamptz not null,
      held_until timestamptz
    );
    alter table lane add column place text;
    alter table lane add column advice text;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table lane drop column advice;
    alter table lane drop column place;
    drop table place;
  `);
}
