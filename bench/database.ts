import { randomUUID } from 'node:crypto';
import { Client } from 'pg';

/** A Postgres on which benchmarks may make databases. */
export const SERVER =
  process.env['TEST_DATABASE_URL'] ?? 'postgres://postgres@127.0.0.1:5432/postgres';

/** A Postgres database of its own for a benchmark, on `TEST_DATABASE_URL`'s server. */
export async function freshDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `ebox_bench_${randomUUID().replaceAll('-', '')}`;
  await ask(SERVER, `create database ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: async () => {
      await ask(SERVER, `drop database ${name} with (force)`);
    },
  };
}

/** The first column of the first row that a statement answers, on a connection of its own. */
export async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Readonly<Record<string, unknown>>>(sql);
    return Object.values(rows[0] ?? {})[0];
  } finally {
    await client.end();
  }
}
