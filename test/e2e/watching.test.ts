import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { createServer, type Server } from 'node:http';
import { LONGEST_SILENCE_MS } from '../../src/app/watching/heartbeat';
import { type Workspace, textOf, visibleText } from '../../workspace/testing';
import { CAST } from '../../workspace/ebox/cast';
import { TEAMS_CAST } from '../../workspace/ebox/teams-cast';
import { createWatching } from '../../src/composition/watching';
import type { Running } from '../../src/composition/start';
import { labelsOf, series } from '../support/watching/series';
import { readableLog } from '../support/watching/reading';
import { closed, listening } from '../support/slack/harness';
import { startBot } from '../support/bot';
import { freshDatabase, freshPostgres, kinds, server } from '../support/databases/fresh';
import { migrate } from '../../src/storage/database/migrate';
import { openPostgres, type Database } from '../../src/storage/database/database';
import { settableClock } from '../support/time';
import { random } from '../support/given/changes';
import { startProcess } from '../support/processes/bot-process';
import { card, register } from '../support/given/filled';
import { proxyTo } from '../support/processes/proxy';

/** The compiled bot. `npm test` compiles before it tests. */
const MAIN = join(__dirname, '../../dist/src/main.js');

/** Milliseconds that anything here takes at most, on a busy machine. */
const PATIENCE_MS = 20_000;

/** Milliseconds between two looks at something that will come true. */
const LOOK_MS = 50;

async function comesTrue(what: string, look: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await look())) {
    if (Date.now() > end) throw new Error(`Never came true: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}

interface Watched {
  readonly bot: Running;
  readonly workspace: Workspace;
  readonly log: ReturnType<typeof readableLog>;
}

async function watched(database: Database): Promise<Watched> {
  const log = readableLog();
  return { ...(await startBot(database, {}, {}, log.log)), log };
}

async function readyz(port: number): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`);
  return { status: response.status, body: await response.json() };
}

async function metrics(port: number): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/metrics`);
  expect(response.status).toBe(200);
  return await response.text();
}

const turns = (port: number, status: number) =>
  comesTrue(`/readyz is ${status}`, async () => (await readyz(port)).status === status);

describe.each(kinds)('a watched bot on %s', (kind) => {
  let database: Database;
  let at: Watched;
  const slack = (who: keyof typeof CAST) => at.workspace.slack.as(CAST[who].id);

  beforeAll(async () => {
    database = await freshDatabase(kind);
    at = await watched(database);
  });
  afterAll(async () => {
    await at.bot.stop();
    await database.close();
  });

  it('is ready, with its schedule running', async () => {
    expect(await readyz(at.bot.port)).toMatchObject({
      status: 200,
      body: {
        ok: true,
        database: { ok: true },
        schedule: { ok: true },
        stopping: false,
        platforms: { slack: { ok: true } },
      },
    });
  });

  it('counts what people do, and shows who holds the ball', async () => {
    const before = series(await metrics(at.bot.port));
    const id = await register(slack('ana'));
    const [told] = (await slack('kim').command('/ebox list')).ephemerals;
    expect(told && visibleText(told)).toContain('you don’t have that role');
    await slack('bo').press(await card(at.workspace.slack, 'approvals', id), 'Agree');
    await card(at.workspace.slack, 'requests', id, 'eBoxIntegration staff');

    const text = await metrics(at.bot.port);
    const shown = series(text);
    const more = (...of: Parameters<typeof shown>) => (shown(...of) ?? 0) - (before(...of) ?? 0);
    const answered = { chat: 'slack', outcome: 'answered' };
    expect(more('ebox_ack_seconds_count', { ...answered, kind: 'command' })).toBe(2);
    expect(more('ebox_ack_seconds_count', { ...answered, kind: 'form' })).toBe(1);
    expect(more('ebox_ack_seconds_count', { ...answered, kind: 'press' })).toBe(1);
    expect(more('ebox_changes_total', { act: 'register' })).toBe(1);
    expect(more('ebox_changes_total', { act: 'agree' })).toBe(1);
    expect(more('ebox_refusals_total', { code: 'role-missing' })).toBe(1);
    expect(shown('ebox_database_up')).toBe(1);
    expect(shown('ebox_chat_reachable', { chat: 'slack' })).toBe(1);
    const drawn = { lane: 'slack-channel', kind: 'draw', outcome: 'sent' };
    expect(shown('ebox_delivery_seconds_count', drawn)).toBeGreaterThanOrEqual(2);
    expect(shown('process_resident_memory_bytes')).toBeGreaterThan(0);
    // What is read of the database is kept for some seconds: it may still be that of before.
    const staffWait = async () =>
      series(await metrics(at.bot.port))('ebox_open_requests', {
        party: 'staff',
        on_hold: 'false',
      });
    await comesTrue('staff hold the ball', async () => ((await staffWait()) ?? 0) > 0);
  });

  it('names nobody and no request in a label', async () => {
    const labels = labelsOf(await metrics(at.bot.port)).filter((label) => !label.startsWith('le='));
    expect(labels.length).toBeGreaterThan(10);
    for (const { id, name } of Object.values(CAST))
      expect(labels.join(' ')).not.toMatch(new RegExp(`${id}|${name}`, 'u'));
    expect(labels.join(' ')).not.toMatch(/@|DS-20|19:|smals/iu);
  });

  it('logs a denied attempt under a number, and no address at all', async () => {
    await slack('kim').command('/ebox grant @tom admin');
    const denied = at.log.lines().filter(({ msg }) => msg === 'Command refused');
    expect(denied.at(-1)).toMatchObject({
      reference: expect.stringMatching(/^[0-9a-f]{8}$/u),
      code: 'role-missing',
      act: 'grant',
      account: `slack:${CAST.kim.id}`,
    });
    expect(at.log.text()).not.toMatch(/jan@|Jan Jansen/u);
  });

  it('keeps the number of who caused a message out of the lines of its delivery', async () => {
    await register(slack('ana'));
    const sent = () => at.log.lines().find(({ msg }) => msg === 'Mail handed over');
    await comesTrue('a mail went out', () => Promise.resolve(sent() !== undefined));
    expect(sent()).not.toHaveProperty('reference');
  });

  it('tells when its schedule last ran', async () => {
    const age = async () =>
      series(await metrics(at.bot.port))('ebox_last_tick_age_seconds') ?? Infinity;
    const before = await age();
    await comesTrue('the schedule ran', async () => {
      at.bot.tick();
      return (await age()) < before;
    });
  });
});

/** Lets nobody reach the database; gives what lets them again. */
async function takeAway({ kind, knex, watch }: Database): Promise<() => Promise<void>> {
  if (kind === 'pglite') {
    // Its only session, held by somebody else.
    const holder = await knex.transaction();
    return async () => {
      await holder.rollback();
    };
  }
  await Promise.all([knex.destroy(), watch.destroy()]);
  return async () => {
    knex.initialize();
    watch.initialize();
  };
}

describe.each(kinds)('a bot that loses its database on %s', (kind) => {
  let database: Database;
  let at: Watched;
  let giveBack: () => Promise<void>;

  beforeAll(async () => {
    database = await freshDatabase(kind);
    at = await watched(database);
  });
  beforeEach(async () => {
    const mend = await takeAway(database);
    let isAway = true;
    giveBack = async () => {
      if (isAway) await mend();
      isAway = false;
    };
  });
  afterEach(async () => {
    await giveBack();
    await turns(at.bot.port, 200);
  });
  afterAll(async () => {
    await at.bot.stop();
    await database.close();
  });

  const linesOf = (reference: string | undefined) =>
    at.log.lines().filter((line) => line['reference'] === reference);
  const numberIn = (words: string) => / the number ([0-9a-f]{8})\.$/mu.exec(words)?.[1];

  it('turns red, still shows its figures, and leaves out what it can’t know', async () => {
    await turns(at.bot.port, 503);
    expect(await readyz(at.bot.port)).toMatchObject({
      body: { ok: false, database: { ok: false, reason: 'The database does not answer' } },
    });
    const shown = series(await metrics(at.bot.port));
    expect(shown('ebox_database_up')).toBe(0);
    expect(shown('ebox_outbox_messages')).toBeNull();
    expect(shown('ebox_last_tick_age_seconds')).not.toBeNull();
  });

  it('tells a person in Slack the number that stands in the log', async () => {
    const ana = at.workspace.slack.as(CAST.ana.id);
    const { told } = await ana.command('/ebox list');
    const words = visibleText(await told(/the number/u));
    expect(words).toContain("Can't save just now, nothing was changed.");
    expect(linesOf(numberIn(words))).toContainEqual(
      expect.objectContaining({
        msg: 'Chat request failed',
        doing: 'command',
        err: expect.objectContaining({ message: expect.any(String), stack: expect.any(String) }),
      }),
    );
  });

  it('tells a person in Teams the number that stands in each line of what they did', async () => {
    const ana = at.workspace.teams.as(TEAMS_CAST.ana.id);
    const answers = async () =>
      series(await metrics(at.bot.port))('ebox_ack_seconds_count', { chat: 'teams' }) ?? 0;
    const answered = await answers();
    const before = at.workspace.teams.posts(ana.chat).length;
    await ana.write('list');
    const words = await at.workspace.waitFor(
      () =>
        at.workspace.teams
          .posts(ana.chat)
          .slice(before)
          .map((message) => (message.card ? textOf(message.card) : message.text))
          .find((text) => text.includes('the number')),
      'the answer in Teams',
    );
    expect(linesOf(numberIn(words)).map(({ msg }) => msg)).toEqual(
      expect.arrayContaining(['Failed to store Teams conversation', 'Chat request failed']),
    );
    expect(await answers()).toBe(answered + 1);
  });

  it('turns green by itself when the database is back', async () => {
    await turns(at.bot.port, 503);
    await giveBack();
    await turns(at.bot.port, 200);
    await comesTrue('its figures are back', async () => {
      return series(await metrics(at.bot.port))('ebox_database_up') === 1;
    });
  });
});

if (server) {
  describe('the way to Postgres', () => {
    it('turns readiness red when it hangs or breaks, and green when it is mended', async () => {
      const { url, drop } = await freshPostgres();
      const own = new URL(url);
      const proxy = await proxyTo(own.hostname, Number(own.port || 5432));
      const through = new URL(url);
      through.hostname = '127.0.0.1';
      through.port = String(proxy.port);
      const database = openPostgres(through.href);
      await migrate(database);
      const at = await watched(database);
      try {
        for (const way of ['hang', 'cut'] as const) {
          await turns(at.bot.port, 200);
          proxy.make(way);
          await turns(at.bot.port, 503);
          const response = await fetch(`http://127.0.0.1:${at.bot.port}/healthz`);
          expect(response.status).toBe(200);
          proxy.make('open');
        }
        await turns(at.bot.port, 200);
      } finally {
        await at.bot.stop();
        await database.close();
        await proxy.close();
        await drop();
      }
    }, 120_000);
  });
}

describe('readiness', () => {
  let database: Database;
  let now: number;
  let watching: ReturnType<typeof createWatching>;
  let served: Server;
  let url: string;

  beforeEach(async () => {
    database = await freshDatabase('pglite');
    now = 0;
    watching = createWatching(readableLog().log, random, () => now);
    const app = express();
    served = createServer(app);
    app.use(
      watching.routes({
        database,
        clock: settableClock(),
        reachable: () => ({}),
        certificates: () => ({ ok: true, reason: null }),
        mailbox: () => null,
      }),
    );
    url = await listening(served);
  });
  afterEach(async () => {
    await closed(served);
    await database.close();
  });

  const body = async () => (await fetch(`${url}/readyz`)).json();
  /** Long enough for the last look at the database to be over, and far too short for the schedule. */
  const aSecondLater = () => {
    now += 1_000;
  };

  it('goes when the schedule has not run for longer than it may, and comes back with it', async () => {
    now += LONGEST_SILENCE_MS;
    expect(await body()).toMatchObject({ ok: true });
    now += 1;
    expect(await body()).toMatchObject({
      ok: false,
      database: { ok: true },
      schedule: { ok: false, reason: 'The schedule has not run for 5 minutes' },
    });
    watching.ticked();
    expect(await body()).toMatchObject({ ok: true });
  });

  it('stays when a newer version has migrated the database, and goes where ours is not done', async () => {
    const row = { name: '20990101000000_of_a_newer_version.ts', batch: 99 };
    await database.knex('migration').insert({ ...row, migration_time: new Date() });
    aSecondLater();
    expect(await body()).toMatchObject({ ok: true });
    await database.knex('migration').whereNot(row).del();
    aSecondLater();
    expect(await body()).toMatchObject({
      ok: false,
      database: { ok: false, reason: 'The database is not migrated' },
    });
  });

  it('goes when the process is on its way out', async () => {
    watching.stopping();
    expect(await body()).toMatchObject({ ok: false, stopping: true });
  });
});

/** Without a chat system a start ends before all else. Nothing answers there. */
const SERVES_SLACK = {
  SLACK_BOT_TOKEN: 'xoxb-quiet',
  SLACK_SIGNING_SECRET: 'secret',
  SLACK_API_URL: 'http://127.0.0.1:9/api/',
};

describe('a fault that nothing catches', () => {
  it('ends the process with one line in the log, which tells no secret either', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ebox-watching-'));
    const preload = join(folder, 'fault.cjs');
    // Thrown as soon as the bot listens for it, wherever it is by then.
    await writeFile(
      preload,
      `process.on('newListener', (event) => {
         if (event !== 'uncaughtException') return;
         setImmediate(() => { throw new Error('no xoxb-1-GeheimVanSlack for jan@smals.example'); });
       });`,
    );
    const child = spawn(process.execPath, ['--require', preload, MAIN], {
      env: { ...SERVES_SLACK, PATH: process.env['PATH'], PORT: '0', DATA_DIR: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => said.push(chunk.toString()));
    const code = await new Promise((resolve) => child.once('close', resolve));
    const words = said.join('');
    expect(code).toBe(1);
    expect(words).toMatch(/^\{"level":60.*"msg":"Unhandled error: exiting"\}$/mu);
    expect(words).not.toMatch(/Geheim|jan@/u);
    await rm(folder, { recursive: true });
  });
});

describe('a start that fails', () => {
  const TOKEN = 'xoxb-1-GeheimVanSlack';
  const wordsOf = (env: Readonly<Record<string, string>>) =>
    startProcess(env).then(
      () => 'it started',
      (error: unknown) => String(error),
    );

  it('tells no secret and no address of its settings on stderr', async () => {
    const words = await wordsOf({
      SLACK_BOT_TOKEN: TOKEN,
      ROLE_STAFF: `jan@smals.example,${TOKEN}`,
      DATABASE_URL: 'mysql://ebox:databank-w0rd@db/ebox',
    });
    expect(words).toContain('ROLE_STAFF');
    expect(words).toContain('DATABASE_URL');
    expect(words).not.toMatch(/Geheim|w0rd|jan@/u);
  });

  it('tells no password of a database that can’t be reached, and why it can’t', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ebox-watching-'));
    const words = await wordsOf({
      ...SERVES_SLACK,
      DATA_DIR: folder,
      DATABASE_URL: 'postgres://ebox:databank-w0rd@127.0.0.1:1/ebox',
    });
    expect(words).toContain('ended with 1');
    expect(words).toContain('ECONNREFUSED');
    expect(words).not.toContain('w0rd');
    await rm(folder, { recursive: true });
  });
});
