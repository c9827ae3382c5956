import type { Knex } from 'knex';
import type { DigestQueries } from '../../app/digest/digest-facts';
import type { DigestFacts, Ending, Few, StepMedian } from '../../view/digest/facts';
import { COUNTED_AT_MOST } from '../../view/model/limits';
import type { RequestState } from '../../core/process/state';
import type { Party } from '../../core/terms/terms';
import { accountOf } from '../database/accounts';
import { atOneMoment } from '../database/at-one-moment';
import type { Rows } from '../database/rows';
import { stateOf, type StateRow } from '../requests/state-row';
import { firstOf } from './first-of';
import { LEFT_SQL, STUCK_SQL } from './nobody-sql';

/** Finished tasks of a step that its median is taken from: the latest, since habits change. */
const MEDIAN_OF = 200;

/**
 * Every part is read from an index that is in its order, and only what is shown is read whole; all of them at one
 * moment, so that counts and lists agree.
 */
export function createDigestQueries(knex: Knex): DigestQueries {
  return { read: (wanted) => atOneMoment(knex, (trx) => read(trx, wanted)) };
}

async function read(
  trx: Knex,
  {
    goLive,
    ending,
    movedSince,
    steps,
    managers,
    present,
    few,
  }: Parameters<DigestQueries['read']>[0],
): Promise<DigestFacts> {
  async function rowsOf<Row>(sql: string, bindings: Knex.ValueDict): Promise<readonly Row[]> {
    const { rows } = await trx.raw<Rows<Row>>(sql, bindings);
    return rows;
  }

  const counts = await rowsOf<Count>(COUNT_SQL, {});
  const first = await rowsOf<Waiting>(WAITING_SQL, { few });
  const [live] = await rowsOf<{ total: number }>(LIVE_SQL, {});
  const going = await rowsOf<Found>(GO_LIVE_SQL, { ...goLive, few, most: COUNTED_AT_MOST });
  const ends = await rowsOf<EndingRow>(ENDING_SQL, {
    ...ending,
    few,
    most: COUNTED_AT_MOST,
  });
  const moved = await rowsOf<Found>(MOVED_SQL, {
    since: movedSince,
    few,
    most: COUNTED_AT_MOST,
  });
  const stuck = await rowsOf<Found>(STUCK_SQL, {
    managers: JSON.stringify(managers.map((human) => human.map(accountOf))),
    few,
    most: COUNTED_AT_MOST,
  });
  const left = present
    ? await rowsOf<Found>(LEFT_SQL, {
        present: present.map(accountOf),
        few,
        most: COUNTED_AT_MOST,
      })
    : [];
  const medians = await rowsOf<StepMedian>(MEDIAN_SQL, { steps: [...steps], of: MEDIAN_OF });
  return {
    waiting: byParty(counts, first),
    held: counts.filter(({ held }) => held).reduce((sum, { total }) => sum + total, 0),
    live: live?.total ?? 0,
    goingLive: fewOf(going),
    ending: {
      first: ends.map((row) => ({
        state: stateOf(row),
        environment: row.environment,
        endsOn: row.endsOn,
      })),
      total: ends[0]?.total ?? 0,
    },
    moved: fewOf(moved),
    medians,
    stuck: fewOf(stuck),
    left: fewOf(left),
  };
}

interface Count {
  readonly party: Party;
  readonly held: boolean;
  readonly total: number;
}

interface EndingRow extends Found, Omit<Ending, 'state'> {}

interface Waiting extends StateRow {
  readonly party: Party;
}

interface Found extends StateRow {
  readonly total: number;
}

function fewOf(rows: readonly Found[]): Few<RequestState> {
  return { first: rows.map(stateOf), total: rows[0]?.total ?? 0 };
}

function byParty(counts: readonly Count[], first: readonly Waiting[]): DigestFacts['waiting'] {
  const of = (party: Party): Few<RequestState> => ({
    first: first.filter((row) => row.party === party).map(stateOf),
    total: counts.filter((row) => row.party === party).reduce((sum, { total }) => sum + total, 0),
  });
  return { requester: of('requester'), staff: of('staff'), nsso: of('nsso'), ebox: of('ebox') };
}

const COUNT_SQL = `
select waiting_parties[1] as party, held, cast(count(*) as integer) as total
from request where status = 'open' group by waiting_parties[1], held`;

const WAITING_SQL = `
select p.party, r.state, r.state_version
from unnest(array['requester', 'staff', 'nsso', 'ebox']) as p(party)
cross join lateral (
  select state, state_version, held, waiting_since, id from request
  where status = 'open' and waiting_parties[1] = p.party
  order by held, waiting_since, id limit :few
) as r
order by p.party, r.held, r.waiting_since, r.id`;

const LIVE_SQL = `select cast(count(*) as integer) as total from request where status = 'live'`;

const GO_LIVE_SQL = firstOf(`
  select id from request
  where status = 'open' and planned_go_live >= :from and planned_go_live <= :until
  order by planned_go_live, id`);

const ENDING_SQL = firstOf(
  `
  select c.request_id as id, c.environment, c.ends_on
  from certificate_end c join request q on q.id = c.request_id
  where c.ends_on >= :from and c.ends_on <= :until and q.status in ('open', 'live')
  order by c.ends_on, c.request_id, c.environment`,
  ', found.environment, found.ends_on as "endsOn"',
);

const MOVED_SQL = firstOf(`
  select id from request where updated_at >= :since order by updated_at desc, id`);

const MEDIAN_SQL = `
select cast(s.step as integer) as step, cast(count(*) as integer) as of,
  percentile_disc(0.5) within group (order by t.working_days) as "workingDays"
from unnest(cast(:steps as integer[])) as s(step)
cross join lateral (
  select working_days from step_time where step = s.step order by ended_at desc limit :of
) as t
group by s.step order by s.step`;
