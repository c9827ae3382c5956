import { NUDGES } from '../../app/outbox/lanes';
import { LONGEST_LEASE_MS, LONGEST_PAUSE_MS } from '../../app/outbox/outbox';

/**
 * Whether lane `l` may be worked at. Named bindings: now, and soon, which is not before now. Times come from process clocks, which may be set back: what
 * lies further ahead than anything can is over.
 */
const LANE_IS_FREE = `(
  (l.token is null and ${isOver('l.free_at', LONGEST_PAUSE_MS, 'soon')})
  or (l.token is not null and ${isOver('l.leased_until', LONGEST_LEASE_MS)}))`;

/** Whether nobody is writing to place `p`, and the platform would take more. */
const PLACE_IS_FREE = `(
  ${isOver('p.free_at', LONGEST_PAUSE_MS, 'soon')}
  and (p.held_until is null or ${isOver('p.held_until', LONGEST_LEASE_MS)}))`;

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
 * Those lanes as `l`, each with the place it leads to, `spot`, and what is known of that, `p`. A feed leads to the
 * channel chosen in chat, else to the one of the environment (binding channels); a lane of nudges where its own does.
 */
const LANES_AND_PLACES = `
  from busy b join lane l on l.name = b.name
  cross join lateral (
    select case when l.name like '%${NUDGES}' then left(l.name, -${NUDGES.length}) else l.name end as name) as base
  left join feed_channel f on f.platform || ':' || f.feed = base.name
  cross join lateral (
    select coalesce(f.platform || ':' || f.channel, cast(:channels as jsonb) ->> base.name, base.name) as name) as spot
  left join place p on p.name = spot.name`;

/**
 * Locks are taken with SKIP LOCKED and looked at again afterwards: whoever else is at a lane, its place, or its first
 * message, keeps it, and a lane that was served since the snapshot is left alone. Of the lanes that lead to one place
 * the one with the most urgent message goes. A draw that is claimed swallows the one that waits for the same card: it
 * will draw the newest state anyway. A place that is met for the first time is noted; the claim after this one finds it.
 */
export const CLAIM_SQL = `
with recursive ${BUSY_LANES},
due as (
  select distinct on (spot.name) l.name, spot.name as place, p.name is null as is_new, head.id, head.urgency, l.free_at
  ${LANES_AND_PLACES}
  cross join lateral (
    select o.id, o.urgency from outbox o where o.lane = l.name and o.${PENDING}
    order by o.urgency, o.id limit 1) as head
  where ${LANE_IS_FREE} and (p.name is null or ${PLACE_IS_FREE})
    and not cast(:inHand as jsonb) @> to_jsonb(spot.name)
  order by spot.name, head.urgency, l.free_at, head.id
),
noted as (
  insert into place (name, free_at) select place, cast(:now as timestamptz) from due where is_new order by place
  on conflict do nothing
),
locked as (
  select l.name, o.id, p.name as place, greatest(l.free_at, p.free_at) as free_at
  from due d join lane l on l.name = d.name join outbox o on o.id = d.id join place p on p.name = d.place
  where ${LANE_IS_FREE} and o.${PENDING} and ${PLACE_IS_FREE}
  order by d.urgency, d.free_at, d.id limit :limit
  for update of l, o, p skip locked
),
taken as (
  update outbox o set state = 'begun', attempts = attempts + 1,
    first_tried_at = coalesce(first_tried_at, cast(:now as timestamptz))
  from locked k where o.id = k.id
  returning o.*, k.place, k.free_at
),
leased as (
  update lane l set token = :token, message = t.id, place = t.place, leased_until = ${LEASE_END}
  from taken t where l.name = t.lane
),
held as (
  update place p set held_until = ${LEASE_END} from taken t where p.name = t.place
),
swallowed as (
  delete from outbox where id in (
    select w.id from taken t join outbox w on w.key = t.key and w.id <> t.id
    where t.kind = 'draw' and w.kind = 'draw' and w.state = 'waiting'
    for update of w skip locked)
)
select (select count(*) from due where is_new) > 0 as met_new_places, cast(t.id as text) as id, t.lane, t.place, t.free_at,
  t.request_id, t.attempts - 1 as attempts, t.key, t.body, t.delays, t.failing_since, t.faults, t.created_at,
  case when t.attempts > 1 then t.first_tried_at end as first_tried_at
from (values (1)) as always left join taken t on true order by t.urgency, t.id`;

/**
 * Makes the lanes that messages wait in and that aren't there: lanes are removed with the mailbox they are named
 * after, and a commit of that very moment took it that its lane would stay.
 */
export const LOST_LANES_SQL = `
with recursive ${BUSY_LANES}
insert into lane (name, free_at)
select b.name, o.created_at from busy b
cross join lateral (
  select created_at from outbox o where o.lane = b.name and o.${PENDING} order by o.urgency, o.id limit 1) as o
where not exists (select from lane l where l.name = b.name)
on conflict do nothing`;

/** Ends leases whose holder never heard of them. */
export const GIVE_BACK_SQL = `
with back as (
  update lane set token = null, message = null, leased_until = null where token = any(:tokens) returning place
)
update place p set held_until = null from back where p.name = back.place`;

export const NEXT_DUE_SQL = `
with recursive ${BUSY_LANES}
select min(greatest(coalesce(l.leased_until, l.free_at), p.free_at, p.held_until)) as due ${LANES_AND_PLACES}`;

/** Rows are locked in the order of their names, so that two renewals never wait for each other. */
export const RENEW_SQL = `
with mine as (
  select l.name, l.place from lane l
  join jsonb_to_recordset(cast(:claims as jsonb)) as c(lane text, token text) on l.name = c.lane and l.token = c.token
  order by l.name for update of l
),
leased as (
  update lane l set leased_until = ${LEASE_END} from mine m where l.name = m.name
),
held as (
  update place p set held_until = ${LEASE_END} from mine m where p.name = m.place
)
select name from mine`;

/**
 * Gives the lane of a claim free again, from :freeAt on, and its place from :placeFreeAt on, does something to its
 * message, and tells since when the lane had been unreachable. Does nothing where the lease was lost.
 */
const ending = (outageSince: string, message: string, advice = 'l.advice') => `
with was as (select name, outage_since from lane where name = :lane and token = :token for update),
mine as (
  update lane l set token = null, message = null, leased_until = null, free_at = :freeAt,
    outage_since = ${outageSince}, advice = ${advice}
  from was where l.name = was.name
  returning was.outage_since as outage_since, l.place
),
rested as (
  update place p set held_until = null, free_at = :placeFreeAt from mine where p.name = mine.place
),
${message}
select outage_since from mine`;

const update = (changes: string) =>
  `ended as (update outbox o set ${changes} from mine where o.id = :id)`;

const UNCHANGED = 'was.outage_since';

/** What can become of a claim, by name. A draw that is done leaves nothing: the card tells what it shows. */
export const ENDINGS = {
  done: ending(
    'null',
    `drawn as (delete from outbox o using mine where o.id = :id and o.kind = 'draw'),
sent as (
  update outbox o set state = 'sent', settled_at = :now, body = null, reason = null
  from mine where o.id = :id and o.kind <> 'draw'
)`,
    'null',
  ),
  delay: ending(
    UNCHANGED,
    update(
      'delays = o.delays + 1, failing_since = coalesce(o.failing_since, :now), reason = :reason',
    ),
  ),
  rest: ending(UNCHANGED, update('delays = 0, failing_since = null, reason = :reason')),
  fault: ending(UNCHANGED, update('faults = o.faults + 1, reason = :reason')),
  unreachable: ending(
    'coalesce(was.outage_since, :now)',
    update('delays = 0, failing_since = null, reason = :reason'),
    ':advice',
  ),
  dead: ending(UNCHANGED, update(`state = 'dead', settled_at = :now, reason = :reason`)),
};

export type Ending = keyof typeof ENDINGS;

export const WAKE_SQL = `
update lane set free_at = :now where name = :lane and outage_since is not null and token is null`;

export const POST_SQL = `
with opened as (
  insert into lane (name, free_at) select :lane, cast(:at as timestamptz)
  where not exists (select from lane where name = :lane)
  on conflict do nothing
)
insert into outbox (lane, key, kind, urgency, request_id, body, created_at)
values (:lane, :key, :kind, :urgency, :requestId, cast(:body as jsonb), :at)
on conflict (key) where kind <> 'draw' do nothing`;
