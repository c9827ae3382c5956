import { REMINDERS } from '../../app/outbox/lanes';
import { enqueueSql, openLanesSql } from './enqueue';
import { LONGEST_LEASE_MS, LONGEST_PAUSE_MS } from '../../app/outbox/outbox';

/**
 * Whether lane `l` may be worked at. Named bindings: now, and soon, which is not before now. Process clocks can jump
 * back: a timestamp further in the future than the longest lease or pause is treated as expired.
 */
const LANE_IS_FREE = `(
  (l.token is null and ${isOver('l.free_at', LONGEST_PAUSE_MS, 'soon')})
  or (l.token is not null and ${isOver('l.leased_until', LONGEST_LEASE_MS)}))`;

/** Whether nobody is writing to destination `dest`, and the platform would take more. */
const DESTINATION_IS_FREE = `(
  ${isOver('dest.free_at', LONGEST_PAUSE_MS, 'soon')}
  and (dest.held_until is null or ${isOver('dest.held_until', LONGEST_LEASE_MS)}))`;

function isOver(time: string, longestMs: number, by: 'now' | 'soon' = 'now'): string {
  return `(${time} <= cast(:${by} as timestamptz)
    or ${time} > cast(:now as timestamptz) + ${longestMs} * interval '1 millisecond')`;
}

const LEASE_END = `cast(:now as timestamptz) + cast(:leaseMs as integer) * interval '1 millisecond'`;

/** The words of the index outbox_pending. */
const PENDING = `state in ('waiting', 'begun')`;

/** The lanes with something to send, by jumping through the index from lane to lane: idle lanes cost nothing. */
const BUSY_LANES = `busy(name) as (
  (select lane from outbox where ${PENDING} order by lane limit 1)
  union all
  select (select o.lane from outbox o where o.${PENDING} and o.lane > b.name order by o.lane limit 1)
  from busy b where b.name is not null
)`;

/**
 * Those lanes as `l`, each with the name of the destination it leads to, `leads_to`, and its row, `dest`. A feed leads
 * to the channel chosen in chat, else to the one of the environment (binding channels); a lane of reminders leads where
 * the lane that it belongs to does.
 */
const LANES_AND_DESTINATIONS = `
  from busy b join lane l on l.name = b.name
  cross join lateral (
    select case when l.name like '%${REMINDERS}' then left(l.name, -${REMINDERS.length}) else l.name end as name) as base
  left join feed_channel f on f.platform || ':' || f.feed = base.name
  cross join lateral (
    select coalesce(f.platform || ':' || f.channel, cast(:channels as jsonb) ->> base.name, base.name) as name) as leads_to
  left join destination dest on dest.name = leads_to.name`;

/**
 * Claims messages. Rows are locked with SKIP LOCKED and checked again under the lock: a worker that already holds a
 * lane, its destination, or its first message keeps it, and a lane served since the snapshot is skipped. Of the lanes
 * that lead to one destination, the one with the most urgent message is taken. A claimed draw deletes the draw queued
 * for the same card, since it renders the newest state anyway. A destination seen for the first time gets a row; the
 * next claim finds it.
 */
export const CLAIM_SQL = `
with recursive ${BUSY_LANES},
due as (
  select distinct on (leads_to.name) l.name, leads_to.name as destination, dest.name is null as is_new, head.id, head.urgency, l.free_at
  ${LANES_AND_DESTINATIONS}
  cross join lateral (
    select o.id, o.urgency from outbox o where o.lane = l.name and o.${PENDING}
    order by o.urgency, o.id limit 1) as head
  where ${LANE_IS_FREE} and (dest.name is null or ${DESTINATION_IS_FREE})
    and not cast(:inHand as jsonb) @> to_jsonb(leads_to.name)
  order by leads_to.name, head.urgency, l.free_at, head.id
),
new_destinations as (
  insert into destination (name, free_at) select destination, cast(:now as timestamptz) from due where is_new order by destination
  on conflict do nothing
),
locked as (
  select l.name, o.id, dest.name as destination, greatest(l.free_at, dest.free_at) as free_at
  from due d join lane l on l.name = d.name join outbox o on o.id = d.id join destination dest on dest.name = d.destination
  where ${LANE_IS_FREE} and o.${PENDING} and ${DESTINATION_IS_FREE}
  order by d.urgency, d.free_at, d.id limit :limit
  for update of l, o, dest skip locked
),
taken as (
  update outbox o set state = 'begun', attempts = attempts + 1,
    first_tried_at = coalesce(first_tried_at, cast(:now as timestamptz))
  from locked k where o.id = k.id
  returning o.*, k.destination, k.free_at
),
lane_leased as (
  update lane l set token = :token, message = t.id, destination = t.destination, leased_until = ${LEASE_END}
  from taken t where l.name = t.lane
),
destination_held as (
  update destination dest set held_until = ${LEASE_END} from taken t where dest.name = t.destination
),
superseded as (
  delete from outbox where id in (
    select w.id from taken t join outbox w on w.key = t.key and w.id <> t.id
    where t.kind = 'draw' and w.kind = 'draw' and w.state = 'waiting'
    for update of w skip locked)
)
select (select count(*) from due where is_new) > 0 as met_new_destinations, cast(t.id as text) as id, t.lane, t.destination, t.free_at,
  t.request_id, t.attempts - 1 as attempts, t.key, t.body, t.delays, t.failing_since, t.faults,
  case when t.attempts > 1 then t.first_tried_at end as first_tried_at
from (values (1)) as always left join taken t on true order by t.urgency, t.id`;

/**
 * Recreates lane rows that have pending messages. Retention may delete a mailbox's lane just as a commit enqueues to it.
 */
export const LOST_LANES_SQL = `
with recursive ${BUSY_LANES},
first as (
  select b.name as lane, o.created_at as at from busy b
  cross join lateral (
    select created_at from outbox o where o.lane = b.name and o.${PENDING} order by o.urgency, o.id limit 1) as o
)
${openLanesSql('first')}`;

/** Ends the leases of claims whose answer was lost on the way. */
export const GIVE_BACK_SQL = `
with back as (
  update lane set token = null, message = null, leased_until = null where token = any(:tokens) returning destination
)
update destination dest set held_until = null from back where dest.name = back.destination`;

export const NEXT_DUE_SQL = `
with recursive ${BUSY_LANES}
select min(greatest(coalesce(l.leased_until, l.free_at), dest.free_at, dest.held_until)) as due ${LANES_AND_DESTINATIONS}`;

/** Rows are locked in the order of their names, so that two renewals never wait for each other. */
export const RENEW_SQL = `
with mine as (
  select l.name, l.destination from lane l
  join jsonb_to_recordset(cast(:claims as jsonb)) as c(lane text, token text) on l.name = c.lane and l.token = c.token
  order by l.name for update of l
),
lane_leased as (
  update lane l set leased_until = ${LEASE_END} from mine m where l.name = m.name
),
destination_held as (
  update destination dest set held_until = ${LEASE_END} from mine m where dest.name = m.destination
)
select name from mine`;

/**
 * Ends a claim: frees its lane from :freeAt on and its destination from :destinationFreeAt on, changes its message, and
 * returns since when the lane had been unreachable. Does nothing where the lease was lost.
 */
const ending = (outageSince: string, message: string, advice = 'l.advice') => `
with before as (select name, outage_since from lane where name = :lane and token = :token for update),
freed as (
  update lane l set token = null, message = null, leased_until = null, free_at = :freeAt,
    outage_since = ${outageSince}, advice = ${advice}
  from before where l.name = before.name
  returning before.outage_since, l.destination
),
destination_freed as (
  update destination dest set held_until = null, free_at = :destinationFreeAt from freed where dest.name = freed.destination
),
${message}
select outage_since from freed`;

/** One that was forgotten meanwhile stays so. */
const update = (changes: string) =>
  `message_kept as (update outbox o set ${changes} from freed where o.id = :id and o.state <> 'sent')`;

const UNCHANGED = 'before.outage_since';

/** A draw that is done is deleted: the card's row says what it shows. */
const SETTLED = `draw_removed as (delete from outbox o using freed where o.id = :id and o.kind = 'draw'),
message_sent as (
  update outbox o set state = 'sent', settled_at = :now, body = null, reason = null
  from freed where o.id = :id and o.kind <> 'draw'
)`;

/** What can become of a claim, by name. */
export const ENDINGS = {
  done: ending('null', SETTLED, 'null'),
  nothing: ending(UNCHANGED, SETTLED),
  delay: ending(
    UNCHANGED,
    update(
      'delays = o.delays + 1, failing_since = coalesce(o.failing_since, :now), reason = :reason',
    ),
  ),
  rest: ending(UNCHANGED, update('delays = 0, failing_since = null, reason = :reason')),
  fault: ending(UNCHANGED, update('faults = o.faults + 1, reason = :reason')),
  unreachable: ending(
    'coalesce(before.outage_since, :now)',
    update('delays = 0, failing_since = null, reason = :reason'),
    ':advice',
  ),
  dead: ending(UNCHANGED, update(`state = 'dead', settled_at = :now, reason = :reason`)),
};

export type Ending = keyof typeof ENDINGS;

export const WAKE_SQL = `
update lane set free_at = :now where name = :lane and outage_since is not null and token is null`;

/** The lane may not be there yet: nothing was ever sent. */
export const LOST_SQL = `
insert into lane as l (name, free_at, outage_since, advice) values (:lane, :now, :now, :advice)
on conflict (name) do update set outage_since = excluded.outage_since, advice = excluded.advice
where l.outage_since is null
returning l.name`;

/** What waits in the lane is woken, and tells by its arrival. */
export const FOUND_SQL = `
with gone_by as (
  select name, exists (select from outbox o where o.lane = l.name and o.${PENDING}) as is_busy
  from lane l where name = :lane and outage_since is not null and token is null for update
),
woken as (
  update lane l set free_at = :now from gone_by g where l.name = g.name and g.is_busy
),
freed as (
  update lane l set outage_since = null, advice = null from gone_by g where l.name = g.name and not g.is_busy
  returning l.name
)
select name from freed`;

/** In whosever hands it is: who has it finds it settled. */
export const FORGET_SQL = `
update outbox set state = 'sent', settled_at = :now, body = null, reason = null
where key = :key and kind <> 'draw' and ${PENDING}`;

export const POST_SQL = `
with messages as (
  select cast(:lane as text) as lane, cast(:key as text) as key, cast(:kind as text) as kind,
    cast(:urgency as smallint) as urgency, cast(:requestId as text) as request_id, cast(:body as jsonb) as body,
    cast(:at as timestamptz) as at, 1 as position
),
${enqueueSql('messages')}
${openLanesSql('messages')}`;
