import type { Knex } from 'knex';

const BEFORE = ['draw', 'line', 'direct', 'notice', 'mail', 'nudge', 'digest'];

/**
 * The ends of live senders' certificates are messages of a kind of their own. Live requests from before get the day of
 * their first notice from the next start, whose plan is another.
 */
export async function up(knex: Knex): Promise<void> {
  await allow(knex, [...BEFORE, 'expiry']);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`delete from outbox where kind = 'expiry'`);
  await allow(knex, BEFORE);
}

async function allow(knex: Knex, kinds: readonly string[]): Promise<void> {
  await knex.raw(`
    alter table outbox drop constraint outbox_kind_check;
    alter table outbox add constraint outbox_kind_check
      check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}));
  `);
}
