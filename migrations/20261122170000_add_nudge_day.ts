import type { Knex } from 'knex';

/**
 * The day from which somebody is to be reminded of a request: the reminder run finds what is due in this index and
 * looks at no other request. Requests from before are looked at once, and get their day then.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table request add column nudge_on text;
    update request set nudge_on = '' where status = 'open';
    create index request_by_nudge on request (nudge_on, id) where nudge_on is not null;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('alter table request drop column nudge_on');
}
