import { createHash, type Hash } from 'node:crypto';
import type { Knex } from 'knex';
import type { AuditHead } from '../../app/digest/audit-heads';
import {
  ADMIN_PREFIX,
  adminEventHashOf,
  headHashOf,
  lineOf,
  NO_HEAD,
  type AdminEventRow,
  type Entry,
} from '../audit/audit-head';
import type { Rows } from '../database/rows';

/** The first audit head that doesn't hold, and what is wrong with it in words. */
export interface BrokenHead {
  /** Null where it is about one that isn't there. */
  readonly head: number | null;
  /** The request whose events are not what the head covers; null where it isn't about one. */
  readonly request: string | null;
  readonly kind: 'rewritten-events' | 'rewritten-settings' | 'changed-audit-head' | 'no-audit-head';
  readonly words: string;
}

export interface VerifiedHeads {
  readonly heads: readonly AuditHead[];
  readonly broken: BrokenHead | null;
}

interface HeadRow extends AuditHead {
  readonly previous: string;
  readonly entries: string;
}

/** An entry beside what stands in its place now: an event's hash, an admin event, or neither. */
interface EntryRow extends Entry, Partial<Nullable<AdminEventRow>> {
  readonly head: number;
  readonly event_hash: string | null;
}

type Nullable<T> = { readonly [Key in keyof T]: T[Key] | null };

/** Entries read at once: under a megabyte. */
const BATCH = 2_000;

/**
 * Verifies all heads against the events and settings that are there now, in a transaction in which the chains were
 * verified. Stops at the first that doesn't hold; of what a rewriting broke, the oldest head that covers it.
 */
export async function verifyHeads(trx: Knex): Promise<VerifiedHeads> {
  const heads = await trx<HeadRow>('audit_head').orderBy('number');
  const counted = new Map<number, Hash>(heads.map(({ number }) => [number, createHash('sha256')]));
  for await (const row of entryRows(trx)) {
    const hash = counted.get(row.head);
    const broken = hash ? changedSince(row) : missing(row.head);
    if (broken) return { heads, broken };
    hash?.update(lineOf(row), 'utf8');
  }
  let before: HeadRow | null = null;
  for (const head of heads) {
    const broken = brokenLink(head, before, counted.get(head.number)?.digest('hex') ?? '');
    if (broken) return { heads, broken };
    before = head;
  }
  return { heads, broken: null };
}

/** How many events were recorded after a head: those of a version above the one that it, or one before it, covers. */
export async function eventsAfter(
  trx: Knex,
  { number }: Pick<AuditHead, 'number'>,
): Promise<number> {
  const { rows } = await trx.raw<Rows<{ count: number }>>(EVENTS_AFTER_SQL, { number });
  return rows[0]?.count ?? 0;
}

async function* entryRows(trx: Knex): AsyncGenerator<EntryRow> {
  await trx.raw(`declare entry no scroll cursor for ${ENTRY_SQL}`);
  for (;;) {
    const { rows } = await trx.raw<Rows<EntryRow>>(`fetch ${BATCH} from entry`);
    yield* rows;
    if (rows.length < BATCH) return;
  }
}

/** What was changed of something that a head covers. */
function changedSince(row: EntryRow): BrokenHead | null {
  const { head, subject, version, hash } = row;
  if (!subject.startsWith(ADMIN_PREFIX)) {
    if (row.event_hash === hash) return null;
    const words = `event ${version} is not the one that audit head ${head} covers: its history was rewritten`;
    return { head, request: subject, kind: 'rewritten-events', words };
  }
  if (isAdminEvent(row) && adminEventHashOf(row) === hash) return null;
  const words = `covers a note of who changed roles, channels or absences (${subject}), which is not what it was`;
  return { head, request: null, kind: 'rewritten-settings', words };
}

function isAdminEvent(row: EntryRow): row is EntryRow & AdminEventRow {
  return row.id !== null && row.id !== undefined;
}

function brokenLink(head: HeadRow, before: HeadRow | null, entries: string): BrokenHead | null {
  const { number, at, previous } = head;
  const expected = (before?.number ?? 0) + 1;
  if (number !== expected) return missing(expected);
  const holds =
    previous === (before?.hash ?? NO_HEAD) &&
    head.entries === entries &&
    head.hash === headHashOf({ number, at: at.toISOString(), previous, entries });
  const words = 'is not what was recorded: its hash differs';
  return holds ? null : { head: number, request: null, kind: 'changed-audit-head', words };
}

function missing(head: number): BrokenHead {
  return { head, request: null, kind: 'changed-audit-head', words: 'is missing' };
}

const ENTRY_SQL = `
select a.head, a.subject, a.version, a.hash, e.hash as event_hash,
  cast(d.id as text) as id, d.at, d.type, d.actor_platform, d.actor_id, d.actor_role, d.facts, d.key
from audit_entry a
left join event e on e.request_id = a.subject and e.version = a.version
left join admin_event d on a.subject = '${ADMIN_PREFIX}' || d.id
order by a.head, a.subject collate "C"`;

const EVENTS_AFTER_SQL = `
select cast(count(*) as integer) as count from event e
left join (select subject, max(version) as version from audit_entry where head <= :number group by subject) as c
  on c.subject = e.request_id
where e.version > coalesce(c.version, 0)`;
