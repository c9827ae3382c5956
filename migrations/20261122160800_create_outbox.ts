import type { Knex } from 'knex';

/**
 * What waits to be sent, was sent, or never will be. A draw is unique while nobody has begun it; every other
 * message once and for all, by its key.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table outbox (
      id bigint generated always as identity primary key,
      lane text not null,
      key text not null,
      kind text not null check (kind in ('draw', 'line', 'direct', 'notice', 'mail')),
      urgency smallint not null,
      request_id text,
      body jsonb,
      state text not null default 'waiting' check (state in ('waiting', 'begun', 'sent', 'dead')),
      attempts integer not null default 0,
      faults integer not null default 0,
      delays integer not null default 0,
      first_tried_at timestamptz,
      failing_since timestamptz,
      reason text,
      created_at timestamptz not null,
      settled_at timestamptz,
      constraint outbox_pending_has_body check (body is not null or state = 'sent')
    );
    create unique index outbox_draw on outbox (key) where kind = 'draw' and state = 'waiting';
    create unique index outbox_key on outbox (key) where kind <> 'draw';
    create index outbox_pending on outbox (lane, urgency, id) where state in ('waiting', 'begun');
    create index outbox_settled on outbox (settled_at) where state = 'sent';
    create index outbox_dead on outbox (settled_at) where state = 'dead';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop table outbox');
}
