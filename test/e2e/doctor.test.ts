import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examine } from '../../src/cli/doctor';
import type { Running } from '../../src/composition/start';
import type { Database } from '../../src/storage/database/database';
import { CAST, CHANNELS } from '../../workspace/ebox/cast';
import { BOT_USER_ID, visibleText, type Workspace } from '../../workspace/testing';
import { inspectorWorker, startBot } from '../support/bot';
import { freshDatabase } from '../support/databases/fresh';
import { CLIENT, startTokenServer } from '../support/mail/token-server';

const READER = { workerFile: inspectorWorker };

/** The embedded database and the reader of certificates take seconds to come up on a busy machine. */
jest.setTimeout(120_000);

describe('npm run doctor', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ebox-doctor-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([['--jason'], ['extra']])('refuses %s with its usage', async (option) => {
    const { exit, out, err } = await examine([option], {}, READER);
    expect([exit, out]).toEqual([2, '']);
    expect(err).toContain('Usage: npm run --silent doctor -- [--json]');
  });

  it('tells every setting that can’t be used, and what to write there', async () => {
    const { exit, out } = await examine([], { PORT: 'x', SMTP_URL: 'http://a' }, READER);
    expect(exit).toBe(1);
    expect(out).toMatch(/^wrong +Settings: PORT is a port/mu);
    expect(out).toContain('SMTP_URL must begin with smtp://');
  });

  it('says what a desk lacks that nothing is set up for, and that nothing of it is wrong', async () => {
    const { exit, out } = await examine(['--json'], { DATA_DIR: join(folder, 'none') }, READER);
    expect(exit).toBe(0);
    const read: unknown = JSON.parse(out);
    expect(read).toMatchObject({ verdict: 'warning' });
    for (const said of [
      'No chat system is connected.',
      'There is no database in',
      'No mail is sent',
      'No trust anchors are set',
    ]) {
      expect(out).toContain(said);
    }
    expect(out).toContain('2026-12-25');
  });

  it('names a token that Slack refuses, a mail server and a mailbox that aren’t there, and no password', async () => {
    const { exit, out } = await examine(
      [],
      {
        DATABASE_URL: 'postgres://me:secret-word@127.0.0.1:9/none',
        SLACK_BOT_TOKEN: 'xoxb-of-nobody',
        SLACK_SIGNING_SECRET: 'x'.repeat(32),
        SLACK_API_URL: 'http://127.0.0.1:9/',
        SMTP_URL: 'smtp://127.0.0.1:9',
        IMAP_URL: 'imap://me:secret-word@127.0.0.1:9',
        TRUST_ANCHORS: join(folder, 'no-such-folder'),
      },
      READER,
    );
    expect(exit).toBe(1);
    for (const area of ['Database', 'Slack', 'Mail', 'Mailbox', 'Certificates']) {
      expect(out).toMatch(new RegExp(`^wrong +${area}: `, 'mu'));
    }
    expect(out).not.toContain('secret-word');
  });

  it('hides a password that stands in quotes in the environment, whoever repeats it', async () => {
    const tokens = await startTokenServer('desk');
    tokens.answer({
      status: 400,
      body: { error: 'unauthorized_client', error_description: 'No consent for secret-word.' },
    });
    try {
      const { out } = await examine(
        [],
        {
          DATABASE_URL: '"postgres://me:secret-word@127.0.0.1:9/none"',
          IMAP_URL: 'imap://desk@127.0.0.1:9',
          MAIL_OAUTH_CLIENT_ID: CLIENT.id,
          MAIL_OAUTH_CLIENT_SECRET: CLIENT.secret,
          MAIL_OAUTH_TOKEN_URL: tokens.url,
        },
        READER,
      );
      expect(out).toContain('No consent for ');
      expect(out).not.toContain('secret-word');
    } finally {
      await tokens.close();
    }
  });

  it('says in the desk’s language what to grant where tokens for mail are refused, and quotes who refused', async () => {
    const tokens = await startTokenServer('desk');
    tokens.answer({
      status: 400,
      body: { error: 'unauthorized_client', error_description: 'AADSTS65001: No consent.' },
    });
    try {
      const { out } = await examine(
        [],
        {
          LANGUAGE: 'fr',
          DATA_DIR: join(folder, 'none'),
          SMTP_URL: 'smtp://desk@127.0.0.1:9',
          IMAP_URL: 'imap://desk@127.0.0.1:9',
          MAIL_OAUTH_CLIENT_ID: CLIENT.id,
          MAIL_OAUTH_CLIENT_SECRET: CLIENT.secret,
          MAIL_OAUTH_TOKEN_URL: tokens.url,
        },
        READER,
      );
      const quoted = 'unauthorized_client AADSTS65001: No consent.';
      expect(out).toMatch(new RegExp(`^wrong +E-mail: .*${quoted}`, 'mu'));
      expect(out).toMatch(new RegExp(`^wrong +Boîte aux lettres: .*${quoted}`, 'mu'));
      expect(out.match(/Accordez à l’application/gu)).toHaveLength(2);
    } finally {
      await tokens.close();
    }
  });
});

describe('/ebox doctor', () => {
  let database: Database;
  let bot: Running;
  let workspace: Workspace;
  beforeAll(async () => {
    database = await freshDatabase('pglite');
    ({ bot, workspace } = await startBot(database));
  });
  afterAll(async () => {
    await bot.stop();
    await database.close();
  });

  async function asked(who: keyof typeof CAST): Promise<string> {
    const said = await workspace.slack.as(CAST[who].id).command('/ebox doctor');
    return visibleText(await said.told(/./u));
  }

  it('is for admins alone, and the others are counted as refused', async () => {
    for (const who of ['ana', 'bo', 'kim'] as const) {
      expect(await asked(who)).toContain('Only an admin can have the bot looked over.');
    }
    // Whatever takes a role passes one door: a guest is counted wherever they knock.
    for (const typed of ['away', 'undelivered', 'export', 'stats', 'link', 'grant @ana staff']) {
      await workspace.slack.as(CAST.kim.id).command(`/ebox ${typed}`);
    }
    const metrics = await fetch(`http://127.0.0.1:${bot.port}/metrics`);
    expect(await metrics.text()).toMatch(/^ebox_refusals_total\{code="role-missing"\} 9$/mu);
  });

  it('looks at what the bot works with, posts nothing, and has Slack check all that it draws', async () => {
    const posted = workspace.slack.calls.all('chat.postMessage').length;
    const said = await asked('tom');
    for (const line of [
      'The token is that of',
      'The token has all 14 scopes.',
      'Slack takes all',
      '#ebox-requests gets its feed (requests).',
      'The database answers, is migrated and can be written.',
      'takes our mail: the log-in worked. Nothing was sent.',
      'nsso: 4.',
      'The app is installed in: ',
    ]) {
      expect(said).toContain(line);
    }
    const drawings = JSON.stringify(workspace.slack.calls.all('blocks.validate'));
    for (const drawn of [
      '"type":"modal"',
      '"type":"data_visualization"',
      'Live',
      'What you did lately',
    ]) {
      expect(drawings.replaceAll('\\', '')).toContain(drawn);
    }
    expect(workspace.slack.calls.all('blocks.validate').length).toBeGreaterThan(40);
    expect(workspace.slack.calls.all('chat.postMessage')).toHaveLength(posted);
    expect(workspace.mail.all()).toEqual([]);
  });

  it('says which channel the bot is not in, which account has left, and what Slack would refuse', async () => {
    workspace.slack.faults.add({ kind: 'error', error: 'invalid_view' }, 'blocks.validate');
    workspace.slack.remove(CHANNELS.digest.id, BOT_USER_ID);
    const said = await asked('tom');
    expect(said).toContain('The bot is not in #ebox-digest, which shall get a feed (digest).');
    expect(said).toContain('Slack would refuse');
  });
});
