import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit } from '../../src/cli/audit';
import { openPglite, openPostgres, type Database } from '../../src/storage/database/database';
import { migrate } from '../../src/storage/database/migrate';
import { createRequestStore } from '../../src/storage/requests/request-store';
import { freshPostgres, server } from '../support/databases/fresh';
import { fillMigrated } from '../support/databases/migrated-folder';
import { changeOf, random, registered } from '../support/given/changes';

const ID = 'DS-2026-0001';

async function register({ knex }: Database): Promise<void> {
  const store = createRequestStore(knex, random);
  await store.commit(changeOf(ID, null, [registered(), { type: 'WentLive', texts: {} }]));
}

async function forge({ knex }: Database): Promise<void> {
  await knex.transaction(async (trx) => {
    await trx.raw('set local session_replication_role = replica');
    await trx('event').where({ version: 2 }).update({ type: 'Withdrawn' });
  });
}

describe('npm run audit', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ebox-audit-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('can’t do anything without a database, and says what to set', async () => {
    const { exit, line } = await audit([], { DATA_DIR: join(folder, 'nothing') });
    expect(exit).toBe(2);
    expect(line).toContain('There is no database in');
    expect(line).toContain('DATA_DIR');
  });

  it.each([['--jason'], ['extra'], ['--json=yes']])('refuses %s with its usage', async (option) => {
    const { exit, line } = await audit([option], { DATA_DIR: folder });
    expect(exit).toBe(2);
    expect(line).toContain('Usage: npm run --silent audit -- [--json] [--since HASH|DATE]');
  });

  it('can’t do anything when Postgres doesn’t answer, and gives no password away', async () => {
    const DATABASE_URL = 'postgres://me:secret@127.0.0.1:9/none';
    const { exit, line } = await audit(['--json'], { DATABASE_URL });
    expect(exit).toBe(2);
    expect(JSON.parse(line)).toEqual({
      holds: null,
      fault: expect.stringContaining('ECONNREFUSED'),
    });
    expect(line).not.toContain('secret');
  });

  it('reads the settings as the bot does: without quotes, and says which sign a password can’t hold', async () => {
    const quoted = await audit(['--json'], {
      DATABASE_URL: '"postgres://me:secret@127.0.0.1:9/x"',
    });
    expect(quoted.line).toContain('ECONNREFUSED');
    const strayed = await audit([], { DATABASE_URL: 'postgres://me:se#cret@127.0.0.1:9/x' });
    expect(strayed.exit).toBe(2);
    expect(strayed.line).toContain('DATABASE_URL holds a # before its @');
    expect(strayed.line).not.toContain('cret@');
    const folder = await audit([], { DATA_DIR: "'/nowhere/at-all'" });
    expect(folder.line).toContain('There is no database in /nowhere/at-all');
  });

  it('verifies the embedded database, unless the bot has it in use', async () => {
    await fillMigrated(folder);
    const env = { DATA_DIR: folder };
    const bot = await openPglite(folder);
    await register(bot);
    const inUse = await audit([], env);
    expect(inUse).toMatchObject({ exit: 2, line: expect.stringContaining('is in use by process') });
    await bot.close();

    await expect(audit([], env)).resolves.toEqual({
      exit: 0,
      line: 'All chains hold: 1 request, 2 events, 0 audit heads.',
    });

    const forger = await openPglite(folder);
    await forge(forger);
    await forger.close();
    const broken = await audit(['--json'], env);
    expect(broken.exit).toBe(1);
    expect(JSON.parse(broken.line)).toMatchObject({
      holds: false,
      broken: { request: ID, version: 2, kind: 'changed-event' },
    });
  });

  if (server) {
    it('verifies a Postgres database while the bot works with it', async () => {
      const { url, drop } = await freshPostgres();
      const bot = openPostgres(url);
      try {
        await expect(audit([], { DATABASE_URL: url })).resolves.toMatchObject({
          exit: 2,
          line: expect.stringContaining('not migrated'),
        });
        await migrate(bot);
        await register(bot);
        const holds = await audit(['--json'], { DATABASE_URL: url });
        expect(JSON.parse(holds.line)).toEqual({
          holds: true,
          requests: 1,
          events: 2,
          heads: 0,
        });
        await forge(bot);
        const broken = await audit([], { DATABASE_URL: url });
        expect(broken.exit).toBe(1);
        expect(broken.line).toMatch(/^BROKEN: DS-2026-0001: event 2 \(Withdrawn\)/);
      } finally {
        await bot.close();
        await drop();
      }
    });
  }
});
