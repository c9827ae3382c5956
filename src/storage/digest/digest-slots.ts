import type { Knex } from 'knex';
import { feedLane } from '../../app/outbox/lanes';
import type { DigestSlots } from '../../app/digest/job-slots';
import type { OutgoingBody } from '../../app/outbox/outbox';
import { canonicalJson } from '../database/json';
import { enqueueSql, openLanesSql } from '../outbox/enqueue';
import { URGENCY } from '../outbox/outgoing';
import type { Rows } from '../database/rows';

interface SlotRow {
  readonly job: string;
  readonly slot: string;
  readonly at: Date;
}

const JOB = 'digest';

export function createDigestSlots(knex: Knex): DigestSlots {
  const slots = () => knex<SlotRow>('job_slot').where({ job: JOB });

  return {
    async isTaken(day) {
      return (await slots().where({ slot: day }).first('slot')) !== undefined;
    },

    async enqueue(day, platforms, at) {
      const messages = platforms.map((platform) => {
        const body: OutgoingBody = { kind: 'digest', platform, day };
        return { lane: feedLane(platform, 'digest'), key: `digest:${day}:${platform}`, body };
      });
      const { rows } = await knex.raw<Rows<{ slot: string }>>(ENQUEUE_SQL, {
        day,
        at,
        messages: canonicalJson(messages),
      });
      return rows.length > 0;
    },

    async begin(day, at) {
      await knex.raw(BEGIN_SQL, { day, at });
    },

    async before(day) {
      const row = await slots().where('slot', '<', day).orderBy('slot', 'desc').first('at');
      return row?.at ?? null;
    },
  };
}

/** The row decides: who inserts it enqueues the digest, in the same statement. */
const ENQUEUE_SQL = `
with taken as (
  insert into job_slot (job, slot, at) values ('${JOB}', :day, :at)
  on conflict do nothing
  returning slot, at
),
messages as (
  select m.lane, m.key, 'digest' as kind, ${URGENCY.digest} as urgency, cast(null as text) as request_id, m.body, t.at, 1 as position
  from taken t, jsonb_to_recordset(cast(:messages as jsonb)) as m(lane text, key text, body jsonb)
),
${enqueueSql('messages')},
lanes as (${openLanesSql('messages')}
)
select slot from taken`;

const BEGIN_SQL = `
insert into job_slot (job, slot, at)
select '${JOB}', :day, cast(:at as timestamptz)
where not exists (select from job_slot where job = '${JOB}')
on conflict do nothing`;
