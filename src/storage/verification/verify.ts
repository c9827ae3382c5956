import type { Knex } from 'knex';
import { digestOf, hashOf, NO_PREDECESSOR } from '../events/chain';
import type { ChainRow, LinkedRow } from '../audit/chain-row';
import { atOneMoment } from '../database/at-one-moment';
import type { Rows } from '../database/rows';

/** The first link that doesn't hold: where, and what is wrong with it in words. */
export interface BrokenLink {
  readonly request: string;
  /** Null where it isn't about one event. */
  readonly version: number | null;
  readonly kind:
    | 'missing-request'
    | 'missing-events'
    | 'missing-event'
    | 'changed-event'
    | 'changed-text'
    | 'changed-head'
    | 'changed-state';
  readonly words: string;
}

export interface Verified {
  readonly requests: number;
  readonly events: number;
  readonly broken: BrokenLink | null;
}

/** Events read at once: some megabytes with the longest reports, whatever the size of the database. */
const BATCH = 500;

/**
 * Verifies every request's chain of events, by request and version, as they all stood at one moment. Stops at the
 * first link that doesn't hold.
 */
export function verifyChains(knex: Knex): Promise<Verified> {
  return atOneMoment(knex, verifyChainsIn);
}

/** `verifyChains` within a transaction. */
export async function verifyChainsIn(trx: Knex): Promise<Verified> {
  const counted = { requests: 0, events: 0 };
  const gone = await trx.raw<Rows<{ id: string }>>(MISSING_REQUEST_SQL);
  if (gone.rows[0]) return { ...counted, broken: missingRequest(gone.rows[0].id) };
  let before: ChainRow | null = null;
  for await (const row of chainRows(trx)) {
    const isFirst: boolean = before?.request !== row.request;
    const broken = brokenLink(row, isFirst ? null : before);
    if (broken) return { ...counted, broken };
    if (isFirst) counted.requests += 1;
    counted.events += 1;
    before = row;
  }
  return { ...counted, broken: null };
}

/** All rows, in batches, through a cursor: the database walks once along its indexes. */
async function* chainRows(trx: Knex): AsyncGenerator<ChainRow> {
  await trx.raw(`declare chain no scroll cursor for ${CHAIN_SQL}`);
  for (;;) {
    const { rows } = await trx.raw<Rows<ChainRow>>(`fetch ${BATCH} from chain`);
    yield* rows;
    if (rows.length < BATCH) return;
  }
}

/** What is wrong with a row, given the same request's row before it. */
function brokenLink(row: ChainRow, before: ChainRow | null): BrokenLink | null {
  const { request } = row;
  if (!isLinked(row)) {
    const words = 'has none of its events';
    return { request, version: null, kind: 'missing-events', words };
  }
  const { version } = row;
  const expected = (before?.version ?? 0) + 1;
  if (version !== expected) {
    const words = `event ${expected} is missing: ${before ? `${version} follows ${before.version}` : `its history begins with ${version}`}`;
    return { request, version: expected, kind: 'missing-event', words };
  }
  if (hashOfRow(row, before?.hash ?? NO_PREDECESSOR) !== row.hash) {
    const words = `event ${version} (${row.type}) is not what was recorded, or not where: its hash differs`;
    return { request, version, kind: 'changed-event', words };
  }
  const changed = changedText(row);
  if (changed !== null) {
    const words = `${changed} of event ${version} (${row.type})`;
    return { request, version, kind: 'changed-text', words };
  }
  return row.is_last ? brokenHead(row) : null;
}

function isLinked(row: ChainRow): row is LinkedRow {
  return row.version !== null;
}

function hashOfRow(row: LinkedRow, previous: string): string {
  return hashOf({
    previous,
    requestId: row.request,
    version: row.version,
    at: row.at.toISOString(),
    type: row.type,
    actor: { platform: row.actor_platform, id: row.actor_id, role: row.actor_role },
    facts: row.facts,
    digests: row.digests,
  });
}

/** What is wrong with the texts of an event. Those that were blanked are missing from their row, with their salts. */
function changedText({ texts, salts, digests }: LinkedRow): string | null {
  if (!texts || !salts) return 'somebody removed the texts';
  const changed = Object.entries(texts).find(([name, text]) => {
    const salt = salts[name];
    return salt === undefined || digestOf(salt, text) !== digests[name];
  });
  return changed ? `somebody changed the text “${changed[0]}”` : null;
}

function brokenHead({ request, version, hash, head, head_version }: LinkedRow): BrokenLink | null {
  if (head_version === version && head === hash) return null;
  const words = `its events end with ${version}, the request says ${head_version}: the last events are gone, or the request was changed`;
  return { request, version, kind: 'changed-head', words };
}

function missingRequest(request: string): BrokenLink {
  const words = 'was registered, since later numbers were given, and is gone';
  return { request, version: null, kind: 'missing-request', words };
}

/** Numbers are given without a gap. */
const MISSING_REQUEST_SQL = `
select ids.id from numbering n, generate_series(1, n.last) as number,
  lateral (select n.prefix || '-' || n.year || '-' || lpad(number::text, greatest(4, length(number::text)), '0') as id) as ids
where not exists (select from request r where r.id = ids.id)
order by n.prefix, n.year, number limit 1`;

const CHAIN_SQL = `
select r.id as request, r.head, r.version as head_version,
  e.version, e.at, e.type, e.actor_platform, e.actor_id, e.actor_role, e.facts, e.digests, e.hash, t.texts, t.salts,
  lead(e.version) over (partition by r.id order by e.version) is null as is_last
from request r
left join event e on e.request_id = r.id
left join event_text t on t.request_id = e.request_id and t.version = e.version
order by r.id, e.version`;
