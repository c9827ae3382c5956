import type { Knex } from 'knex';
import {
  DraftTaken,
  SomebodyFaster,
  type ImportStore,
  type Known,
  type Seen,
  type Taking,
} from '../../app/moving-in/import-store';
import type { Randomness } from '../../app/time/clock';
import { canonicalJson } from '../database/json';
import type { Rows } from '../database/rows';
import { createOutbox, type Channels } from '../outbox/outbox-store';
import { REVISION_SQL } from '../requests/commit-sql';
import { commit } from '../requests/request-store';
import { stateOf, type StateRow } from '../requests/state-row';
import { takeNumbers } from '../requests/numbers';

/** What was taken over from files. `channels` are those of the environment. */
export function createImportStore(knex: Knex, random: Randomness, channels: Channels): ImportStore {
  return {
    look: (references, enterprises) => look(knex, references, enterprises),

    takeOver({ references, enterprises, numbering, draft }, make, at) {
      return knex.transaction(async (trx) => {
        // One import at a time: two of the same file would both find nothing.
        await trx.raw('lock table imported in share row exclusive mode');
        if (draft) await takeDraft(trx, draft, at);
        const seen = await look(trx, references, enterprises);
        const count = references.filter((reference) => !seen.known.has(reference)).length;
        const ids = await takeNumbers(trx, numbering, count);
        let used = 0;
        const made = make(seen, () => {
          const id = ids[used];
          used += 1;
          if (id === undefined) throw new Error('More requests are new than were counted');
          return id;
        });
        // The summary goes before the cards that it announces.
        const outbox = createOutbox(trx, random, channels);
        for (const post of made.posts) await outbox.post(post);
        for (const { change } of made.takings) {
          if ((await commit(trx, change, random)) !== 'committed') {
            throw new SomebodyFaster(change.state.id);
          }
        }
        await remember(trx, made.takings, at);
        return made;
      });
    },
  };
}

/** Once: whoever comes second finds it taken. What stood in its cells stands in the requests from now on. */
async function takeDraft(
  trx: Knex,
  { id, by }: { readonly id: string; readonly by: string },
  at: Date,
): Promise<void> {
  const taken = await trx('import_draft')
    .where({ id })
    .whereNull('taken_at')
    .update({ taken_at: at, taken_by: by, cells: '[]' });
  if (taken === 0) throw new DraftTaken();
}

interface KnownRow extends StateRow {
  readonly reference: string;
  readonly row_sha256: string;
  readonly head: string;
  readonly revision: string;
}

async function look(
  knex: Knex,
  references: readonly string[],
  enterprises: readonly string[],
): Promise<Seen> {
  const { rows } = await knex.raw<Rows<KnownRow>>(KNOWN_SQL, [canonicalJson(references)]);
  const live = await knex.raw<Rows<{ cbe: string }>>(LIVE_SQL, [canonicalJson(enterprises)]);
  return {
    known: new Map(rows.map((row) => [row.reference, knownOf(row)])),
    live: new Set(live.rows.map(({ cbe }) => cbe)),
  };
}

const KNOWN_SQL = `
select i.reference, i.row_sha256, r.head, r.state, r.state_version, ${REVISION_SQL('r')}
from imported i join request r on r.id = i.request_id
where i.reference in (select jsonb_array_elements_text(cast(? as jsonb)))`;

const LIVE_SQL = `
select distinct cbe from request
where status = 'live' and cbe in (select jsonb_array_elements_text(cast(? as jsonb)))`;

function knownOf(row: KnownRow): Known {
  return {
    rowSha256: row.row_sha256,
    opened: {
      state: stateOf(row),
      head: row.head,
      revision: row.revision,
    },
  };
}

/** Which row each came from, and what is not to be reminded of one by one. */
async function remember(trx: Knex, takings: readonly Taking[], at: Date): Promise<void> {
  const rows = takings.map(({ reference, change, fileSha256, row, rowSha256, overdue }) => ({
    ...{ reference, fileSha256, row, rowSha256, overdue },
    requestId: change.state.id,
  }));
  await trx.raw(REMEMBER_SQL, { doc: canonicalJson(rows), at });
}

const REMEMBER_SQL = `
with input as materialized (
  select t.* from jsonb_to_recordset(cast(:doc as jsonb)) as t(
    reference text, "requestId" text, "fileSha256" text, "row" integer, "rowSha256" text, overdue jsonb)
),
told as (
  insert into nudge (request_id, holding, threshold, sent_at)
  select i."requestId", o.holding, o.threshold, cast(:at as timestamptz)
  from input i, jsonb_to_recordset(i.overdue) as o(holding text, threshold text)
  on conflict do nothing
)
insert into imported (reference, request_id, file_sha256, file_row, row_sha256, at)
select i.reference, i."requestId", i."fileSha256", i."row", i."rowSha256", cast(:at as timestamptz)
from input i
on conflict (reference) do update set file_sha256 = excluded.file_sha256,
  file_row = excluded.file_row, row_sha256 = excluded.row_sha256, at = excluded.at`;
