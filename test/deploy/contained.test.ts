import { existsSync } from 'node:fs';
import { access, chmod, constants } from 'node:fs/promises';
import { Client } from 'pg';
import { STOP_GRACE_MS } from '../../src/main';
import { register } from '../support/given/filled';
import { standAloneSlack, type StandAloneSlack } from '../support/processes/stand-alone-slack';
import { CAST } from '../../workspace/ebox/cast';
import { server } from '../support/databases/fresh';
import { emptyPlace, type Place } from '../support/databases/place';
import { contain, type Contained } from '../support/deploy/contained-process';
import { kubernetes } from '../support/deploy/files';
import { productionTree, type ProductionTree } from '../support/deploy/production-tree';

const TEST_MS = 120_000;

/** The letters "ebox": src/storage/database/migrate.ts. */
const MIGRATION_LOCK = 0x65_62_6f_78;

describe('the bot as the image runs it', () => {
  const [container] = kubernetes().deployment.spec.template.spec.containers;
  let tree: ProductionTree;
  let place: Place;
  let slack: StandAloneSlack;
  const running: Contained[] = [];

  beforeAll(async () => {
    [tree, place, slack] = await Promise.all([productionTree(), emptyPlace(), standAloneSlack()]);
    // An embedded database is the one thing that has to be written.
    const embedded = place.env['DATA_DIR'];
    if (embedded !== undefined) await chmod(embedded, 0o777);
  }, TEST_MS);
  afterAll(async () => {
    for (const bot of running) bot.kill();
    await slack.close();
    await place.remove();
    await tree.remove();
  }, TEST_MS);

  function start(): Contained {
    const bot = contain(tree.folder, { ...slack.env, ...place.env });
    running.push(bot);
    return bot;
  }

  it(
    'works with production dependencies alone, as nobody and first process, and ends in order',
    async () => {
      const bot = start();
      const port = await bot.ready;
      expect(bot.identity()).toEqual({ uid: 65_534, firstProcess: true });
      for (const { httpGet } of [
        container.startupProbe,
        container.readinessProbe,
        container.livenessProbe,
      ]) {
        const answer = await fetch(`http://127.0.0.1:${port}${httpGet.path}`);
        expect({ path: httpGet.path, status: answer.status }).toEqual({
          path: httpGet.path,
          status: 200,
        });
      }
      slack.talkTo(port);
      await register(slack.workspace.slack.as(CAST.ana.id));
      const asked = performance.now();
      expect(await bot.stop()).toBe(0);
      // Not the process's own deadline, after which it ends with 1; and nothing was left in its folder.
      expect(performance.now() - asked).toBeLessThan(STOP_GRACE_MS);
      await expect(access(`${tree.folder}/data`, constants.F_OK)).rejects.toThrow('ENOENT');
    },
    TEST_MS,
  );

  it('says in words what to set when no chat system is configured: it has no workspace to serve', async () => {
    const bot = contain(tree.folder, place.env);
    running.push(bot);
    const words = await bot.ready.then(
      () => 'it started',
      (error: unknown) => String(error),
    );
    expect(words).toContain('ended with 1');
    expect(words).toContain('SLACK_BOT_TOKEN or MICROSOFT_APP_ID is needed');
    expect(existsSync(`${tree.folder}/dist/workspace`)).toBe(false);
    expect(existsSync(`${tree.folder}/node_modules/smtp-server`)).toBe(false);
  });

  // The embedded database has one process, which waits for no other.
  if (server) {
    it(
      'ends at once when it is told to while it waits for another process to migrate',
      async () => {
        const holder = new Client({ connectionString: place.env['DATABASE_URL'] });
        await holder.connect();
        try {
          await holder.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
          const bot = start();
          await waitsForLock(holder);
          expect(await bot.stop()).toBe(0);
        } finally {
          await holder.end();
        }
      },
      TEST_MS,
    );
  }
});

async function waitsForLock(client: Client): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(
      `select from pg_locks where locktype = 'advisory' and not granted
        and database = (select oid from pg_database where datname = current_database())`,
    );
    if (rowCount) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
