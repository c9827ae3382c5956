import type { Knex } from 'knex';
import type { DueRequest, ReminderStore } from '../../app/reminders/reminders';
import { canonicalJson } from '../database/json';
import { enqueueSql, openLanesSql } from '../outbox/enqueue';
import { URGENCY } from '../outbox/outgoing';
import { violates, type Rows } from '../database/rows';
import { stateOf, type StateRow } from '../requests/state-row';

/** The ledger of reminders, and the requests it is about. */
export function createReminderStore(knex: Knex): ReminderStore {
  return {
    async due(today, limit) {
      const { rows } = await knex.raw<Rows<DueRow>>(DUE_SQL, [today, limit]);
      return rows.map((row): DueRequest => ({ state: stateOf(row), notified: row.notified }));
    },

    async commit({ at, ledger, messages, next }) {
      const document = canonicalJson({
        at: at.toISOString(),
        ledger,
        messages,
        next: next.map(({ requestId, version, remindOn }) => ({
          id: requestId,
          version,
          remindOn,
        })),
      });
      try {
        await knex.raw(REMIND_SQL, [document]);
        return true;
      } catch (error) {
        if (violates(error, 'nudge_pkey')) return false;
        throw error;
      }
    },

    async replan(plan, at) {
      await knex.raw(REPLAN_SQL, { plan, at });
    },
  };
}

interface DueRow extends StateRow {
  readonly notified: readonly string[];
}

const DUE_SQL = `
select r.state, r.state_version,
  array(select n.holding || ' ' || n.threshold from nudge n where n.request_id = r.id) as notified
from request r where r.nudge_on <= ?
order by r.nudge_on, r.id limit ?`;

/**
 * One statement, all or nothing. A threshold that another process sent first violates the ledger's key and fails the
 * whole statement. Requests that moved on since they were read have a day of their own already.
 */
const REMIND_SQL = `
with input as materialized (select cast(? as jsonb) as doc),
ledger as (
  insert into nudge (request_id, holding, threshold, sent_at)
  select l."requestId", l.holding, l.threshold, cast(doc->>'at' as timestamptz)
  from input, jsonb_to_recordset(doc->'ledger') as l("requestId" text, holding text, threshold text)
  order by 1, 2, 3
),
messages as (
  select m.lane, m.key, m.body->>'kind' as kind, ${URGENCY.reminder} as urgency, m.request_id, m.body,
    cast(doc->>'at' as timestamptz) as at, m.position
  from input, rows from (jsonb_to_recordset(doc->'messages') as (
    lane text, key text, "requestId" text, body jsonb)) with ordinality as
    m(lane, key, request_id, body, position)
),
${enqueueSql('messages')},
lanes as (${openLanesSql('messages')}
)
update request r set nudge_on = n."remindOn"
from input, jsonb_to_recordset(doc->'next') as n(id text, version integer, "remindOn" text)
where r.id = n.id and r.version = n.version`;

/** The newest plan stands in the newest slot of its job; a day that sorts before all others is due at once. */
const REPLAN_SQL = `
with latest as (
  select slot from job_slot where job = 'plan' order by at desc, slot desc limit 1
),
planned as (
  insert into job_slot (job, slot, at)
  select 'plan', :plan, cast(:at as timestamptz)
  where not exists (select from latest where slot = :plan)
  on conflict (job, slot) do update set at = excluded.at
  returning slot
)
update request set nudge_on = '' from planned where status in ('open', 'live')`;
