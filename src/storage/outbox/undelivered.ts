import type { Knex } from 'knex';
import type { GivenUp, UndeliveredStore } from '../../app/outbox/undelivered';
import type { KeptMail } from '../../core/mail/kept';
import type { CameBack, DeadLetter, TriedBy, WaitingLane } from '../../view/cards/undelivered';
import { COLUMNS, toMail, type MailRow } from '../mail-rows/mail-row';
import { ADMIN_KEY, adminBindings, logSql } from '../settings/admin-log';
import { adviceIn, whyIn } from './kept-why';
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
      const [dead, waiting, returned, { rows: counts }] = await Promise.all([
        deadLetters('order by settled_at, id limit :limit', { limit }),
        knex.raw<Rows<WaitingRow>>(`${WAITING_SQL} order by l.outage_since, l.name limit :limit`, {
          limit,
        }),
        knex.raw<Rows<MailRow>>(
          `select ${COLUMNS} from mail where ${CAME_BACK} order by taken_at, id limit :limit`,
          { limit },
        ),
        knex.raw<Rows<Counts>>(COUNTS_SQL),
      ]);
      return {
        dead,
        allDead: Number(counts[0]?.dead ?? 0),
        waiting: waiting.rows.map(toWaitingLane),
        allWaiting: Number(counts[0]?.waiting ?? 0),
        cameBack: returned.rows.map(toMail).flatMap(toCameBack),
        allCameBack: Number(counts[0]?.came_back ?? 0),
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
      const row = await knex<TriedRow>('outbox').where({ id }).first('tried_again', 'given_up');
      if (row?.given_up) return { kind: 'given-up', by: row.given_up };
      return row?.tried_again ? { kind: 'already', tried: row.tried_again } : { kind: 'unknown' };
    },

    async giveUp(id, actor, at, key): Promise<GivenUp> {
      const { platform, name } = actor;
      const given: TriedBy = { by: { platform, id: actor.id, name }, at: at.toISOString() };
      try {
        const { rows } = await knex.raw<Rows<{ id: string }>>(GIVE_UP_SQL, {
          id,
          key,
          given: canonicalJson(given),
          ...adminBindings('DeliveryGivenUp', actor, at),
        });
        if (rows.length > 0) return { kind: 'given-up' };
      } catch (error) {
        // The same press came twice.
        if (!violates(error, ADMIN_KEY)) throw error;
      }
      const { rows } = await knex.raw<Rows<LeftRow>>(LEFT_SQL, { id });
      const [row] = rows;
      if (row?.given_up) return { kind: 'already', by: row.given_up };
      return { kind: row?.in_hand ? 'in-hand' : 'unknown' };
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
  readonly given_up: TriedBy | null;
}

interface LeftRow {
  readonly given_up: TriedBy | null;
  readonly in_hand: boolean;
}

interface WaitingRow {
  readonly lane: string;
  readonly id: string;
  readonly kind: DeadLetter['kind'];
  readonly request_id: string | null;
  readonly since: Date;
  readonly messages: string;
  readonly reason: string | null;
  readonly advice: string | null;
}

interface Counts {
  readonly dead: string;
  readonly waiting: string;
  readonly came_back: string;
}

function toDeadLetter(row: DeadRow): DeadLetter {
  return {
    id: row.id,
    kind: row.kind,
    requestId: row.request_id,
    day: row.day,
    givenUpAt: row.settled_at.toISOString(),
    reason: whyIn(row.reason),
    triedAgain: row.tried_again,
  };
}

function toWaitingLane(row: WaitingRow): WaitingLane {
  return {
    lane: row.lane,
    first: { id: row.id, kind: row.kind, requestId: row.request_id },
    since: row.since.toISOString(),
    messages: Number(row.messages),
    reason: whyIn(row.reason),
    advice: adviceIn(row.advice),
  };
}

function toCameBack({ id, requestId, at, reasons }: KeptMail): readonly CameBack[] {
  const reason = reasons.find((one) => one.reason === 'bounced');
  return reason ? [{ mail: id, requestId, at, reason }] : [];
}

const DEAD_SQL = `
select cast(id as text) as id, kind, request_id, case when kind = 'digest' then body->>'day' end as day,
  settled_at, reason, tried_again
from outbox where state = 'dead'`;

const PENDING = `o.lane = l.name and o.state in ('waiting', 'begun')`;

const WAITING_SQL = `
select l.name as lane, l.outage_since as since, l.advice,
  cast(first.id as text) as id, first.kind, first.request_id,
  (select count(*) from outbox o where ${PENDING}) as messages,
  (select o.reason from outbox o where ${PENDING} and o.reason is not null order by o.urgency, o.id limit 1) as reason
from lane l
cross join lateral (
  select o.id, o.kind, o.request_id from outbox o where ${PENDING} order by o.urgency, o.id limit 1) as first
where l.outage_since is not null`;

/** A notice that a mail of ours did not arrive and never will, which nobody has settled yet. */
const CAME_BACK = `state = 'open' and kind = 'bounce' and content @> '{"reasons":[{"reason":"bounced","final":true}]}'`;

const COUNTS_SQL = `
select (select count(*) from mail where ${CAME_BACK}) as came_back, (select count(*) from outbox where state = 'dead') as dead, (select count(*) from (${WAITING_SQL}) w) as waiting`;

/**
 * The lane is locked first, as a claim does: one that a worker has is left to it. An outage that nothing waits for any
 * more is forgotten, so that the next one is told.
 */
const GIVE_UP_SQL = `
with free as (
  select l.name from lane l
  where l.name = (select lane from outbox where id = cast(:id as bigint)) and l.outage_since is not null and l.token is null
  for update of l
),
letter as (
  select o.id, o.kind, o.request_id, o.lane, o.state from outbox o left join free f on f.name = o.lane
  where o.id = cast(:id as bigint) and (o.state = 'dead' or (o.state in ('waiting', 'begun') and f.name is not null))
  for update of o
),
given_up as (
  update outbox o set state = 'sent', body = null, reason = null, settled_at = cast(:adminAt as timestamptz),
    given_up = cast(:given as jsonb)
  from letter t where o.id = t.id
),
going_on as (
  update lane l set free_at = cast(:adminAt as timestamptz),
    outage_since = case when behind.is_busy then l.outage_since end, advice = case when behind.is_busy then l.advice end
  from letter t cross join lateral (
    select exists (
      select from outbox o where o.lane = t.lane and o.id <> t.id and o.state in ('waiting', 'begun')) as is_busy) as behind
  where l.name = t.lane and t.state <> 'dead'
)
${logSql({
  facts: `jsonb_build_object('message', cast(id as text), 'kind', kind, 'request', request_id)`,
  from: 'letter',
  key: 'cast(:key as text)',
})}
returning cast(id as text) as id`;

/** Why a message could not be given up. */
const LEFT_SQL = `
select o.given_up, exists (select from lane l where l.message = o.id and l.token is not null) as in_hand
from outbox o where o.id = cast(:id as bigint)`;

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
