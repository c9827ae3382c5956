import type { Knex } from 'knex';

/** The places where the bot may write by itself, as the platform told them; forgotten when it is thrown out. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table conversation (
      platform text not null,
      id text not null,
      kind text not null check (kind in ('personal', 'group', 'channel')),
      person text,
      within text,
      reference jsonb not null,
      seen_at timestamptz not null,
      primary key (platform, id)
    );
    create index conversation_by_person on conversation (platform, person, seen_at desc)
      where person is not null;
    create index conversation_by_age on conversation (platform, seen_at desc);
    create index conversation_within on conversation (platform, within) where within is not null;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table conversation');
}
