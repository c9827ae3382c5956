import type { Knex } from 'knex';

/** Forms, certificates and CSRs. The checks make a file that differs from its hash impossible to store. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table file (
      id text primary key,
      request_id text not null references request (id),
      sha256 text not null,
      size integer not null,
      bytes bytea not null,
      at timestamptz not null,
      constraint file_has_its_size check (octet_length(bytes) = size),
      constraint file_has_its_hash check (encode(sha256(bytes), 'hex') = sha256)
    );
    create index file_of_request on file (request_id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table file');
}
