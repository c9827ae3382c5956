import type { Knex } from 'knex';
import type { UndeliveredStore } from '../../app/outbox/undelivered';
import type { DeadLetter, TriedBy, WaitingLane } from '../../view/cards/undelivered';
import { ADMIN_KEY, adminBindings, logSql } from '../settings/admin-log';
import { canonicalJson } from '../database/json';
import { violates, type Rows } from '../database/rows';

/** Who had what tried again is an admin event for ever; their name stands on the message, and goes with it. */
export function createUndeliveredStore(knex: Knex): UndeliveredStore {
  async function deadLetters(where: string, bindings: Knex.ValueDict) {
    const { rows } = await knex.raw<Rows<DeadRow>>(`${DEAD_SQL} ${where}`, bindings);
    return rows.map(toDeadLetter);
  }

  return {
    async look(limit) {
      const [dead, waiting, { rows: counts }] = await Promise.all([
        deadLetters('order by settled_at, id limit :limit', { limit }),
        knex.raw<Rows<WaitingRow>>(`${WAITING_SQL} order by l.outage_since, l.name limit :limit`, {
          limit,
        }),
        knex.raw<Rows<Counts>>(COUNTS_SQL),
      ]);
      return {
        dead,
        allDead: Number(counts[0]?.dead ?? 0),
        waiting: waiting.rows.map(toWaitingLane),
        allWaiting: Number(counts[0]?.waiting ?? 0),
      };
    },

    async deadLetter(id) {
      const [letter] = await deadLetters('and id = cast(:id as bigint)', { id });
      return letter ?? null;
    },

    async tryAgain(id, actor, at, key) {
      const { platform, name } = actor;
      const tried: TriedBy = { by: { platform, id: actor.id, name }, at: at.toISOString() };
      try {
        const { rows } = await knex.raw<Rows<{ id: string }>>(TRY_AGAIN_SQL, {
          id,
          key,
          tried: canonicalJson(tried),
          ...adminBindings('DeliveryTriedAgain', actor, at),
        });
        if (rows.length > 0) return { kind: 'queued' };
      } catch (error) {
        // The same press came twice.
        if (!violates(error, ADMIN_KEY)) throw error;
      }
      const row = await knex<TriedRow>('outbox').where({ id }).first('tried_again');
      return row?.tried_again ? { kind: 'already', tried: row.tried_again } : { kind: 'unknown' };
    },
  };
}

interface DeadRow {
  readonly id: string;
  readonly kind: DeadLetter['kind'];
  readonly request_id: string | null;
  readonly day: string | null;
  readonly settled_at: Date;
  readonly reason: string | null;
  readonly tried_again: TriedBy | null;
}

interface TriedRow {
  readonly id: string;
  readonly tried_again: TriedBy | null;
}

interface WaitingRow {
  readonly lane: string;
  readonly since: Date;
  readonly messages: string;
  readonly reason: string | null;
  readonly advice: string | null;
}

interface Counts {
  readonly dead: string;
  readonly waiting: string;
}

function toDeadLetter(row: DeadRow): DeadLetter {
  return {
    id: row.id,
    kind: row.kind,
    requestId: row.request_id,
    day: row.day,
    givenUpAt: row.settled_at.toISOString(),
    reason: row.reason ?? '',
    triedAgain: row.tried_again,
  };
}

function toWaitingLane(row: WaitingRow): WaitingLane {
  return {
    lane: row.lane,
    since: row.since.toISOString(),
    messages: Number(row.messages),
    reason: row.reason ?? '',
    advice: row.advice ?? '',
  };
}

const DEAD_SQL = `
select cast(id as text) as id, kind, request_id, case when kind = 'digest' then body->>'day' end as day,
  settled_at, reason, tried_again
from outbox where state = 'dead'`;

const PENDING = `o.lane = l.name and o.state in ('waiting', 'begun')`;

const WAITING_SQL = `
select l.name as lane, l.outage_since as since, l.advice,
  (select count(*) from outbox o where ${PENDING}) as messages,
  (select o.reason from outbox o where ${PENDING} and o.reason is not null order by o.urgency, o.id limit 1) as reason
from lane l
where l.outage_since is not null and exists (select from outbox o where ${PENDING})`;

const COUNTS_SQL = `
select (select count(*) from outbox where state = 'dead') as dead, (select count(*) from (${WAITING_SQL}) w) as waiting`;

/** Whether an earlier try arrived after all is not known: first_tried_at stays, so that the platform is asked first. */
const TRY_AGAIN_SQL = `
with letter as (
  select o.id, o.kind, o.request_id, o.kind = 'draw' and exists (
    select from outbox w where w.key = o.key and w.kind = 'draw' and w.state = 'waiting') as is_superseded
  from outbox o where o.id = cast(:id as bigint) and o.state = 'dead' for update of o
),
superseded as (
  delete from outbox o using letter t where o.id = t.id and t.is_superseded
),
again as (
  update outbox o set state = 'waiting', faults = 0, delays = 0, failing_since = null, settled_at = null, reason = null,
    tried_again = cast(:tried as jsonb)
  from letter t where o.id = t.id and not t.is_superseded
)
${logSql({
  facts: `jsonb_build_object('message', cast(id as text), 'kind', kind, 'request', request_id)`,
  from: 'letter',
  key: 'cast(:key as text)',
})}
returning cast(id as text) as id`;
