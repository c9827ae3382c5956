import type { Knex } from 'knex';
import { z } from 'zod';
import { randomUUID } from 'node:crypto';
import { documentSender } from '../../../src/core/process/document-sender';
import { evolve } from '../../../src/core/process/evolve';
import type { RequestState } from '../../../src/core/process/state';
import { ABSENT_NAME, ACTOR_NAME, STANDS_IN_FOR } from '../../../src/storage/events/chain';
import type { Database } from '../../../src/storage/database/database';
import { createRequestStore } from '../../../src/storage/requests/request-store';
import { verifyChains } from '../../../src/storage/verification/verify';
import { EVENTS } from './events';
import { account, name, platform, platformId, requestId, role } from './parts';
import { requestRow, ROWS } from './rows';

/** What a run has left in the database. */
export interface Stored {
  /** Everything that the schemas refuse; empty where all is well. */
  readonly faults: readonly string[];
  /** Rows read, by table; events by type. */
  readonly counts: Readonly<Record<string, number>>;
  readonly audit: unknown;
}

const eventRow = z.object({
  request_id: requestId,
  type: z.enum(Object.keys(EVENTS) as [keyof typeof EVENTS]),
  // What comes by mail no person has brought.
  actor_platform: z.union([platform, z.literal('system')]),
  actor_id: platformId,
  actor_role: z.union([role, z.literal('system')]),
  facts: z.record(z.string(), z.unknown()),
  texts: z.record(z.string(), z.unknown()),
});

/** Faults told at most of one kind: the first shows what is wrong. */
const MOST_TOLD = 5;

/** Reads everything that is stored, by schemas of the test's own, and folds every request anew. */
export async function checkStored({ knex }: Database): Promise<Stored> {
  const faults: string[] = [];
  const counts: Record<string, number> = {};
  const found = (where: string, error: z.ZodError | null) => {
    counts[where] = (counts[where] ?? 0) + 1;
    const same = faults.filter((fault) => fault.startsWith(`${where}:`)).length;
    if (error && same < MOST_TOLD) faults.push(`${where}: ${z.prettifyError(error)}`);
  };
  for (const [table, schema] of Object.entries(ROWS)) {
    for (const row of await rowsOf(knex, table)) found(table, schema.safeParse(row).error ?? null);
  }
  await events(knex, found);
  const requests = await knex<{ id: string; state: RequestState }>('request').orderBy('id');
  for (const row of requests) {
    found('request', requestRow.safeParse(row).error ?? null);
    const folded = await foldedAnew(knex, row.id);
    if (JSON.stringify(sorted(folded)) !== JSON.stringify(sorted(row.state))) {
      faults.push(`request: the state of ${row.id} is not what its events give`);
    }
  }
  return { faults, counts, audit: await verifyChains(knex) };
}

async function events(
  knex: Knex,
  found: (where: string, error: z.ZodError | null) => void,
): Promise<void> {
  const rows: readonly unknown[] = await knex('event')
    .leftJoin('event_text', {
      'event_text.request_id': 'event.request_id',
      'event_text.version': 'event.version',
    })
    .select('event.*', 'event_text.texts');
  for (const row of rows) {
    const read = eventRow.safeParse(row);
    if (!read.success) {
      found('event', read.error);
      continue;
    }
    const { type, facts, texts } = read.data;
    const { [STANDS_IN_FOR]: standsInFor, ...ownFacts } = facts;
    const { [ACTOR_NAME]: actor, [ABSENT_NAME]: absent, ...ownTexts } = texts;
    const around = z.object({
      actor: name,
      absent: name.optional(),
      standsInFor: account.optional(),
    });
    const parsed = [
      EVENTS[type].facts.safeParse(ownFacts),
      EVENTS[type].texts.safeParse(ownTexts),
      around.safeParse({ actor, absent, standsInFor }),
    ];
    found(type, parsed.find(({ error }) => error)?.error ?? null);
  }
}

async function rowsOf(knex: Knex, table: string): Promise<readonly unknown[]> {
  return await knex(table).select();
}

async function foldedAnew(knex: Knex, id: string): Promise<RequestState | null> {
  const history = await createRequestStore(knex, { uuid: randomUUID }).history(id);
  return history.reduce<RequestState | null>(
    (before, one) => evolve(documentSender, id, before, one),
    null,
  );
}

/** The same value whatever the order of its keys: jsonb keeps none. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
