import type { Knex } from 'knex';

/** What persons are called and what they typed, beside the event, with the salts of their digests. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table event_text (
      request_id text not null,
      version integer not null,
      texts jsonb not null,
      salts jsonb not null,
      primary key (request_id, version),
      foreign key (request_id, version) references event (request_id, version)
    );
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table event_text');
}
