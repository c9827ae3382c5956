import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrations } from '../../../migrations';
import { openPostgres } from '../../../src/storage/database/database';
import {
  DatabaseTooNew,
  DatabaseTooOld,
  isMigrated,
  migrate,
  unmigrate,
} from '../../../src/storage/database/migrate';
import { freshPostgres } from '../../support/databases/fresh';
import { onEveryDatabase, onPostgres } from '../../support/databases/on-every-database';

/** What a process of the version before would stumble over. A check may be widened: dropped and added anew. */
const TAKES_AWAY =
  /drop (?:table|column|view)|dropTable|dropColumn|\brename\b|renameColumn|set not null|alter column \S+ (?:set data )?type/iu;

const MIGRATIONS = join(__dirname, '../../../migrations');

/** Reads the whole file but for `down`: what `up` runs may stand in constants of it. */
function takesAway(name: string): boolean {
  const source = readFileSync(join(MIGRATIONS, `${name}.ts`), 'utf8');
  return TAKES_AWAY.test(source.replace(/export async function down[\s\S]*?\n\}\n/u, ''));
}

describe('migrations', () => {
  it('are listed oldest first, each under a name of its own', () => {
    const names = migrations.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names.every((name) => /^\d{14}_[a-z_]+$/.test(name))).toBe(true);
  });

  it('take nothing away unless their names say so', () => {
    const taking = migrations
      .filter(({ name }) => takesAway(name) && !name.includes('_contract_'))
      .map(({ name }) => name);
    expect(taking).toEqual([]);
  });

  it.each([
    ['drop table absence', true],
    ['alter table lane drop column advice', true],
    ['alter table lane rename advice to hint', true],
    ['alter table lane alter column advice set not null', true],
    ['alter table lane alter column message type text', true],
    ['alter table lane add column hint text', false],
    ['create index lane_by_age on lane (free_at)', false],
    ['alter table outbox drop constraint outbox_state_check', false],
  ])('taking away is: %s: %s', (sql, takes) => {
    expect(TAKES_AWAY.test(sql)).toBe(takes);
  });

  it('list no kinds that each new kind would have to widen', () => {
    const schema = readFileSync(join(MIGRATIONS, 'schema.sql'), 'utf8');
    const lists = schema.match(/^.*\b(?:kind|type)\b.*= ANY.*$/gmu) ?? [];
    expect(lists.length).toBeGreaterThan(0);
    // An index only says which rows it holds.
    expect(lists.filter((line) => !line.startsWith('CREATE INDEX'))).toEqual([]);
  });

  onEveryDatabase((database) => {
    it('can be run again without an effect', async () => {
      await migrate(database());
      await expect(isMigrated(database())).resolves.toBe(true);
    });

    it('can be undone and done again', async () => {
      await unmigrate(database());
      await expect(isMigrated(database())).resolves.toBe(false);
      await expect(database().knex.schema.hasTable('request')).resolves.toBe(false);
      await migrate(database());
      await expect(isMigrated(database())).resolves.toBe(true);
    });

    it('leave in peace what a newer version has added, at a start and while they run', async () => {
      const { knex } = database();
      await knex('migration').insert({ name: '29991231235959_add_future', batch: 99 });
      try {
        await migrate(database());
        await expect(isMigrated(database())).resolves.toBe(true);
      } finally {
        await knex('migration').where({ name: '29991231235959_add_future' }).del();
      }
    });

    it('are refused once a newer version has taken something away, and those that run are to end', async () => {
      const { knex } = database();
      await knex('migration').insert({ name: '29991231235959_contract_past', batch: 99 });
      try {
        const refused = migrate(database());
        await expect(refused).rejects.toThrow(DatabaseTooNew);
        await expect(refused).rejects.toThrow('29991231235959_contract_past');
        await expect(isMigrated(database())).resolves.toBe(false);
      } finally {
        await knex('migration').where({ name: '29991231235959_contract_past' }).del();
      }
    });

    it('refuse a database of before the first release, in words that say what to do, and leave it as it is', async () => {
      const { knex } = database();
      await knex('migration').insert({ name: '20261122161200_create_desk_change', batch: 1 });
      try {
        const refused = migrate(database());
        await expect(refused).rejects.toThrow(DatabaseTooOld);
        await expect(refused).rejects.toMatchObject({ code: 'DATABASE_TOO_OLD' });
        await expect(refused).rejects.toThrow(
          'Name an empty database in DATABASE_URL (or an empty folder in DATA_DIR), or start the version that made it',
        );
        await expect(knex('migration').count('* as n')).resolves.toEqual([
          { n: String(migrations.length + 1) },
        ]);
      } finally {
        await knex('migration').where({ name: '20261122161200_create_desk_change' }).del();
      }
    });

    it('are missed while one of this version is not done', async () => {
      const { knex } = database();
      const [last] = migrations.slice(-1);
      await knex('migration').where({ name: last?.name }).update({ name: 'elsewhere' });
      await expect(isMigrated(database())).resolves.toBe(false);
      await knex('migration').where({ name: 'elsewhere' }).update({ name: last?.name });
    });
  });

  onPostgres(() => {
    it('may be started by five processes at once on a database with nothing in it', async () => {
      const { url, drop } = await freshPostgres();
      const databases = Array.from({ length: 5 }, () => openPostgres(url));
      try {
        await Promise.all(databases.map(migrate));
        await expect(Promise.all(databases.map(isMigrated))).resolves.toEqual(Array(5).fill(true));
      } finally {
        await Promise.all(databases.map((database) => database.close()));
        await drop();
      }
    });
  });
});
