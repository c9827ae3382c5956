import type { Knex } from 'knex';

/** The copies of a request's card, and where each stands at its platform. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table card (
      id text primary key,
      request_id text not null references request (id),
      platform text not null,
      feed text not null,
      channel text,
      message text,
      drawn_version integer not null default 0,
      drawn_at timestamptz,
      constraint card_stands_once unique (request_id, platform, feed),
      constraint card_ref_is_whole check ((channel is null) = (message is null))
    );
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table card');
}
