import type { Knex } from 'knex';

/**
 * Files that somebody sent in chat and has not pressed for yet. A row lives for a day; what stood in the cells is
 * emptied when it was taken over.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table import_draft (
      id uuid primary key,
      platform text not null,
      person text not null,
      file_sha256 text not null,
      file_name text not null,
      cells jsonb not null,
      plan_sha256 text not null,
      version integer not null check (version > 0),
      at timestamptz not null,
      taken_by text,
      taken_at timestamptz
    );
    create index import_draft_at on import_draft (at);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table import_draft');
}
