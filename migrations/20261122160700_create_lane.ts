import type { Knex } from 'knex';

/** Where messages queue: who works at it until when, and from when it may send again (docs/adr/0004). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table lane (
      name text primary key,
      free_at timestamptz not null,
      outage_since timestamptz,
      token text,
      message bigint,
      leased_until timestamptz,
      constraint lane_lease_is_whole
        check ((token is null) = (leased_until is null) and (token is null) = (message is null))
    );
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table lane');
}
