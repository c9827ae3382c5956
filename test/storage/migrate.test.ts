import { migrations } from '../../migrations';
import { openPostgres } from '../../src/storage/database';
import { DatabaseTooNew, isMigrated, migrate, unmigrate } from '../../src/storage/migrate';
import { freshPostgres } from '../database/fresh';
import { onEveryDatabase, onPostgres } from '../database/on-every-database';

describe('migrations', () => {
  it('are listed oldest first, each under a name of its own', () => {
    const names = migrations.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)].sort());
    expect(names.every((name) => /^\d{14}_[a-z_]+$/.test(name))).toBe(true);
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

    it('are refused on the database of a newer version, which still serves those that run', async () => {
      const { knex } = database();
      await knex('migration').insert({ name: '29991231235959_tell_the_future', batch: 99 });
      const refused = migrate(database());
      await expect(refused).rejects.toThrow(DatabaseTooNew);
      await expect(refused).rejects.toThrow('29991231235959_tell_the_future');
      await expect(isMigrated(database())).resolves.toBe(true);
      await knex('migration').where({ name: '29991231235959_tell_the_future' }).del();
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
