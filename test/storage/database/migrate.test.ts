import { migrations } from '../../../migrations';
import { openPostgres } from '../../../src/storage/database/database';
import {
  DatabaseTooNew,
  isMigrated,
  migrate,
  unmigrate,
} from '../../../src/storage/database/migrate';
import { freshPostgres } from '../../support/databases/fresh';
import { onEveryDatabase, onPostgres } from '../../support/databases/on-every-database';

/** Before the first release no older process could be at work. */
const FIRST_WITH_OLDER_PROCESSES = '20261123000000';

/** What a process of the version before would stumble over. A check may be widened: dropped and added anew. */
const TAKES_AWAY =
  /drop (?:table|column|view)|dropTable|dropColumn|\brename\b|renameColumn|set not null|alter column \S+ (?:set data )?type/iu;

describe('migrations', () => {
  it('are listed oldest first, each under a name of its own', () => {
    const names = migrations.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names.every((name) => /^\d{14}_[a-z_]+$/.test(name))).toBe(true);
  });

  it('take nothing away unless their names say so', () => {
    for (const { name, migration } of migrations) {
      if (name < FIRST_WITH_OLDER_PROCESSES || name.includes('_contract_')) continue;
      expect({ name, takes: TAKES_AWAY.exec(migration.up.toString())?.[0] ?? null }).toEqual({
        name,
        takes: null,
      });
    }
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
