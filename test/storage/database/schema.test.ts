import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { openPostgres } from '../../../src/storage/database/database';
import { migrate } from '../../../src/storage/database/migrate';
import { freshPostgres } from '../../support/databases/fresh';
import { onPostgres } from '../../support/databases/on-every-database';

const ROOT = join(__dirname, '../../..');

/** The schema of a database, as pg_dump and scripts/schema.mjs write it. */
async function schemaOf(url: string): Promise<string> {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/schema.mjs', url], {
    cwd: ROOT,
  });
  return stdout;
}

describe('migrations/schema.sql', () => {
  onPostgres(() => {
    it('is what the migrations come to; `npm run schema` writes it anew', async () => {
      const kept = readFileSync(join(ROOT, 'migrations/schema.sql'), 'utf8');
      const { url, drop } = await freshPostgres();
      const database = openPostgres(url);
      try {
        await migrate(database);
        await expect(schemaOf(url)).resolves.toBe(kept.replace(/^--.*\n\n/u, ''));
        await database.knex.raw('alter table lane add column unknown text');
        await expect(schemaOf(url)).resolves.not.toBe(kept.replace(/^--.*\n\n/u, ''));
      } finally {
        await database.close();
        await drop();
      }
    });
  });
});
