import type { Knex } from 'knex';

/** The truth and the audit trail: one row an event, chained by hashes (docs/adr/0003). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table event (
      request_id text not null references request (id),
      version integer not null check (version > 0),
      at timestamptz not null,
      type text not null,
      actor_platform text not null,
      actor_id text not null,
      actor_role text not null,
      facts jsonb not null,
      digests jsonb not null,
      hash text not null,
      primary key (request_id, version)
    );
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table event');
}
