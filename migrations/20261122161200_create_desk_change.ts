import type { Knex } from 'knex';

/**
 * Who changed the desk's own settings, when: append-only. Accounts stand here by their ids alone, so that nothing
 * in it ever needs blanking.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table desk_change (
      id bigint generated always as identity primary key,
      at timestamptz not null,
      type text not null check (type in ('RoleGranted', 'RoleRevoked', 'ChannelChosen')),
      actor_platform text not null,
      actor_id text not null,
      actor_role text not null,
      facts jsonb not null,
      key text unique
    );
    create trigger desk_change_is_append_only before update or delete on desk_change
      for each row execute function refuse_change();
    create trigger desk_change_is_kept before truncate on desk_change
      for each statement execute function refuse_change();
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table desk_change');
}
