import type { Knex } from 'knex';

/** Requests that were taken over from a file, by the reference that they have there: the same row changes nothing again. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table imported (
      reference text primary key,
      request_id text not null unique references request (id),
      file_sha256 text not null,
      file_row integer not null check (file_row > 0),
      row_sha256 text not null,
      at timestamptz not null
    );
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table imported');
}
