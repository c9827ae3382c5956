import type { Knex } from 'knex';
import type { Definition } from '../../core/process/definition';
import type { Recorded } from '../../core/process/events';
import { fold } from '../../core/process/evolve';
import type { RequestState } from '../../core/process/state';
import { upcast } from '../../core/process/stored-state';
import { canonicalJson } from '../database/json';
import type { Rows } from '../database/rows';
import { columnsOf, waitsOf } from '../requests/columns';
import { BLANKED_SQL, HISTORIES_SQL } from '../events/history-sql';
import { toRecorded, type RecordedRow } from '../events/recorded-row';
import type { StateRow } from '../requests/state-row';

/** A request's stored state beside what its events say. */
export type Compared =
  | { readonly kind: 'same'; readonly id: string }
  /** Retention blanked its texts: its events no longer say what its state was. */
  | { readonly kind: 'texts-removed'; readonly id: string }
  | {
      readonly kind: 'differs';
      readonly id: string;
      readonly version: number;
      /** Where, e.g. `state.environments.INT.done` or `status`. */
      readonly fields: readonly string[];
      /** What the events say. */
      readonly state: RequestState;
    };

/** Requests compared at once: their events with the longest reports are some megabytes. */
const BATCH = 100;

/** Sorts before every id. */
const BEFORE_ALL = '';

/**
 * Compares every request, in the order of ids. Expects that the chains of events hold.
 * @throws StateUnreadable where a newer version of the bot wrote a state
 */
export async function* compareStates(trx: Knex, definition: Definition): AsyncGenerator<Compared> {
  let last = BEFORE_ALL;
  for (;;) {
    const rows: readonly RequestRow[] = await trx<RequestRow>('request')
      .where('id', '>', last)
      .orderBy('id')
      .limit(BATCH);
    yield* await compareRows(trx, definition, rows);
    last = rows.at(-1)?.id ?? last;
    if (rows.length < BATCH) return;
  }
}

/** Compares one request, and locks it until the transaction ends. Null: there is none. */
export async function compareOne(
  trx: Knex,
  definition: Definition,
  id: string,
): Promise<Compared | null> {
  const rows = await trx<RequestRow>('request').where({ id }).forUpdate();
  return (await compareRows(trx, definition, rows))[0] ?? null;
}

interface RequestRow extends StateRow {
  readonly id: string;
  readonly version: number;
  readonly [column: string]: unknown;
}

interface HistoryRow extends RecordedRow {
  readonly request_id: string;
}

async function compareRows(
  trx: Knex,
  definition: Definition,
  rows: readonly RequestRow[],
): Promise<readonly Compared[]> {
  const ids = rows.map(({ id }) => id);
  const blanked = await trx.raw<Rows<{ request_id: string }>>(BLANKED_SQL, [ids]);
  const removed = new Set(blanked.rows.map((row) => row.request_id));
  const { rows: events } = await trx.raw<Rows<HistoryRow>>(HISTORIES_SQL, [ids]);
  const histories = new Map<string, HistoryRow[]>(ids.map((id) => [id, []]));
  for (const event of events) histories.get(event.request_id)?.push(event);
  return rows.map((row) => {
    if (removed.has(row.id)) return { kind: 'texts-removed', id: row.id };
    return compare(definition, row, (histories.get(row.id) ?? []).map(toRecorded));
  });
}

function compare(definition: Definition, row: RequestRow, history: readonly Recorded[]): Compared {
  const { id, version } = row;
  const folded = fold(definition, id, history);
  if (!folded) throw new Error(`${id} has no events`);
  const stored = upcast({ state: row.state, version: row.state_version });
  // Retention notes in the state alone that it removed files.
  const state = 'removed' in stored ? withRemoved(folded, stored.removed) : folded;
  const columns = Object.entries(columnsOf(folded, waitsOf(definition, folded)));
  const fields = [
    ...differences(stored, state, 'state'),
    ...columns.flatMap(([name, value]) => differences(row[name], value, name)),
  ];
  return fields.length === 0
    ? { kind: 'same', id }
    : { kind: 'differs', id, version, fields, state };
}

function withRemoved(state: RequestState, removed: unknown): RequestState {
  return isRemoved(removed) ? { ...state, removed } : state;
}

function isRemoved(value: unknown): value is NonNullable<RequestState['removed']> {
  return typeof value === 'object' && value !== null && 'files' in value && 'personal' in value;
}

/** The paths at which two values differ, as they would be stored. */
function differences(a: unknown, b: unknown, path: string): readonly string[] {
  if (isRecord(a) && isRecord(b)) {
    const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
    return names.flatMap((name) => differences(a[name], b[name], `${path}.${name}`));
  }
  return storedAs(a) === storedAs(b) ? [] : [path];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return (
    typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date)
  );
}

function storedAs(value: unknown): string {
  return value === undefined ? '' : canonicalJson(value);
}
