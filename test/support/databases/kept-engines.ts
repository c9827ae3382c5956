import type { Extension, PGlite } from '@electric-sql/pglite';
import { embedded, type Database } from '../../../src/storage/database/database';
import { openEngine } from '../../../src/storage/database/pglite-client';
import { migratedDump } from './pglite-dump';

/** Engines that wait for the next test: one that compares two has two, and each takes 100 MB. */
const MOST_IDLE = 2;

/** An engine that is in use time and again. */
interface Kept {
  readonly engine: PGlite;
  /** Ends it for good: a database that is closed ends its engine, which this one is to outlive. */
  readonly end: () => Promise<void>;
  /** What its catalogue looked like when it was last empty. */
  catalogue: string;
}

/** Engines of this worker that nobody uses, as good as new. */
const idle: Kept[] = [];

/**
 * An embedded database that is migrated and otherwise empty. To start an engine takes half a second, to empty one a
 * twentieth: closing the database gives its engine back for the next.
 */
export async function onKeptEngine(): Promise<Database> {
  const kept = idle.pop() ?? (await started());
  return embedded(kept.engine, () => giveBack(kept));
}

async function started(): Promise<Kept> {
  const engine = openEngine({ dump: await migratedDump() }, { withoutTimers });
  const end = engine.close.bind(engine);
  engine.close = () => Promise.resolve();
  return { engine, end, catalogue: await catalogueOf(engine) };
}

/** Empties it for the next, or ends it where its tables are no longer what the migrations made. */
async function giveBack(kept: Kept): Promise<void> {
  const { engine, end, catalogue } = kept;
  await engine.exec('rollback');
  await engine.exec('discard all');
  if (idle.length >= MOST_IDLE || (await catalogueOf(engine)) !== catalogue) return end();
  await engine.exec(EMPTY);
  kept.catalogue = await catalogueOf(engine);
  idle.push(kept);
}

type Imports = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** How Emscripten starts an engine's WebAssembly: `imports` is all that it can call. */
interface Starting {
  instantiateWasm(imports: Imports, done: unknown): unknown;
}

/**
 * An engine without a clock that wakes it. Of its statistics it writes the last down ten seconds later, again and again,
 * by a timer that a test runner waits for; what its other timers interrupt would not let them come, in one thread.
 */
const withoutTimers: Extension = {
  name: 'without timers',
  setup: (_engine, options: Starting) =>
    Promise.resolve({
      emscriptenOpts: {
        ...options,
        instantiateWasm: (imports: Imports, done: unknown) =>
          options.instantiateWasm(
            { ...imports, env: { ...imports['env'], _setitimer_js: () => 0 } },
            done,
          ),
      },
    }),
};

/** Whatever makes, changes or analyzes a table writes a row of these; so does who touches the list of migrations. */
const WRITTEN = [
  ...['pg_class', 'pg_attribute', 'pg_constraint', 'pg_index', 'pg_trigger', 'pg_proc'],
  ...['pg_namespace', 'pg_rewrite', 'pg_statistic', 'migration'],
];

async function catalogueOf(engine: PGlite): Promise<string> {
  const rows = WRITTEN.map(
    (table) => `select count(*) || ' ' || max(xmin::text::bigint) as written from ${table}`,
  );
  const { rows: written } = await engine.query<{ written: string }>(rows.join(' union all '));
  return written.map((row) => row.written).join(', ');
}

/**
 * All but the list of migrations is empty at first. As a replica: no trigger guards then what is only ever added to.
 * A sequence may have been used for a row that is gone.
 */
const EMPTY = `
set session_replication_role = replica;
do $$
declare
  one record;
  has_rows boolean;
begin
  for one in select tablename as name from pg_tables where schemaname = 'public' and tablename !~ '^migration' loop
    execute format('select exists (select from %I)', one.name) into has_rows;
    if has_rows then execute format('truncate %I cascade', one.name); end if;
  end loop;
  for one in select sequencename as name, start_value from pg_sequences
    where last_value is not null and sequencename !~ '^migration' loop
    perform setval(quote_ident(one.name), one.start_value, false);
  end loop;
end $$;
reset session_replication_role;
`;
