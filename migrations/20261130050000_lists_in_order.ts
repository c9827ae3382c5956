import type { Knex } from 'knex';

/**
 * What one person registered, and what is assigned to them, in the order of the lists: a page is read from a range.
 * What waits for a party is counted in the index alone, which needs the column that its first part is made of. And the
 * requests on which the NSSO has said a word before the first environment, which the digest looks through.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index request_by_registrant;
    drop index request_by_assignee;
    create index request_by_registrant on request (registered_by, waiting_since, updated_at desc, id);
    create index request_by_assignee on request (assignee, waiting_since, updated_at desc, id)
      where assignee is not null;
    drop index request_by_party;
    create index request_by_party on request ((waiting_parties[1]), held, waiting_since, id)
      include (waiting_parties) where status = 'open';
    create index request_validated_early on request (id)
      where status = 'open' and environment is null and state->'validators' <> '[]';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index request_validated_early;
    drop index request_by_party;
    create index request_by_party on request ((waiting_parties[1]), held, waiting_since, id)
      where status = 'open';
    drop index request_by_registrant;
    drop index request_by_assignee;
    create index request_by_registrant on request (registered_by);
    create index request_by_assignee on request (assignee) where assignee is not null;
  `);
}
