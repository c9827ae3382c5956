import type { Knex } from 'knex';
import type { CardStore } from '../app/ports/cards';
import { toCard, type CardRow, type Rows } from './rows';

export function createCardStore(knex: Knex): CardStore {
  return {
    async get(id) {
      const row = await knex<CardRow>('card').where({ id }).first();
      return row ? toCard(row) : null;
    },

    async find(requestId, { platform, feed }) {
      const row = await knex<CardRow>('card')
        .where({ request_id: requestId, platform, feed })
        .first();
      return row ? toCard(row) : null;
    },

    async drawn(id, { channel, message }, version, now) {
      await knex.raw<Rows<never>>(DRAWN_SQL, { id, channel, message, version, now });
    },

    async gone(id) {
      await knex<CardRow>('card')
        .where({ id })
        .update({ channel: null, message: null, drawn_version: 0 });
    },
  };
}

/**
 * A commit enqueues the redraws of its own cards; this one is for a worker that was slow, lost its lease, and put an
 * old state over a newer one.
 */
const DRAWN_SQL = `
with shown as (
  update card set channel = :channel, message = :message, drawn_version = :version, drawn_at = :now where id = :id
  returning id, request_id, platform, feed
)
insert into outbox (lane, key, kind, urgency, request_id, body, created_at)
select s.platform || ':' || s.feed, 'draw:' || s.id, 'draw', 0, r.id,
  jsonb_build_object('kind', 'draw', 'cardId', s.id), :now
from shown s join request r on r.id = s.request_id and r.version > :version
on conflict (key) where kind = 'draw' and state = 'waiting' do update set request_id = excluded.request_id`;
