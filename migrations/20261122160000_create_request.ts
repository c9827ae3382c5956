import type { Knex } from 'knex';

/**
 * The read model: one row a request, with its whole state and the columns that lists look at. Lists are found in the
 * indexes alone, which hold what they filter by, and read the wide rows of what they show.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table request (
      id text primary key,
      definition text not null,
      version integer not null check (version > 0),
      head text not null,
      state jsonb not null,
      organisation text not null,
      cbe text not null,
      status text not null check (status in ('open', 'live', 'refused', 'withdrawn')),
      waiting_parties text[] not null,
      waiting_since timestamptz,
      environment text,
      planned_go_live text not null,
      registered_by text not null,
      assignee text,
      search text not null,
      created_at timestamptz not null,
      updated_at timestamptz not null
    );
    create index request_by_age on request (waiting_since nulls last, updated_at desc, id)
      include (status, search);
    create index request_live on request (updated_at desc, id) include (search) where status = 'live';
    create index request_by_registrant on request (registered_by);
    create index request_by_assignee on request (assignee) where assignee is not null;
    create index request_by_organisation on request (cbe) where status = 'live';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table request');
}
