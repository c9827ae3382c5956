import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { openPostgres, type Database } from '../../../src/storage/database/database';
import { onKeptEngine } from './kept-engines';
import { migratedTemplate } from './postgres-template';

export type Kind = Database['kind'];

/** A Postgres server on which fresh databases may be made; unset: the tests run on PGlite alone. */
export const server = process.env['TEST_DATABASE_URL'];

/**
 * The kinds of database that tests run on here: both, as far as there is a server. TEST_DATABASES=postgres leaves out
 * the embedded one, for CI, which has run on it already.
 */
export const kinds: readonly Kind[] = kindsHere(process.env['TEST_DATABASES']);

function kindsHere(wanted: string | undefined): readonly Kind[] {
  if (!server) return ['pglite'];
  return wanted === 'postgres' ? ['postgres'] : ['pglite', 'postgres'];
}

/** A database of its own, empty but migrated. Closing it removes it. */
export async function freshDatabase(kind: Kind): Promise<Database> {
  if (kind === 'pglite') return onKeptEngine();
  const { url, drop } = await migratedPostgres();
  const database = openPostgres(url);
  return {
    ...database,
    async close() {
      await database.close();
      await drop();
    },
  };
}

/** A new Postgres database with nothing in it, and how to be rid of it. */
export function freshPostgres(): Promise<{ url: string; drop: () => Promise<void> }> {
  return copyOf(() => Promise.resolve('template1'));
}

/** A new Postgres database, migrated, and how to be rid of it. */
export function migratedPostgres(): Promise<{ url: string; drop: () => Promise<void> }> {
  return copyOf(migratedTemplate);
}

async function copyOf(
  template: (server: string, client: Client) => Promise<string>,
): Promise<{ url: string; drop: () => Promise<void> }> {
  if (!server) throw new Error('TEST_DATABASE_URL is not set');
  const at = server;
  const name = `ebox_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(at, async (client) => {
    await client.query(`create database ${name} template ${await template(at, client)}`);
  });
  const url = new URL(at);
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () =>
      onServer(at, async (client) => {
        await client.query(`drop database ${name} with (force)`);
      }),
  };
}

async function onServer(at: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: at });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
