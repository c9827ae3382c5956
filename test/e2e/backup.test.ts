import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { visibleText } from '../../workspace/testing';
import { CAST } from '../../workspace/ebox/cast';
import { audit } from '../../src/cli/audit';
import { openPglite, openPostgres, type Database } from '../../src/storage/database/database';
import { createRequestStore } from '../../src/storage/requests/request-store';
import { startBot } from '../support/bot';
import { freshPostgres } from '../support/databases/fresh';
import { fillMigrated } from '../support/databases/migrated-folder';
import { onPostgres } from '../support/databases/on-every-database';
import { changeOf, random, registered } from '../support/given/changes';
import { card, register } from '../support/given/filled';

const run = promisify(execFile);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ebox-backup-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** The statements that the guide gives to whoever restores. */
function guideSql(): string {
  const guide = readFileSync(join(__dirname, '../../docs/backup.md'), 'utf8');
  const [, sql] = /```sql\n([\s\S]*?)```/u.exec(guide) ?? [];
  if (sql === undefined) throw new Error('docs/backup.md gives no SQL');
  return sql;
}

onPostgres(() => {
  const drops: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const drop of drops) await drop();
  });

  async function postgres(): Promise<string> {
    const { url, drop } = await freshPostgres();
    drops.push(drop);
    return url;
  }

  async function withDatabase<T>(url: string, work: (database: Database) => Promise<T>) {
    const database = openPostgres(url);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }

  /** Registers two requests and decides on one, then dumps while the bot runs. */
  async function dumped(): Promise<{ file: string; ids: readonly string[] }> {
    const url = await postgres();
    const file = join(folder, 'ebox.dump');
    const ids = await withDatabase(url, async (database) => {
      const { bot, workspace } = await startBot(database);
      const { slack } = workspace;
      const ana = slack.as(CAST.ana.id);
      const agreed = await register(ana, { Organisation: 'Stad Gent' });
      const waits = await register(ana, { Organisation: 'Ville de Liège' });
      await slack.as(CAST.bo.id).press(await card(slack, 'approvals', agreed), 'Agree');
      await card(slack, 'requests', agreed, 'Kick-off');
      await card(slack, 'approvals', waits);
      // In no lane that anybody works at: it waits, whatever the bot does.
      await database.knex('outbox').insert({
        lane: 'slack:nowhere',
        key: 'was sent after the dump',
        kind: 'notice',
        urgency: 0,
        body: '{}',
        created_at: new Date(0),
      });
      await run('pg_dump', ['--format=custom', `--file=${file}`, url]);
      await bot.stop();
      return [agreed, waits];
    });
    return { file, ids };
  }

  it('a dump is restored whole: the audit holds, what must not change can’t, and the desk goes on', async () => {
    const { file, ids } = await dumped();
    const [agreed = '', waits = ''] = ids;
    const url = await postgres();
    await run('pg_restore', ['--exit-on-error', '--no-owner', `--dbname=${url}`, file]);

    await expect(audit([], { DATABASE_URL: url })).resolves.toEqual({
      exit: 0,
      line: 'All chains hold: 2 requests, 3 events, 0 audit heads.',
    });
    await withDatabase(url, async (database) => {
      const { knex } = database;
      const refused = /append-only|can only be blanked/u;
      await expect(knex('event').update({ type: 'Forged' })).rejects.toThrow(refused);
      await expect(knex('event_text').update({ texts: '{"a":1}' })).rejects.toThrow(refused);
      await expect(knex('event').del()).rejects.toThrow(refused);
      await expect(knex.raw('truncate admin_event')).rejects.toThrow(refused);

      await knex.raw(guideSql());
      const open = knex('outbox').whereIn('state', ['waiting', 'begun']).whereNot({ kind: 'draw' });
      await expect(open.pluck('key')).resolves.toEqual([]);

      const { bot, workspace } = await startBot(database);
      const { slack } = workspace;
      const { ephemerals } = await slack.as(CAST.bo.id).command(`/ebox show ${waits}`);
      const [shown] = ephemerals;
      if (!shown) throw new Error('The request should be shown');
      await slack.as(CAST.bo.id).press(shown, 'Agree');
      await card(slack, 'requests', waits, 'Kick-off');
      const found = await slack.as(CAST.ana.id).command('/ebox list stad');
      expect(found.ephemerals.map((one) => visibleText(one)).join()).toContain(agreed);
      const third = await register(slack.as(CAST.ana.id));
      expect(third.slice(-4)).toBe('0003');
      await bot.stop();
    });
    await expect(audit([], { DATABASE_URL: url })).resolves.toMatchObject({
      line: 'All chains hold: 3 requests, 5 events, 0 audit heads.',
    });
  }, 60_000);
});

describe('a copy of the embedded database’s folder', () => {
  it('made while the bot is stopped is a database like the first', async () => {
    const [data, copy] = [join(folder, 'data'), join(folder, 'copy')];
    await fillMigrated(data);
    const bot = await openPglite(data);
    await createRequestStore(bot.knex, random).commit(
      changeOf('DS-2026-0001', null, [registered()]),
    );
    await bot.close();
    await cp(data, copy, { recursive: true });
    await expect(audit([], { DATA_DIR: copy })).resolves.toEqual({
      exit: 0,
      line: 'All chains hold: 1 request, 1 event, 0 audit heads.',
    });
    const restored = await openPglite(copy);
    const { state } = await createRequestStore(restored.knex, random).open('DS-2026-0001', {
      platform: 'slack',
      id: 'UANA',
    });
    expect(state?.organisation).toBe('Office national');
    await restored.close();
  }, 120_000);
});
