import { LONGEST_PAUSE_MS } from '../app/ports/outbox';

/**
 * Milliseconds by which clocks of processes that are in order may differ, and by which a statement may run later than
 * its :now was read. Without it a lease taken a moment later by somebody else would look like one of a wrong clock.
 */
const SKEW_MS = 30_000;

/**
 * Whether lane `l` may be worked at. Named bindings: now, leaseMs. Times come from process clocks, which may be set
 * back: what lies further ahead than anything can is over.
 */
const LANE_IS_FREE = `(
  (l.token is null and (l.free_at <= cast(:now as timestamptz)
    or l.free_at > cast(:now as timestamptz) + ${LONGEST_PAUSE_MS} * interval '1 millisecond'))
  or (l.token is not null and (l.leased_until <= cast(:now as timestamptz)
    or l.leased_until > cast(:now as timestamptz) + (cast(:leaseMs as integer) + ${SKEW_MS}) * interval '1 millisecond')))`;

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
 * Locks are taken with SKIP LOCKED and looked at again afterwards: whoever else is at a lane, or at its first message,
 * keeps it, and a lane that was served since the snapshot is left alone. A draw that is claimed swallows the one that
 * waits for the same card: it will draw the newest state anyway.
 */
export const CLAIM_SQL = `
with recursive ${BUSY_LANES},
due as (
  select l.name, head.id, head.urgency, l.free_at
  from busy b join lane l on l.name = b.name
  cross join lateral (
    select o.id, o.urgency from outbox o where o.lane = l.name and o.${PENDING}
    order by o.urgency, o.id limit 1) as head
  where ${LANE_IS_FREE}
),
locked as (
  select l.name, o.id from due d join lane l on l.name = d.name join outbox o on o.id = d.id
  where ${LANE_IS_FREE} and o.${PENDING}
  order by d.urgency, d.free_at, d.id limit :limit
  for update of l, o skip locked
),
taken as (
  update outbox o set state = 'begun', attempts = attempts + 1,
    first_tried_at = coalesce(first_tried_at, cast(:now as timestamptz))
  from locked k where o.id = k.id
  returning o.*
),
leased as (
  update lane l set token = :token, message = t.id,
    leased_until = cast(:now as timestamptz) + cast(:leaseMs as integer) * interval '1 millisecond'
  from taken t where l.name = t.lane
),
swallowed as (
  delete from outbox where id in (
    select w.id from taken t join outbox w on w.key = t.key and w.id <> t.id
    where t.kind = 'draw' and w.kind = 'draw' and w.state = 'waiting'
    for update of w skip locked)
)
select cast(id as text) as id, lane, request_id, attempts - 1 as attempts, key, body, delays, failing_since, faults,
  created_at, case when attempts > 1 then first_tried_at end as first_tried_at
from taken order by urgency, taken.id`;

/** Ends leases whose holder never heard of them. */
export const GIVE_BACK_SQL = `
update lane set token = null, message = null, leased_until = null where token = any(:tokens)`;

export const NEXT_DUE_SQL = `
with recursive ${BUSY_LANES}
select min(coalesce(l.leased_until, l.free_at)) as due from busy b join lane l on l.name = b.name`;

/**
 * Gives the lane of a claim free again, from :freeAt on, does something to its message, and tells since when the lane
 * had been unreachable. Does nothing where the lease was lost.
 */
const ending = (outageSince: string, message: string) => `
with was as (select name, outage_since from lane where name = :lane and token = :token for update),
mine as (
  update lane l set token = null, message = null, leased_until = null, free_at = :freeAt, outage_since = ${outageSince}
  from was where l.name = was.name
  returning was.outage_since as outage_since
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
