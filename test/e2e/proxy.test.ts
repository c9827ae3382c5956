import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { startProcess, type BotProcess } from '../support/processes/bot-process';
import { startConnectProxy, type ConnectProxy } from '../support/processes/connect-proxy';
import { outsideWorld, type OutsideWorld } from '../support/processes/outside-world';
import { until } from '../support/until';

const APP_ID = '00000000-0000-0000-0000-0000000000aa';
const SERVICE = 'https://smba.trafficmanager.net/emea/';
const ANA = '00000000-0000-4000-8000-00000000000a';

let folder: string;
let world: OutsideWorld;
let proxy: ConnectProxy;
let bot: BotProcess;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'proxy-'));
  world = await outsideWorld();
  writeFileSync(join(folder, 'ca.pem'), world.certificate);
});

afterAll(async () => {
  await world.close();
  rmSync(folder, { recursive: true });
});

async function stop(): Promise<void> {
  await bot.kill();
  await proxy.close();
}

/** A bot in an office: no name outside is found from it but through the proxy. */
async function start(envOf: (port: number) => Readonly<Record<string, string>>): Promise<void> {
  proxy = await startConnectProxy(() => world.port);
  bot = await startProcess({
    DATA_DIR: mkdtempSync(join(folder, 'data-')),
    NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
    SLACK_BOT_TOKEN: 'xoxb-office',
    SLACK_API_URL: 'https://slack.example/api/',
    ...envOf(proxy.port),
  });
}

const readiness = z.object({
  platforms: z.object({ slack: z.object({ ok: z.boolean(), reason: z.string().nullable() }) }),
});

/** What came of the last call to Slack. */
async function slackOf({ port }: BotProcess) {
  const answered = await fetch(`http://127.0.0.1:${port}/readyz`);
  return readiness.parse(await answered.json()).platforms.slack;
}

let activities = 0;

/** What Ana writes to the bot in its personal chat, with Microsoft's token; the status that it is answered with. */
async function sayInTeams(said: object): Promise<number> {
  activities += 1;
  const response = await fetch(`http://127.0.0.1:${bot.port}/api/messages`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: world.authorization(APP_ID, SERVICE),
    },
    body: JSON.stringify({
      type: 'message',
      id: String(activities),
      channelId: 'msteams',
      serviceUrl: SERVICE,
      from: { id: '29:ana', name: 'Ana', aadObjectId: ANA },
      recipient: { id: `28:${APP_ID}` },
      conversation: { id: 'a:ana', conversationType: 'personal', tenantId: 't' },
      channelData: { tenant: { id: 't' } },
      ...said,
    }),
  });
  return response.status;
}

/** A process of its own starts, on a machine that may be busy. */
const START_MS = 120_000;

describe('a bot behind a proxy', () => {
  beforeAll(
    () =>
      start((port) => ({
        SLACK_APP_TOKEN: 'xapp-office',
        MICROSOFT_APP_ID: APP_ID,
        MICROSOFT_APP_PASSWORD: 'password-of-the-bot',
        MICROSOFT_APP_TYPE: 'MultiTenant',
        ROLE_ADMIN: `teams:${ANA},slack:UANA000001`,
        IMAP_URL: 'imaps://desk:password@imap.example',
        https_proxy: `http://ebox:pass%20word@127.0.0.1:${port}`,
      })),
    START_MS,
  );
  afterAll(stop);

  it('reaches Slack through it, with the proxy’s own login', async () => {
    await until(async () => (await slackOf(bot)).ok);
    expect(proxy.tunnels).toContain('slack.example:443');
    expect(new Set(proxy.logins)).toEqual(
      new Set([`Basic ${Buffer.from('ebox:pass word').toString('base64')}`]),
    );
    expect(proxy.passed()).toBeGreaterThan(0);
  });

  it('opens Slack’s socket through it', async () => {
    await until(() => world.sockets.length > 0);
    expect(proxy.tunnels).toContain('socket.example:443');
    expect(world.asked).toContain('slack.example/api/apps.connections.open');
  });

  it('reads its mailbox through it', async () => {
    await until(() => proxy.tunnels.includes('imap.example:993'));
  });

  it('checks Teams’ tokens, logs in at Microsoft and answers Teams through it', async () => {
    expect(await sayInTeams({ text: 'help' })).toBe(200);
    await until(() => world.asked.some((one) => one.startsWith('smba.trafficmanager.net/emea/')));
    expect(world.asked).toEqual(
      expect.arrayContaining([
        'login.botframework.com/v1/.well-known/keys',
        'login.microsoftonline.com/botframework.com/oauth2/v2.0/token',
      ]),
    );
    expect(proxy.tunnels).toEqual(
      expect.arrayContaining([
        'login.botframework.com:443',
        'login.microsoftonline.com:443',
        'smba.trafficmanager.net:443',
      ]),
    );
  });

  it('fetches what is attached in Teams through it', async () => {
    const file = {
      contentType: 'application/vnd.microsoft.teams.file.download.info',
      name: 'requests.csv',
      content: { downloadUrl: 'https://office-my.sharepoint.com/requests.csv' },
    };
    expect(await sayInTeams({ text: 'import', attachments: [file] })).toBe(200);
    await until(() => world.asked.includes('office-my.sharepoint.com/requests.csv'));
    expect(proxy.tunnels).toContain('office-my.sharepoint.com:443');
  });

  it('fetches what is attached in Slack through it', async () => {
    const [socket] = world.sockets;
    socket?.send(
      JSON.stringify({
        envelope_id: 'e1',
        type: 'events_api',
        payload: {
          type: 'event_callback',
          team_id: 'TOFFICE001',
          event_id: 'Ev1',
          event: {
            type: 'message',
            subtype: 'file_share',
            channel_type: 'im',
            channel: 'DANA000001',
            user: 'UANA000001',
            ts: '1.1',
            text: 'import',
            files: [
              {
                id: 'F1',
                name: 'requests.csv',
                size: 12,
                url_private_download: 'https://slack.example/files/requests.csv',
              },
            ],
          },
        },
      }),
    );
    await until(() => world.asked.includes('slack.example/files/requests.csv'));
  });
});

describe('a bot whose NO_PROXY names Slack', () => {
  beforeAll(
    () =>
      start((port) => ({
        SLACK_SIGNING_SECRET: 'secret',
        HTTPS_PROXY: `http://127.0.0.1:${port}`,
        NO_PROXY: 'other.example, .slack.example',
      })),
    START_MS,
  );
  afterAll(stop);

  it('goes straight to it', async () => {
    // Nobody outside has this name: the way that was tried is the one past the proxy.
    await until(async () => /can’t be reached/u.test((await slackOf(bot)).reason ?? ''));
    expect(proxy.tunnels).toEqual([]);
  });
});
