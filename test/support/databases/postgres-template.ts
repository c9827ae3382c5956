import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { openPostgres } from '../../../src/storage/database/database';
import { migrate } from '../../../src/storage/database/migrate';
import { fingerprint } from './fingerprint';

/**
 * The name of a migrated database on this server, to make others from: a copy takes a tenth of the time of the
 * migrations. It stays there, under a name that changes with any migration.
 */
export async function migratedTemplate(server: string, client: Client): Promise<string> {
  const name = `ebox_template_${fingerprint()}`;
  if (await exists(client, name)) return name;
  // Several test files may come here at once: each makes its own, and the first to be whole gets the name.
  const draft = `ebox_draft_${randomUUID().replaceAll('-', '')}`;
  await client.query(`create database ${draft}`);
  const url = new URL(server);
  url.pathname = `/${draft}`;
  const database = openPostgres(url.href);
  try {
    await migrate(database);
  } finally {
    await database.close();
  }
  try {
    await client.query(`alter database ${draft} rename to ${name}`);
  } catch (error) {
    await client.query(`drop database ${draft} with (force)`);
    if (!(await exists(client, name))) throw error;
  }
  return name;
}

async function exists(client: Client, name: string): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
  return rowCount === 1;
}
