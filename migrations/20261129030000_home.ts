import type { Knex } from 'knex';

/**
 * What a person's home asks for: what they did last, and the requests that wait for a party beside another one, which
 * the index by the first party doesn't tell. A request waits for three parties at most.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create index event_by_actor on event (actor_platform, actor_id, at desc);
    create index request_by_second_party on request ((waiting_parties[2]), waiting_since, id)
      where status = 'open' and waiting_parties[2] is not null;
    create index request_by_third_party on request ((waiting_parties[3]), waiting_since, id)
      where status = 'open' and waiting_parties[3] is not null;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(
    'drop index event_by_actor; drop index request_by_second_party; drop index request_by_third_party',
  );
}
