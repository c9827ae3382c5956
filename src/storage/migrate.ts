import type { Knex } from 'knex';
import { migrations, type NamedMigration } from '../../migrations';
import type { Database } from './database';

/** The database was migrated by a newer version of the bot than this one. */
export class DatabaseTooNew extends Error {
  readonly code = 'DATABASE_TOO_NEW';

  constructor(readonly unknown: readonly string[]) {
    super(
      `The database is newer than this version of the bot: it doesn't know the migration ${unknown.join(', ')}. ` +
        'Start the version that made it, or a later one. Nothing was changed.',
    );
    this.name = 'DatabaseTooNew';
  }
}

/** Any number that nothing else on the server locks: the letters "ebox". */
const MIGRATION_LOCK = 0x65_62_6f_78;

const config: Knex.MigratorConfig = {
  tableName: 'migration',
  migrationSource: {
    getMigrations: async () => [...migrations],
    getMigrationName: ({ name }: NamedMigration) => name,
    getMigration: async ({ migration }: NamedMigration) => migration,
  },
};

/**
 * Brings the schema up to this version's. Several processes may do so at once: the first migrates, the others wait
 * and find it done.
 * @throws DatabaseTooNew when a newer version was here first.
 */
export async function migrate(database: Database): Promise<void> {
  await database.patiently((knex) =>
    database.kind === 'pglite' ? latest(knex) : alone(knex, () => latest(knex)),
  );
}

/**
 * Whether the schema has all that this version needs. A newer version may have added to it: its processes and ours
 * work side by side during an update. Rejects when the database doesn't answer.
 */
export async function isMigrated({ knex }: Pick<Database, 'knex'>): Promise<boolean> {
  const done = await doneMigrations(knex);
  return migrations.every(({ name }) => done.includes(name));
}

async function latest(knex: Knex): Promise<void> {
  const unknown = unknownOf(await doneMigrations(knex));
  if (unknown.length > 0) throw new DatabaseTooNew(unknown);
  await knex.migrate.latest(config);
}

/** Undoes everything, newest first. All data are lost: for tests of the migrations themselves. */
export async function unmigrate({ knex }: Database): Promise<void> {
  await knex.migrate.rollback(config, true);
}

/**
 * Holds a lock on a connection of its own while the work runs on others: knex's own lock only makes the second
 * process fail, and is not there yet on a fresh database.
 */
async function alone(knex: Knex, work: () => Promise<void>): Promise<void> {
  await knex.transaction(async (trx) => {
    await trx.raw('select pg_advisory_xact_lock(?)', [MIGRATION_LOCK]);
    await work();
  });
}

async function doneMigrations(knex: Knex): Promise<readonly string[]> {
  if (!(await knex.schema.hasTable('migration'))) return [];
  return knex<{ name: string }>('migration').orderBy('name').pluck('name');
}

function unknownOf(done: readonly string[]): readonly string[] {
  return done.filter((name) => !migrations.some((known) => known.name === name));
}
