import type { Knex } from 'knex';

/** The channel that carries a feed, as it stands now. How it was chosen is in desk_change. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table feed_channel (
      platform text not null,
      feed text not null,
      channel text not null,
      primary key (platform, feed)
    );
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table feed_channel');
}
