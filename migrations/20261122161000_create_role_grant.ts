import type { Knex } from 'knex';

/** The roles granted in chat, as they stand now. How they came about is in desk_change. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table role_grant (
      platform text not null,
      person text not null,
      role text not null,
      name text not null,
      primary key (platform, person, role)
    );
    create index role_grant_by_role on role_grant (role);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table role_grant');
}
