import { visibleText } from '../../workspace/testing';
import { CAST } from '../../workspace/ebox/cast';
import { server } from '../support/databases/fresh';
import { emptyPlace, type Place } from '../support/databases/place';
import { startProcess, type BotProcess } from '../support/processes/bot-process';
import { register } from '../support/given/filled';
import { laterVersion, type LaterVersion } from '../support/processes/later-version';
import { standAloneSlack, type StandAloneSlack } from '../support/processes/stand-alone-slack';

/** Four starts of a process, on a machine that may be busy. */
const TEST_MS = 120_000;

const ADDS = 'create table earlier_future (id text primary key)';

const ADDS_MORE = `
  alter table request add column future text not null default 'unknown';
  create table future (request_id text primary key references request (id));
  create index request_by_future on request (future)`;

describe('an update while people work', () => {
  let slack: StandAloneSlack;
  let place: Place;
  let env: Readonly<Record<string, string>>;
  const versions: LaterVersion[] = [];
  const running: BotProcess[] = [];

  beforeAll(async () => {
    slack = await standAloneSlack();
    place = await emptyPlace();
    env = { ...slack.env, ...place.env };
  });
  afterAll(async () => {
    await Promise.all(running.map((bot) => bot.kill()));
    await Promise.all(versions.map((version) => version.remove()));
    await place.remove();
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
    'lets the older version start anew on what the newer one has added',
    async () => {
      const newest = await start(await version('29990101000000_add_future', ADDS));
      slack.talkTo(newest.port);
      await register(slack.workspace.slack.as(CAST.ana.id));
      expect(await newest.stop()).toBe(0);
      const older = await start();
      expect(await ready(older)).toBe(200);
      slack.talkTo(older.port);
      await register(slack.workspace.slack.as(CAST.ana.id));
      expect(await older.stop()).toBe(0);
    },
    TEST_MS,
  );

  // The embedded database has one process.
  if (!server) return;

  it(
    'answers forms and presses by whichever process they come to',
    async () => {
      const [one, other] = await Promise.all([start(), start()]);
      slack.talkTo(one.port, other.port);
      const { slack: chat } = slack.workspace;
      const [ana, bo] = [chat.as(CAST.ana.id), chat.as(CAST.bo.id)];
      // Each request to the bot goes to the process that did not get the one before.
      const id = await register(ana);
      const [shown] = (await bo.command(`/ebox show ${id}`)).ephemerals;
      if (!shown) throw new Error('No card was shown');
      const asked = await (await bo.press(shown, 'Ask for information')).opened();
      const sent = await bo.submit(asked, { Question: 'How many?' });
      expect({ trouble: sent.trouble, errors: sent.errors }).toEqual({ errors: {} });
      const { ephemerals } = await ana.command(`/ebox history ${id}`);
      expect(ephemerals.map(visibleText).join()).toContain('How many?');
      const late = await bo.press(shown, 'Agree');
      expect(visibleText(await late.told(/asked for information/u))).toContain('Bo Claes');
      expect(await one.stop()).toBe(0);
      expect(await other.stop()).toBe(0);
    },
    TEST_MS,
  );

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

      const newer = await start(await version('29990101000001_add_more', ADDS_MORE));
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
      expect(await futures()).toMatchObject({ [id]: 'unknown', [second]: 'unknown' });

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
    const database = await place.open();
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
