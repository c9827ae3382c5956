import type { Knex } from 'knex';

/**
 * The requests from before, and the index. Apart from the triggers: those lock out every click until their migration
 * ends, this one only registrations. Without a list of pending entries, which every search would have to read through.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    insert into request_search (request_id, search) select id, search from request
      on conflict (request_id) do nothing;
    create index request_search_grams on request_search using gin (search_grams(search))
      with (fastupdate = off);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop index request_search_grams');
}
