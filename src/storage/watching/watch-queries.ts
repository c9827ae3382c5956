import type { Knex } from 'knex';
import { laneClass } from '../../app/outbox/lanes';
import type { Held, Pending, WatchQueries } from '../../app/watching/watch-facts';
import type { Party } from '../../core/terms/terms';
import type { Rows } from '../database/rows';

interface PendingRow {
  /** One lane of the group, for the group's name. */
  readonly lane: string;
  readonly messages: number;
  readonly oldest: Date;
}

interface HeldRow {
  readonly party: Party;
  readonly held: boolean;
  readonly requests: number;
  readonly oldest: Date;
}

/** What a scrape of the metrics reads: one group a kind of lane and party, whatever the number of rows. */
export function createWatchQueries(knex: Knex): WatchQueries {
  return {
    async read() {
      const { rows: pending } = await knex.raw<Rows<PendingRow>>(PENDING_SQL);
      const { rows: dead } = await knex.raw<Rows<{ total: number }>>(DEAD_SQL);
      const { rows: held } = await knex.raw<Rows<HeldRow>>(HELD_SQL);
      return {
        pending: pending.map(({ lane, messages, oldest }): Pending => ({
          lane: laneClass(lane),
          messages,
          oldest,
        })),
        deadLetters: dead[0]?.total ?? 0,
        held: held.map(({ party, held: onHold, requests, oldest }): Held => ({
          party,
          onHold,
          requests,
          oldest,
        })),
      };
    },
  };
}

/** Grouped by all that laneClass() tells lanes apart by. In the words of the index outbox_pending. */
const PENDING_SQL = `
select min(lane) as lane, cast(count(*) as integer) as messages, min(created_at) as oldest
from outbox where state in ('waiting', 'begun')
group by split_part(lane, ':', 1), lane like '%~nudges',
  split_part(lane, ':', 1) <> 'mail' and split_part(lane, ':', 2) like '@%'`;

const DEAD_SQL = `select cast(count(*) as integer) as total from outbox where state = 'dead'`;

/** In the words of the index request_by_party. */
const HELD_SQL = `
select waiting_parties[1] as party, held, cast(count(*) as integer) as requests,
  min(waiting_since) as oldest
from request where status = 'open' group by waiting_parties[1], held`;
