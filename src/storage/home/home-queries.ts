import type { Knex } from 'knex';
import type { RecentAct, HomeQueries } from '../../app/home/home-queries';
import type { EventType } from '../../core/process/events';
import { COUNTED_AT_MOST } from '../../view/model/limits';
import { accountOf } from '../database/accounts';
import { atOneMoment } from '../database/at-one-moment';
import type { Rows } from '../database/rows';
import { stateOf, type StateRow } from '../requests/state-row';

/** What moves nothing on, and would crowd out what does. */
const SMALL: readonly EventType[] = [
  'MailReceived',
  'MailSettled',
  'Noted',
  'Snoozed',
  'Assigned',
  'CsrChecked',
  'ConfigurationUpdated',
];

interface Task extends StateRow {
  readonly total: number;
}

interface RecentRow extends Omit<RecentAct, 'at'> {
  readonly at: Date;
}

/** What somebody's home shows: each part is read from an index in its order, and only what is shown is read whole. */
export function createHomeQueries(knex: Knex): HomeQueries {
  return {
    read: ({ accounts, parties, isStaff, few }) =>
      atOneMoment(knex, async (trx) => {
        const me = accounts.map(accountOf);
        const tasks = await trx.raw<Rows<Task>>(TASKS_SQL, {
          me,
          few,
          parties: [...parties],
          staff: isStaff,
          most: COUNTED_AT_MOST,
        });
        const recent = await trx.raw<Rows<RecentRow>>(RECENT_SQL, {
          platforms: accounts.map(({ platform }) => platform),
          ids: accounts.map(({ id }) => id),
          small: [...SMALL],
          few,
        });
        return {
          tasks: tasks.rows.map(stateOf),
          total: tasks.rows[0]?.total ?? 0,
          recent: recent.rows.map((act) => ({ ...act, at: act.at.toISOString() })),
        };
      }),
  };
}

/** The NSSO's word is closed to whoever registered a request: it waits for the others. */
const waitingAs = (position: 1 | 2 | 3) => `(
  select id, waiting_since from request
  where status = 'open' and not held and waiting_parties[${position}] = any(cast(:parties as text[]))
    and not (waiting_parties[${position}] = 'nsso' and registered_by = any(cast(:me as text[])))
  order by waiting_since, id limit :most)`;

/** With several parties a part isn't in the order of its index; it is bounded before all are put in order. */
const TASKS_SQL = `
with mine as materialized (
  ${waitingAs(1)} union ${waitingAs(2)} union ${waitingAs(3)} union (
  select id, waiting_since from request
  where :staff and status = 'open' and not held and 'staff' = any(waiting_parties) and (
    assignee = any(cast(:me as text[]))
    or (assignee is null and registered_by = any(cast(:me as text[]))))
  order by waiting_since, id limit :most)
),
first as (select id from mine order by waiting_since, id limit :few)
select r.state, r.state_version, (select cast(count(*) as integer) from mine) as total
from first join request r using (id) order by r.waiting_since, r.id`;

const RECENT_SQL = `
select e.request_id as "requestId", r.organisation, e.type, e.at
from unnest(cast(:platforms as text[]), cast(:ids as text[])) as a(platform, id)
cross join lateral (
  select request_id, type, at from event
  where actor_platform = a.platform and actor_id = a.id and type <> all(cast(:small as text[]))
  order by at desc limit :few
) as e
join request r on r.id = e.request_id
order by e.at desc, e.request_id limit :few`;
