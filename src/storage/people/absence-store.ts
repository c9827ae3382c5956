import type { Knex } from 'knex';
import type { AbsenceStore, NewAbsence } from '../../app/people/absences';
import type { Absence } from '../../core/policy/absence';
import type { Day, Platform } from '../../core/terms/terms';
import { adminBindings, logSql } from '../settings/admin-log';
import { withKnownOutcome } from '../database/commit-outcome';
import { canonicalJson } from '../database/json';
import type { Rows } from '../database/rows';

interface AbsenceRow {
  readonly platform: Platform;
  readonly person: string;
  readonly name: string;
  readonly from_day: Day;
  readonly until_day: Day;
  readonly stand_in_platform: Platform;
  readonly stand_in: string;
  readonly stand_in_name: string;
}

/** Who is away. Each change is noted for ever beside the state it leads to. */
export function createAbsenceStore(knex: Knex): AbsenceStore {
  return {
    notOver: (today) => notOver(knex, today),

    note: (absence, today, judge) =>
      withKnownOutcome(() =>
        knex.transaction(async (trx) => {
          // Two that are noted at once could overlap, or make a circle, without either seeing the other.
          await trx.raw(`select pg_advisory_xact_lock(${ABSENCE_LOCK})`);
          if (await isNoted(trx, absence.key)) return null;
          const fault = judge(await notOver(trx, today));
          if (fault !== null) return fault;
          await insert(trx, absence);
          return null;
        }),
      ),

    async callOff({ platform, id }, today, by, at) {
      const bindings = {
        platform,
        person: id,
        today,
        at,
        ...adminBindings('AbsenceCalledOff', by, at),
      };
      const { rows } = await withKnownOutcome(() =>
        knex.raw<Rows<{ count: number }>>(CALL_OFF_SQL, bindings),
      );
      return rows[0]?.count ?? 0;
    },
  };
}

/** Any number that nothing else on the server locks: the letters "away". */
const ABSENCE_LOCK = 0x61_77_61_79;

async function notOver(knex: Knex, today: Day): Promise<readonly Absence[]> {
  const { rows } = await knex.raw<Rows<AbsenceRow>>(NOT_OVER_SQL, [today]);
  return rows.map((row) => ({
    person: { platform: row.platform, id: row.person, name: row.name },
    from: row.from_day,
    until: row.until_day,
    standIn: { platform: row.stand_in_platform, id: row.stand_in, name: row.stand_in_name },
  }));
}

/** A human is away with all accounts: one that is linked to the absent one stands there for itself as well. */
const NOT_OVER_SQL = `
select of_human.platform, of_human.person, a.name, a.from_day, a.until_day,
  a.stand_in_platform, a.stand_in, a.stand_in_name
from absence a cross join lateral (
  select a.platform, a.person, 0 as position
  union all
  select l.other_platform, l.other, 1 from account_link l
  where l.platform = a.platform and l.person = a.person
) of_human
where a.called_off_at is null and a.until_day >= ?
order by a.from_day, a.id, of_human.position`;

async function isNoted(knex: Knex, key: string): Promise<boolean> {
  return (await knex<{ key: string }>('admin_event').where({ key }).first('key')) !== undefined;
}

async function insert(knex: Knex, absence: NewAbsence): Promise<void> {
  const { id, person, standIn, from, until, roles, by, at, key } = absence;
  await knex.raw(NOTE_SQL, {
    id,
    platform: person.platform,
    person: person.id,
    name: person.name,
    from,
    until,
    standInPlatform: standIn.platform,
    standIn: standIn.id,
    standInName: standIn.name,
    roles: [...roles],
    key,
    facts: canonicalJson({
      id,
      platform: person.platform,
      person: person.id,
      from,
      until,
      standIn: { platform: standIn.platform, id: standIn.id },
    }),
    ...adminBindings('AbsenceNoted', by, at),
  });
}

const NOTE_SQL = `
with noted as (
  insert into absence (id, platform, person, name, from_day, until_day,
    stand_in_platform, stand_in, stand_in_name, roles)
  values (:id, :platform, :person, :name, :from, :until, :standInPlatform, :standIn, :standInName,
    cast(:roles as text[]))
)
${logSql({ facts: 'cast(:facts as jsonb)', from: null, key: 'cast(:key as text)' })}`;

const CALL_OFF_SQL = `
with off as (
  update absence set called_off_at = cast(:at as timestamptz)
  where called_off_at is null and until_day >= :today and (platform, person) in (
    select :platform, :person union all
    select l.other_platform, l.other from account_link l where l.platform = :platform and l.person = :person)
  returning id
),
logged as (${logSql({ facts: `jsonb_build_object('id', id)`, from: 'off' })})
select cast(count(*) as integer) as count from off`;
