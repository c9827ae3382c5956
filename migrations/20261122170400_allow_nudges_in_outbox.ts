import type { Knex } from 'knex';

/** Nudges and the digest are messages of their own kinds: what they say is read when they are sent. */
export async function up(knex: Knex): Promise<void> {
  await allow(knex, ['draw', 'line', 'direct', 'notice', 'mail', 'nudge', 'digest']);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`delete from outbox where kind in ('nudge', 'digest')`);
  await allow(knex, ['draw', 'line', 'direct', 'notice', 'mail']);
}

async function allow(knex: Knex, kinds: readonly string[]): Promise<void> {
  await knex.raw(`
    alter table outbox drop constraint outbox_kind_check;
    alter table outbox add constraint outbox_kind_check
      check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}));
  `);
}
