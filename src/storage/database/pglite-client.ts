import { PGlite, type Extensions, type Results } from '@electric-sql/pglite';
import ClientPGLite from 'knex-pglite';
import { Statements, type Row } from './pglite-statements';

const BYTEA = 17;
const INT8 = 20;

/**
 * The engine writes zeros over its buffers at each start: 128 MB, its own setting, take half a second and as much memory.
 * Whoever tries the bot has a few MB, and the system keeps the pages of files as well.
 */
const SHARED_BUFFERS = '16MB';

const startParams = [...PGlite.defaultStartParams, '-c', `shared_buffers=${SHARED_BUFFERS}`];

/** Where an engine's data come from: a folder, a dump that is copied into memory, or nowhere. */
export type EngineSource = { readonly folder: string } | { readonly dump: Blob } | 'empty';

/** A PGlite that gives the same JavaScript values as `pg`: bigints as text, bytes as a Buffer. */
export function openEngine(source: EngineSource, extensions: Extensions = {}): PGlite {
  const parsers = {
    [INT8]: (text: string) => text,
    // In text format Postgres writes bytes as \x and hex digits.
    [BYTEA]: (text: string) => Buffer.from(text.slice(2), 'hex'),
  };
  const options = { parsers, startParams, extensions };
  if (source === 'empty') return new PGlite(options);
  if ('dump' in source) return new PGlite({ ...options, loadDataDir: source.dump });
  return new PGlite({ ...options, dataDir: source.folder });
}

/** The part of knex's query object that this client uses. */
interface Query {
  readonly sql: string;
  readonly bindings?: unknown[];
  readonly method?: string;
  readonly pluck?: string;
  readonly returning?: unknown;
  readonly output?: (this: unknown, response: unknown) => unknown;
  response?: Results<Row> | undefined;
}

/**
 * knex's client for one engine: knex-pglite, mended where it differs from knex on `pg`. Statements without bindings
 * go by the simple protocol, so that there may be several at once; and `.del()` answers the number of rows.
 */
export function clientOf(engine: PGlite): typeof ClientPGLite {
  const statements = new Statements(engine);
  return class extends ClientPGLite {
    // The engine is here already; knex-pglite would start a second one.
    _driver(): object {
      return {};
    }

    async _acquireOnlyConnection(): Promise<PGlite> {
      await engine.waitReady;
      return engine;
    }

    async _query(connection: PGlite, query: Query): Promise<Query> {
      if (!query.sql) throw new Error('The query is empty');
      if (query.bindings && query.bindings.length > 0) {
        query.response = await statements.run(query.sql, query.bindings);
      } else {
        statements.passedBy(query.sql);
        query.response = (await connection.exec(query.sql)).at(-1);
      }
      return query;
    }

    processResponse(query: Query, runner: unknown): unknown {
      const response = query.response ?? { rows: [], fields: [] };
      const { method, pluck } = query;
      if (query.output) return query.output.call(runner, response);
      if (method === 'raw') return response;
      if (method === 'first') return response.rows[0];
      if (method === 'pluck' && pluck) return response.rows.map((row) => row[pluck]);
      if (method === 'select' || query.returning) return response.rows;
      return response.rowCount ?? response.affectedRows ?? 0;
    }
  };
}
