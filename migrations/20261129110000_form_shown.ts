import type { Knex } from 'knex';

/**
 * What forms say was shown to whoever uploads them, before it is taken as theirs. The key is a hash of the account, the
 * request and the file; a row lives for a day.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table form_shown (
      key text primary key,
      at timestamptz not null
    );
    create index form_shown_at on form_shown (at);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table form_shown');
}
