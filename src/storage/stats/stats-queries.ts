import type { Knex } from 'knex';
import type { StatsQueries, StatsQuestion } from '../../app/stats/stats-queries';
import type { Party } from '../../core/terms/terms';
import type { StatsFacts, StepTime } from '../../view/stats/facts';
import { atOneMoment } from '../database/at-one-moment';
import type { Rows } from '../database/rows';

/** Finished tasks of a step that are looked at: the latest of the period. More tell nothing new, and take longer each year. */
const TIMED_OF = 2_000;

/** Checks of certificates whose findings are counted: the latest of the period, for the same reason. */
const CHECKS_OF = 5_000;

/** The desk's figures, each from an index in its order and bounded, all of one moment. */
export function createStatsQueries(knex: Knex): StatsQueries {
  return { read: (question) => atOneMoment(knex, (trx) => read(trx, question)) };
}

async function read(trx: Knex, question: StatsQuestion): Promise<StatsFacts> {
  const { from, until, stalledBefore, steps, findings: few } = question;
  const period = { from, until };
  async function rowsOf<Row>(sql: string, bindings: Knex.ValueDict): Promise<readonly Row[]> {
    const { rows } = await trx.raw<Rows<Row>>(sql, bindings);
    return rows;
  }
  const timed = await rowsOf<StepTime>(STEPS_SQL, { ...period, steps: [...steps], of: TIMED_OF });
  const events = await rowsOf<{ type: string; total: number }>(EVENTS_SQL, period);
  const findings = await rowsOf<{ id: string; times: number }>(FINDINGS_SQL, {
    ...period,
    of: CHECKS_OF,
    few,
  });
  const waiting = await rowsOf<{ party: Party; total: number; stalled: number }>(WAITING_SQL, {
    stalled: stalledBefore,
  });
  return {
    steps: timed,
    events: Object.fromEntries(events.map(({ type, total }) => [type, total])),
    findings,
    waiting,
  };
}

const STEPS_SQL = `
select cast(s.step as integer) as step, cast(count(*) as integer) as of,
  percentile_disc(0.5) within group (order by t.working_days) as median,
  percentile_disc(0.9) within group (order by t.working_days) as ninety
from unnest(cast(:steps as integer[])) as s(step)
cross join lateral (
  select working_days from step_time
  where step = s.step and ended_at >= :from and ended_at < :until
  order by ended_at desc limit :of
) as t
group by s.step order by s.step`;

/** The types are those of the index event_by_outcome. */
const EVENTS_SQL = `
select t.type, (
  select cast(count(*) as integer) from event e
  where e.type = t.type and e.at >= :from and e.at < :until
    and e.type in ('RequestRegistered', 'WentLive', 'RequestRefused', 'Withdrawn',
      'CertificateAccepted', 'CertificateWarned', 'CertificateRejected')
) as total
from unnest(array['RequestRegistered', 'WentLive', 'RequestRefused', 'Withdrawn',
  'CertificateAccepted', 'CertificateWarned', 'CertificateRejected']) as t(type)`;

const FINDINGS_SQL = `
with checks as (
  (select facts from event where type = 'CertificateRejected' and at >= :from and at < :until
    order by at desc limit :of)
  union all
  (select facts from event where type = 'CertificateWarned' and at >= :from and at < :until
    order by at desc limit :of)
)
select finding as id, cast(count(*) as integer) as times
from checks cross join lateral jsonb_array_elements_text(facts->'findings') as finding
group by finding order by times desc, finding limit :few`;

const WAITING_SQL = `
select waiting_parties[1] as party, cast(count(*) as integer) as total,
  cast(count(*) filter (where waiting_since < :stalled) as integer) as stalled
from request where status = 'open' and not held and waiting_parties[1] is not null
group by waiting_parties[1] order by total desc, party`;
