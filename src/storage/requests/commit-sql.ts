import { enqueueDrawsSql, enqueueSql, openLanesSql } from '../outbox/enqueue';
import { insertMailSql } from '../mail-rows/insert-sql';
import { circumstancesSql, organisationLiveSql } from './circumstances-sql';

/** What a change brings that makes its statement another one. */
export interface CommitShape {
  readonly isNew: boolean;
  /** Files of the request that it brings. */
  readonly files: number;
  /** Files of the mail that it takes over; null: it takes none over. */
  readonly mailFiles: number | null;
}

/**
 * A change in one statement, all or nothing: one round trip, and rows are locked only while it runs.
 *
 * What each part relies on:
 * - `moved` alone decides: every other part selects from it, so that nothing is stored where it found no row. Two
 *   commits on one version meet at its row lock, and the second finds another version.
 * - What was believed is looked at again by `moved`: the row is the one that was read, and the circumstances are the same.
 * - `handled` has no ON CONFLICT: a key that is known fails the whole statement, the update of the request included.
 *   Likewise the mail that is taken over with it: whatever is there already was taken over before.
 * - Draws before messages, messages in their order: ids are given in that order, and ids are the order of a lane.
 */
export function commitSql({ isNew, files, mailFiles }: CommitShape): string {
  const mail = mailFiles === null ? '' : `${insertMailSql(mailFiles)},\n`;
  return `
with input as materialized (select cast(? as jsonb) as doc),
wanted as (select r.* from input, jsonb_to_record(doc->'request') as r(${REQUEST_COLUMNS.join(', ')})),
moved as (${isNew ? INSERT_REQUEST : UPDATE_REQUEST}),
idempotency_key as (
  insert into handled (key, request_id, version, at)
  select doc->>'key', m.id, m.version, m.updated_at from moved m, input
),
events as (
  insert into event (request_id, version, at, type, actor_platform, actor_id, actor_role, facts, digests, hash)
  select m.id, e.version, e.at, e.type, e.actor_platform, e.actor_id, e.actor_role, e.facts, e.digests, e.hash
  from moved m, input, jsonb_to_recordset(doc->'events') as e(
    version integer, at timestamptz, type text, actor_platform text, actor_id text, actor_role text,
    facts jsonb, digests jsonb, hash text)
),
texts as (
  insert into event_text (request_id, version, texts, salts)
  select m.id, e.version, e.texts, e.salts
  from moved m, input, jsonb_to_recordset(doc->'events') as e(version integer, texts jsonb, salts jsonb)
),
${DERIVED}${files > 0 ? filesSql(files) : ''}${mail}new_cards as (
  insert into card (id, request_id, platform, feed)
  select c.id, m.id, c.platform, c.feed
  from moved m, input, jsonb_to_recordset(doc->'cards') as c(id text, platform text, feed text)
  on conflict (request_id, platform, feed) do nothing
  returning id, platform, feed
),
cards as (
  select c.id, c.platform, c.feed from moved m join card c on c.request_id = m.id
  union all select id, platform, feed from new_cards
),
redrawn as (
  select c.id, c.platform, c.feed, m.id as request_id, m.updated_at as at from moved m, cards c
),
${enqueueDrawsSql('redrawn')},
messages as (
  select n.*, m.id as request_id, m.updated_at as at
  from moved m, input, rows from (jsonb_to_recordset(doc->'messages') as (
    lane text, key text, kind text, urgency smallint, body jsonb)) with ordinality as
    n(lane, key, kind, urgency, body, position)
),
${enqueueSql('messages', ['draws'])},
lanes as (${openLanesSql('(select lane, at from draws union all select lane, at from messages)')}
)
select m.revision, ${organisationLiveSql('w')} as organisation_live from moved m, wanted w`;
}

const REQUEST_COLUMNS = [
  'id text',
  'definition text',
  'version integer',
  'head text',
  'state jsonb',
  'state_version integer',
  'organisation text',
  'cbe text',
  'status text',
  'waiting_parties text[]',
  'waiting_since timestamptz',
  'environment text',
  'held boolean',
  'nudge_on text',
  'planned_go_live text',
  'registered_by text',
  'assignee text',
  'search text',
  'created_at timestamptz',
  'updated_at timestamptz',
];

const NAMES = REQUEST_COLUMNS.map((column) => column.split(' ')[0] ?? '');

/** Postgres' own number of the transaction that wrote a row. */
export const REVISION_SQL = (row: string) => `cast(${row}.xmin as text) as revision`;

const INSERT_REQUEST = `
  insert into request (${NAMES.join(', ')}) select ${NAMES.join(', ')} from wanted
  on conflict (id) do nothing
  returning id, version, updated_at, ${REVISION_SQL('request')}
`;

const UPDATE_REQUEST = `
  update request r set ${NAMES.slice(1)
    .map((name) => `${name} = w.${name}`)
    .join(', ')}
  from wanted w, input
  where r.id = w.id and r.version = cast(doc->>'basedOn' as integer)
    and coalesce(doc->>'revision', cast(r.xmin as text)) = cast(r.xmin as text)
    and (doc->'restsOn' = 'null' or doc->'restsOn'->'circumstances' = ${circumstancesSql({
      platform: "doc->'restsOn'->'person'->>'platform'",
      person: "doc->'restsOn'->'person'->>'id'",
      request: 'r',
    })})
  returning r.id, r.version, r.updated_at, ${REVISION_SQL('r')}
`;

/** What was finished, and which certificates count now. */
const DERIVED = `step_times as (
  insert into step_time (request_id, holding, step, working_days, ended_at)
  select m.id, f.holding, f.step, f."workingDays", m.updated_at
  from moved m, input,
    jsonb_to_recordset(doc->'finished') as f(holding text, step smallint, "workingDays" integer)
  on conflict do nothing
),
certificate_ends as (
  insert into certificate_end (request_id, environment, ends_on)
  select m.id, c.environment, c."endsOn"
  from moved m, input,
    jsonb_to_recordset(doc->'certificates') as c(environment text, "endsOn" text)
  on conflict (request_id, environment) do update set ends_on = excluded.ends_on
),
`;

function filesSql(count: number): string {
  const rows = Array(count).fill('(?, ?, cast(? as integer), cast(? as bytea))').join(', ');
  return `files as (
  insert into file (id, request_id, sha256, size, bytes, at)
  select f.id, m.id, f.sha256, f.size, f.bytes, m.updated_at
  from moved m, (values ${rows}) as f(id, sha256, size, bytes)
),
`;
}
