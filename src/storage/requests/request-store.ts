import type { Knex } from 'knex';
import type { Randomness } from '../../app/time/clock';
import type { StandingIn } from '../../app/people/absences';
import type { Change, Commit, RequestStore } from '../../app/requests/request-store';
import type { Account, Role } from '../../core/terms/terms';
import { NO_PREDECESSOR } from '../events/chain';
import { countedSql } from '../people/humans';
import { documentOf } from './commit';
import { commitSql } from './commit-sql';
import { withKnownOutcome } from '../database/commit-outcome';
import { HISTORY_SQL, SINCE_SQL } from '../events/history-sql';
import { CLICK_TIMEOUT_MS, FILES_TIMEOUT_MS, prepared } from '../database/prepared';
import { takeNumbers } from './numbers';
import { updateMail } from '../mail-rows/update';
import { violates, type Rows } from '../database/rows';
import { toRecorded, type RecordedRow } from '../events/recorded-row';
import { stateOf, type StateRow } from './state-row';

/** The requests with their events: the truth. `random` gives ids to cards and salts to texts. */
export function createRequestStore(knex: Knex, random: Randomness): RequestStore {
  return {
    async open(id, person, key, at) {
      const bindings = [person.platform, person.id, at ?? null, key ?? null, id];
      const [row] = await prepared<OpenedRow>(knex, 'open', OPEN_SQL, bindings);
      return {
        state: row && isFound(row) ? stateOf(row) : null,
        head: row?.head ?? NO_PREDECESSOR,
        granted: row?.granted ?? [],
        standsInFor: row?.stands_in_for ?? [],
        others: row?.others ?? [],
        mailIsAsked: row?.mail_is_asked ?? false,
        organisationLive: row?.organisation_live ?? false,
        handledAt: row?.handled_at ?? null,
      };
    },

    commit: (change) =>
      withKnownOutcome(
        () => commit(knex, change, random),
        () => commitAgain(knex, change, random),
      ),

    register: (numbering, key, make) =>
      withKnownOutcome(() => register(knex, random, numbering, key, make)),

    async since(id, version, limit) {
      const { rows } = await knex.raw<Rows<RecordedRow>>(SINCE_SQL, [id, version, limit]);
      return rows.map(toRecorded);
    },

    async history(id) {
      const { rows } = await knex.raw<Rows<RecordedRow>>(HISTORY_SQL, [id]);
      return rows.map(toRecorded);
    },
  };
}

interface OpenedRow {
  readonly state: object | null;
  readonly state_version: number | null;
  readonly head: string | null;
  readonly granted: readonly Role[];
  readonly stands_in_for: readonly StandingIn[];
  readonly others: readonly Account[];
  readonly mail_is_asked: boolean;
  readonly organisation_live: boolean;
  readonly handled_at: number | null;
}

/** One row comes in any case, for what is known without the request. */
function isFound(row: OpenedRow): row is OpenedRow & StateRow {
  return row.state !== null;
}

class Repeated extends Error {}

/** Most changes bring no file, and the statement's text is long. */
const WITHOUT_FILES = { new: commitSql(true, 0), next: commitSql(false, 0) };

/** The commit's statement, under the name by which Postgres keeps it. */
function statementOf(isNew: boolean, files: number): readonly [name: string, sql: string] {
  const kind = isNew ? 'new' : 'next';
  return [`commit-${kind}-${files}`, files === 0 ? WITHOUT_FILES[kind] : commitSql(isNew, files)];
}

async function register(
  knex: Knex,
  random: Randomness,
  ...[numbering, key, make]: Parameters<RequestStore['register']>
): ReturnType<RequestStore['register']> {
  try {
    const id = await knex.transaction(async (trx) => {
      const [fresh] = await takeNumbers(trx, numbering, 1);
      if (fresh === undefined) throw new Error('No number was given');
      const change = make(fresh);
      const outcome = await commit(trx, { ...change, key }, random);
      if (outcome === 'committed' && change.mail && !(await updateMail(trx, change.mail))) {
        throw new Error('The mail has moved on since it was looked at');
      }
      if (outcome === 'repeated') throw new Repeated();
      if (outcome === 'moved') throw new Error(`The new id ${fresh} is taken`);
      return fresh;
    });
    return { id, commit: 'committed' };
  } catch (error) {
    // The transaction is undone, the number with it.
    if (!(error instanceof Repeated)) throw error;
    const led = await knex<{ key: string; request_id: string }>('handled')
      .where({ key })
      .first('request_id');
    if (!led) throw new Error(`The key ${key} was handled and is gone`, { cause: error });
    return { id: led.request_id, commit: 'repeated' };
  }
}

/** Commits a change, also within a transaction of somebody else's. */
export async function commit(knex: Knex, change: Change, random: Randomness): Promise<Commit> {
  const { files } = change;
  const isNew = change.basedOn === 0;
  const [name, sql] = statementOf(isNew, files.length);
  const bindings = [
    documentOf(change, random),
    ...files.flatMap((file) => [file.id, file.sha256, file.size, file.bytes]),
  ];
  try {
    const timeoutMs = files.length === 0 ? CLICK_TIMEOUT_MS : FILES_TIMEOUT_MS;
    const rows = await prepared(knex, name, sql, bindings, timeoutMs);
    return rows.length > 0 ? 'committed' : 'moved';
  } catch (error) {
    if (violates(error, 'handled_pkey')) return 'repeated';
    throw error;
  }
}

/** The request has moved on where the first try did it: then its key is known. */
async function commitAgain(knex: Knex, change: Change, random: Randomness): Promise<Commit> {
  const outcome = await commit(knex, change, random);
  if (outcome !== 'moved') return outcome;
  const { key } = change;
  const done = await knex<{ key: string }>('handled').where({ key }).first('key');
  return done ? 'committed' : 'moved';
}

/** Absences of which a person is told to be the stand-in; those that end last. */
const MOST_STOOD_IN_FOR = 10;

const STANDING_IN = `jsonb_build_object(
    'person', jsonb_build_object('platform', a.platform, 'id', a.person, 'name', a.name),
    'roles', a.roles, 'from', a.from_day, 'until', a.until_day,
    'others', ${countedSql('a.platform', 'a.person')})`;

const OPEN_SQL = `
with me as materialized (select cast(? as text) as platform, cast(? as text) as person),
used as (
  update account_link l set used_at = seen.at
  from me, (values (cast(? as timestamptz))) as seen(at)
  where l.platform = me.platform and l.person = me.person and l.used_at < seen.at
),
mine as (
  select platform, person from me
  union all select l.other_platform, l.other from me join account_link l using (platform, person)
)
select r.state, r.state_version, r.head,
  array(select g.role from role_grant g where g.platform = me.platform and g.person = me.person) as granted,
  array(select ${STANDING_IN} from mine m join absence a
      on a.stand_in_platform = m.platform and a.stand_in = m.person and a.called_off_at is null
    order by a.until_day desc limit ${MOST_STOOD_IN_FOR}) as stands_in_for,
  ${countedSql('me.platform', 'me.person')} as others,
  exists (select from account_mail a where a.platform = me.platform and a.person = me.person) as mail_is_asked,
  exists (select from request o where o.cbe = r.cbe and o.status = 'live' and o.id <> r.id) as organisation_live,
  (select h.version from handled h where h.key = ?) as handled_at
from me left join request r on r.id = ?`;
