import type { Knex } from 'knex';
import { migrations, type NamedMigration } from '../../../migrations';
import type { Database } from './database';

/** A newer version of the bot has taken something away from the database that this one needs. */
export class DatabaseTooNew extends Error {
  readonly code = 'DATABASE_TOO_NEW';

  constructor(readonly unknown: readonly string[]) {
    super(
      `The database is too new for this version of the bot: ${unknown.join(', ')} took away what it needs. ` +
        'Start the version that did so, or a later one. Nothing was changed.',
    );
    this.name = 'DatabaseTooNew';
  }
}

/** The database was made before the first release, by migrations that were replaced since. */
export class DatabaseTooOld extends Error {
  readonly code = 'DATABASE_TOO_OLD';

  constructor() {
    super(
      'The database was made by a version of the bot from before its first release, whose data can’t be taken over. ' +
        'Name an empty database in DATABASE_URL (or an empty folder in DATA_DIR), or start the version that made it. ' +
        'Nothing was changed.',
    );
    this.name = 'DatabaseTooOld';
  }
}

/** A migration that takes something away says so in its name; all others only add (docs/adr/0012). */
const CONTRACTS = /^\d+_contract_/u;

/** Any number that nothing else on the server locks: the letters "ebox". */
const MIGRATION_LOCK = 0x65_62_6f_78;

const config: Knex.MigratorConfig = {
  tableName: 'migration',
  migrationSource: {
    getMigrations: async () => [...migrations],
    getMigrationName: ({ name }: NamedMigration) => name,
    getMigration: async ({ migration }: NamedMigration) => migration,
  },
  // knex would refuse a database that holds migrations of a newer version, which we look at ourselves.
  disableMigrationsListValidation: true,
};

/**
 * Brings the schema up to this version's. Several processes may do so at once: the first migrates, the others wait
 * and find it done. A newer version may have been here first: what it added is in nobody's way.
 * @throws DatabaseTooNew when it also took something away; DatabaseTooOld when it is from before the first release.
 */
export async function migrate(database: Database): Promise<void> {
  await database.patiently((knex) =>
    database.kind === 'pglite' ? latest(knex) : alone(knex, () => latest(knex)),
  );
}

/**
 * Whether the schema has all that this version needs. A newer version may have added to it: its processes and ours
 * work side by side during an update. Once one has taken something away, ours are to end. Rejects when the database
 * doesn't answer.
 */
export async function isMigrated({ knex }: Pick<Database, 'knex'>): Promise<boolean> {
  const done = await doneMigrations(knex);
  return migrations.every(({ name }) => done.includes(name)) && contractsOf(done).length === 0;
}

/** Whether the database is one of before the first release, for whoever only reads. */
export async function isTooOld({ knex }: Pick<Database, 'knex'>): Promise<boolean> {
  return isFromBefore(await doneMigrations(knex));
}

async function latest(knex: Knex): Promise<void> {
  const done = await doneMigrations(knex);
  if (isFromBefore(done)) throw new DatabaseTooOld();
  const contracts = contractsOf(done);
  if (contracts.length > 0) throw new DatabaseTooNew(contracts);
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

/** Whether it has a migration that would come before our first: those that the first release replaced. */
function isFromBefore(done: readonly string[]): boolean {
  const [first] = migrations;
  return first !== undefined && done.some((name) => name < first.name);
}

/** The migrations of newer versions after which this one can't work. */
function contractsOf(done: readonly string[]): readonly string[] {
  return done.filter(
    (name) => CONTRACTS.test(name) && !migrations.some((known) => known.name === name),
  );
}
