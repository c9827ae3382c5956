import type { Knex } from 'knex';

/**
 * What the digest reads at its own day, without looking at every request: the requests under the party that has held
 * the ball longest (held ones last), those about to go live, those that moved.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table request add column held boolean not null default false;
    create index request_by_party on request ((waiting_parties[1]), held, waiting_since, id)
      where status = 'open';
    create index request_by_go_live on request (planned_go_live, id) where status = 'open';
    create index request_by_change on request (updated_at desc, id);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    drop index request_by_change;
    drop index request_by_go_live;
    drop index request_by_party;
    alter table request drop column held;
  `);
}
