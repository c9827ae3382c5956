import type { Knex } from 'knex';

const BEFORE = ['draw', 'line', 'direct', 'notice', 'mail', 'nudge', 'digest', 'expiry'];

/** An export is a message of a kind of its own: its file is made when it is sent. */
export async function up(knex: Knex): Promise<void> {
  await allow(knex, [...BEFORE, 'export']);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`delete from outbox where kind = 'export'`);
  await allow(knex, BEFORE);
}

async function allow(knex: Knex, kinds: readonly string[]): Promise<void> {
  await knex.raw(`
    alter table outbox drop constraint outbox_kind_check;
    alter table outbox add constraint outbox_kind_check
      check (kind in (${kinds.map((kind) => `'${kind}'`).join(', ')}));
  `);
}
