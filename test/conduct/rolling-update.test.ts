import { visibleText } from '../../src/adapters/workspace';
import { CAST } from '../../src/adapters/workspace/cast';
import { openPostgres } from '../../src/storage/database';
import { freshPostgres, server } from '../database/fresh';
import { startProcess, type BotProcess } from './bot-process';
import { register } from './filled';
import { laterVersion, type LaterVersion } from './later-version';
import { standAloneSlack, type StandAloneSlack } from './stand-alone-slack';

/** Four starts of a process, on a machine that may be busy. */
const TEST_MS = 120_000;

const ADDS = `
  alter table request add column future text not null default 'unknown';
  create table future (request_id text primary key references request (id));
  create index request_by_future on request (future)`;

const describeOnPostgres = server ? describe : describe.skip;

describeOnPostgres('an update while people work', () => {
  let slack: StandAloneSlack;
  let place: Awaited<ReturnType<typeof freshPostgres>>;
  let env: Readonly<Record<string, string>>;
  const versions: LaterVersion[] = [];
  const running: BotProcess[] = [];

  beforeAll(async () => {
    slack = await standAloneSlack();
    place = await freshPostgres();
    env = { ...slack.env, DATABASE_URL: place.url };
  });
  afterAll(async () => {
    await Promise.all(running.map((bot) => bot.kill()));
    await Promise.all(versions.map((version) => version.remove()));
    await place.drop();
    await slack.close();
  });

  async function start(main?: string): Promise<BotProcess> {
    const bot = await startProcess(env, main);
    running.push(bot);
    return bot;
  }

  async function version(name: string, sql: string): Promise<string> {
    const made = await laterVersion(name, sql);
    versions.push(made);
    return made.main;
  }

  it(
    'lets the older version go on beside the newer one, and start anew, until one takes something away',
    async () => {
      const { workspace } = slack;
      const ana = workspace.slack.as(CAST.ana.id);
      const noted = async (id: string, words: string) => {
        const { ephemerals } = await ana.command(`/ebox note ${id} ${words}`);
        expect(ephemerals.map(visibleText).join()).toContain('Done.');
      };

      const older = await start();
      slack.talkTo(older.port);
      const id = await register(ana);

      const newer = await start(await version('29990101000000_add_future', ADDS));
      expect(await ready(older)).toBe(200);
      expect(await ready(newer)).toBe(200);
      await noted(id, 'by the older one');
      slack.talkTo(newer.port);
      await noted(id, 'by the newer one');

      const again = await start();
      expect(await ready(again)).toBe(200);
      slack.talkTo(again.port);
      await noted(id, 'by the older one, started anew');
      const second = await register(ana);
      const { ephemerals } = await ana.command(`/ebox history ${id}`);
      const history = ephemerals.map(visibleText).join('\n');
      for (const words of ['by the older one', 'by the newer one', 'started anew']) {
        expect(history).toContain(words);
      }
      expect(await futures()).toEqual({ [id]: 'unknown', [second]: 'unknown' });

      await start(
        await version('29990102000000_contract_future', 'alter table request drop column future'),
      );
      expect(await ready(older)).toBe(503);
      await expect(start()).rejects.toThrow(
        /too new for this version of the bot: 29990102000000_contract_future/u,
      );
    },
    TEST_MS,
  );

  async function futures(): Promise<Readonly<Record<string, string>>> {
    const database = openPostgres(place.url);
    try {
      const rows = await database.knex<{ id: string; future: string }>('request');
      return Object.fromEntries(rows.map(({ id, future }) => [id, future]));
    } finally {
      await database.close();
    }
  }
});

async function ready({ port }: BotProcess): Promise<number> {
  return (await fetch(`http://127.0.0.1:${port}/readyz`)).status;
}
