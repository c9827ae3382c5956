// `npm run schema`: writes migrations/schema.sql, the schema that all migrations come to, to be read and compared.
// Needs pg_dump, and TEST_DATABASE_URL: a Postgres server on which databases may be made.
// `node scripts/schema.mjs URL` prints the schema of a database that is migrated already, for the test.
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createRequire } from 'node:module';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ROOT = join(import.meta.dirname, '..');
const require = createRequire(import.meta.url);

/** Bytes that pg_dump may print: hundreds of times what it does. */
const MOST_BYTES = 10_000_000;

const OPTIONS = ['--schema-only', '--no-owner', '--no-privileges', '--schema=public'];

/** The same for every version of pg_dump from 15 on. */
async function schemaOf(url) {
  const { stdout } = await promisify(execFile)('pg_dump', [...OPTIONS, `--dbname=${url}`], {
    maxBuffer: MOST_BYTES,
  });
  return normalised(stdout);
}

/** Comments, settings of the session and psql's commands differ from one version to the next; knex's tables are its own. */
function normalised(dump) {
  const statements = dump
    .split('\n')
    .filter(
      (line) =>
        !/^(?:--|SET |SELECT pg_catalog\.set_config|\\|CREATE SCHEMA public|COMMENT ON SCHEMA public)/u.test(
          line,
        ),
    )
    .join('\n')
    .replaceAll('public.', '')
    .split(/(?<=;)\n{2,}/u)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '' && !/\bmigration(?:_lock)?(?:_|\b)/u.test(statement));
  return `${statements.join('\n\n')}\n`;
}

async function freshSchema() {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) {
    throw new Error(
      'Set TEST_DATABASE_URL to a Postgres server, e.g. postgres://postgres@127.0.0.1:5432/postgres',
    );
  }
  const { openPostgres } = require('../dist/src/storage/database/database.js');
  const { migrate } = require('../dist/src/storage/database/migrate.js');
  const name = `ebox_schema_${randomUUID().replaceAll('-', '')}`;
  const url = new URL(server);
  url.pathname = `/${name}`;
  const admin = openPostgres(server);
  await admin.knex.raw(`create database ${name}`);
  const database = openPostgres(url.href);
  try {
    await migrate(database);
    return await schemaOf(url.href);
  } finally {
    await database.close();
    await admin.knex.raw(`drop database ${name} with (force)`);
    await admin.close();
  }
}

const [url] = process.argv.slice(2);
if (url === undefined) {
  const file = join(ROOT, 'migrations/schema.sql');
  const head = '-- What all migrations come to. Made by `npm run schema`; a test compares it.\n\n';
  await writeFile(file, head + (await freshSchema()));
  process.stdout.write(`Wrote ${file}\n`);
} else {
  process.stdout.write(await schemaOf(url));
}
