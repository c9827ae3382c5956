import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openPostgres } from '../../../src/storage/database/database';
import { migrate } from '../../../src/storage/database/migrate';
import { freshPostgres } from '../../support/databases/fresh';
import { onEveryDatabase, onPostgres } from '../../support/databases/on-every-database';

const ROOT = join(__dirname, '../../..');

/** The schema of a database, as pg_dump and scripts/schema.mjs write it. */
async function schemaOf(url: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/schema.mjs', url], {
    cwd: ROOT,
  });
  return stdout;
}

const KEPT = readFileSync(join(ROOT, 'migrations/schema.sql'), 'utf8');

/** The columns that schema.sql gives each table, as `table.column`. */
function columnsKept(): readonly string[] {
  return [...KEPT.matchAll(/^CREATE TABLE (\w+) \(\n(.*?)\n\);/gmsu)].flatMap(
    ([, table = '', body = '']) =>
      [...body.matchAll(/^ {4}(?!CONSTRAINT)(\w+) /gmu)].map(
        ([, column = '']) => `${table}.${column}`,
      ),
  );
}

describe('migrations/schema.sql', () => {
  onEveryDatabase((database) => {
    it('has every column that the migrations make, and no other', async () => {
      const { rows } = await database().knex.raw<{ rows: readonly { readonly name: string }[] }>(
        `select table_name || '.' || column_name as name from information_schema.columns
         where table_schema = current_schema() and table_name not in ('migration', 'migration_lock')`,
      );
      expect(rows.map(({ name }) => name).sort()).toEqual([...columnsKept()].sort());
    });
  });

  onPostgres(() => {
    it('is what the migrations come to; `npm run schema` writes it anew', async () => {
      const { url, drop } = await freshPostgres();
      const database = openPostgres(url);
      try {
        await migrate(database);
        await expect(schemaOf(url)).resolves.toBe(KEPT.replace(/^--.*\n\n/u, ''));
        await database.knex.raw('alter table lane add column unknown text');
        await expect(schemaOf(url)).resolves.not.toBe(KEPT.replace(/^--.*\n\n/u, ''));
      } finally {
        await database.close();
        await drop();
      }
    });
  });
});
