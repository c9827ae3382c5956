import type { Knex } from 'knex';
import type { CardStore, PlacedCard } from '../../app/outbox/cards';
import type { Platform } from '../../core/terms/terms';
import type { Feed } from '../../app/settings/settings-store';
import { enqueueDrawsSql, openLanesSql } from './enqueue';
import type { Rows } from '../database/rows';

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
      const { rows } = await knex.raw<Rows<{ stands: boolean }>>(DRAWN_SQL, {
        id,
        channel,
        message,
        version,
        now,
      });
      return rows[0]?.stands ?? false;
    },

    async gone(id) {
      await knex<CardRow>('card')
        .where({ id })
        .update({ channel: null, message: null, drawn_version: 0 });
    },
  };
}

interface CardRow {
  readonly id: string;
  readonly request_id: string;
  readonly platform: Platform;
  readonly feed: Feed;
  readonly channel: string | null;
  readonly message: string | null;
  readonly drawn_version: number;
}

function toCard(row: CardRow): PlacedCard {
  const { channel, message } = row;
  return {
    id: row.id,
    requestId: row.request_id,
    place: { platform: row.platform, feed: row.feed },
    ref: channel !== null && message !== null ? { channel, message } : null,
    drawnVersion: row.drawn_version,
  };
}

/**
 * A commit enqueues the redraws of its own cards; this one is for a worker that was slow, lost its lease, and put an
 * old state over a newer one. Of two workers that posted a card the first keeps it.
 */
const DRAWN_SQL = `
with shown as (
  update card set channel = :channel, message = :message, drawn_version = :version, drawn_at = :now
  where id = :id and (message is null or (channel = :channel and message = :message))
  returning id, request_id, platform, feed
),
outdated as (
  select s.id, s.platform, s.feed, r.id as request_id, cast(:now as timestamptz) as at
  from shown s join request r on r.id = s.request_id and r.version > :version
),
${enqueueDrawsSql('outdated')},
lanes as (${openLanesSql('draws')}
)
select exists (select from shown) as stands`;
