import type { Knex } from 'knex';
import type { AuditHead, AuditHeads } from '../../app/digest/audit-heads';
import {
  ADMIN_PREFIX,
  adminEventHashOf,
  headHashOf,
  LINES_SQL,
  NO_HEAD,
  type AdminEventRow,
} from './audit-head';
import { canonicalJson } from '../database/json';
import type { Rows } from '../database/rows';

/** Subjects that one head covers: a second's work at the most, and a statement may take five. */
const MOST_SUBJECTS = 5_000;

/**
 * Makes heads. Nothing that people wait for takes part: commits only note what no head covers yet. Where that is more than
 * `most` subjects (a large database's first time), several heads are made, and the last covers all.
 */
export function createAuditHeads(knex: Knex, most: number = MOST_SUBJECTS): AuditHeads {
  return {
    async record(at) {
      for (;;) {
        const { head, isAll } = await recordOne(knex, at, most);
        if (isAll) return head;
      }
    },
  };
}

interface Made {
  readonly head: AuditHead | null;
  /** Whether nothing is left that no head covers. */
  readonly isAll: boolean;
}

async function recordOne(knex: Knex, at: Date, most: number): Promise<Made> {
  return knex.transaction(async (trx) => {
    // One process at a time: two would cover the same entries, and take the same number. Nobody who reads waits for it.
    await trx.raw('lock table audit_head in share row exclusive mode');
    return record(trx, at, most);
  });
}

async function record(trx: Knex, at: Date, most: number): Promise<Made> {
  const last = await newest(trx);
  const number = (last?.number ?? 0) + 1;
  const admin = await trx.raw<Rows<AdminEventRow>>(PENDING_ADMIN_SQL, { most });
  const changes = admin.rows.map((row) => ({
    subject: `${ADMIN_PREFIX}${row.id}`,
    version: 1,
    hash: adminEventHashOf(row),
  }));
  const { rows } = await trx.raw<Rows<Covered>>(COVER_SQL, {
    number,
    most,
    changes: canonicalJson(changes),
  });
  const [covered] = rows;
  if (!covered || covered.count === 0) return { head: last, isAll: true };
  const { entries } = covered;
  const previous = last?.hash ?? NO_HEAD;
  const hash = headHashOf({ number, at: at.toISOString(), previous, entries });
  await trx('audit_head').insert({ number, at, previous, entries, hash });
  return { head: { number, at, hash }, isAll: covered.count < most };
}

async function newest(trx: Knex): Promise<AuditHead | null> {
  const head = await trx<AuditHead>('audit_head')
    .orderBy('number', 'desc')
    .first('number', 'at', 'hash');
  return head ?? null;
}

interface Covered {
  readonly count: number;
  readonly entries: string;
}

const PENDING_ADMIN_SQL = `
select cast(d.id as text) as id, d.at, d.type, d.actor_platform, d.actor_id, d.actor_role, d.facts, d.key
from audit_pending p join admin_event d on p.subject = '${ADMIN_PREFIX}' || d.id
where p.subject like '${ADMIN_PREFIX}%'
order by d.id limit :most`;

/**
 * Writes the entries of a new head, and gives the hash over them. What is pending was committed with its event, so no
 * order of clocks or sequences plays a part: what commits later is pending later.
 */
const COVER_SQL = `
with last as materialized (
  select subject, max(version) as version from audit_pending
  where subject not like '${ADMIN_PREFIX}%' group by subject order by subject limit :most
),
fresh as materialized (
  select l.subject, l.version, e.hash
  from last l join event e on e.request_id = l.subject and e.version = l.version
  union all
  select c.subject, c.version, c.hash
  from jsonb_to_recordset(cast(:changes as jsonb)) as c(subject text, version integer, hash text)
),
kept as (
  insert into audit_entry (subject, version, hash, head)
  select subject, version, hash, cast(:number as integer) from fresh
),
settled as (
  delete from audit_pending p using fresh f where p.subject = f.subject and p.version <= f.version
)
select cast(count(*) as integer) as count,
  encode(sha256(convert_to(coalesce(string_agg(${LINES_SQL}, '' order by subject collate "C"), ''), 'UTF8')), 'hex')
    as entries
from fresh`;
