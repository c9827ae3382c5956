import { createServer, type Server } from 'node:http';
import express from 'express';
import { createTrace } from '../../../src/adapters/log/trace';
import { createSlack, type SlackAdapter } from '../../../src/adapters/slack/slack';
import { PATIENT } from '../../support/unhurried';
import { noMetrics } from '../../support/unwatched';
import {
  closed,
  listening,
  memoryLog,
  note,
  ScriptedService,
  SECRET,
  TOKEN,
  ZONE,
} from '../../support/slack/harness';
import { signed } from '../../support/slack/signed';
import { acceptWebSockets, type Connection } from '../../support/slack/web-socket-server';
import { IN_ENGLISH } from '../../support/words';

/** As much of Slack as socket mode needs. */
let server: Server;
let url: string;
let app: Server;
let appUrl: string;
let adapter: SlackAdapter;
let desk: ScriptedService;
let refusals: number;
let asked: string[];
let waiting: ((one: Connection) => void)[];

beforeEach(async () => {
  refusals = 0;
  asked = [];
  waiting = [];
  desk = new ScriptedService();
  server = createServer((req, res) => {
    const method = (req.url ?? '').replace('/api/', '');
    asked.push(`${method} ${req.headers.authorization ?? ''}`);
    req.resume();
    res.setHeader('content-type', 'application/json');
    if (method !== 'apps.connections.open') {
      res.end('{"ok":false,"error":"unknown_method"}');
    } else if (refusals > 0) {
      refusals -= 1;
      res.writeHead(503).end();
    } else {
      res.end(JSON.stringify({ ok: true, url: url.replace('http', 'ws') }));
    }
  });
  acceptWebSockets(server, (one) => {
    one.send('{"type":"hello"}');
    waiting.shift()?.(one);
  });
  url = await listening(server);
  const served = express();
  app = createServer(served);
  appUrl = await listening(app);
  adapter = createSlack({
    express: served,
    token: TOKEN,
    signingSecret: SECRET,
    appToken: 'xapp-of-the-test',
    apiUrl: `${url}/api/`,
    zone: ZONE,
    languages: IN_ENGLISH,
    clock: { now: () => new Date() },
    log: memoryLog().log,
    trace: createTrace({ uuid: () => '00000000-0000-4000-8000-000000000000' }),
    metrics: noMetrics,
    onJoined: () => undefined,
    ...PATIENT,
  });
});
afterEach(async () => {
  await adapter.stop();
  await closed(server);
  await closed(app);
});

function connection(): Promise<Connection> {
  return new Promise((resolve) => waiting.push(resolve));
}

function command(envelope: string, text: string): string {
  return JSON.stringify({
    type: 'slash_commands',
    envelope_id: envelope,
    accepts_response_payload: true,
    payload: {
      command: '/ebox',
      text,
      user_id: 'UANA000001',
      user_name: 'ana',
      team_id: 'T0LOCAL001',
      channel_id: 'CREQUESTS1',
      trigger_id: `trigger.${envelope}`,
      response_url: `${url}/response`,
    },
  });
}

function directMessage(envelope: string, text: string): string {
  return JSON.stringify({
    type: 'events_api',
    envelope_id: envelope,
    payload: {
      type: 'event_callback',
      team_id: 'T0LOCAL001',
      event: {
        type: 'message',
        channel_type: 'im',
        channel: 'D1',
        user: 'UANA000001',
        text,
        ts: '1700000000.000100',
      },
      authorizations: [{ user_id: 'UEBOXBOT01', is_bot: true }],
    },
  });
}

describe('socket mode', () => {
  it('hears commands through the socket, and answers there', async () => {
    desk.onSay = () => ({ kind: 'note', note: note('Nothing waits for you.') });
    const opened = connection();
    adapter.start(desk);
    const slack = await opened;
    const answer = slack.next();
    slack.send(command('e1', 'list'));
    expect(JSON.parse(await answer)).toMatchObject({
      envelope_id: 'e1',
      payload: { response_type: 'ephemeral', text: 'Nothing waits for you.' },
    });
    expect(desk.said[0]).toMatchObject({ text: 'list', person: { name: 'ana' } });
    expect(asked).toContain('apps.connections.open Bearer xapp-of-the-test');
  });

  it('acknowledges an event only once the desk has committed', async () => {
    let commit: () => void = () => undefined;
    const committed = new Promise<void>((resolve) => {
      commit = resolve;
    });
    desk.onSay = async ({ text }) => {
      if (text === 'slow') await committed;
      return { kind: 'done' };
    };
    const opened = connection();
    adapter.start(desk);
    const slack = await opened;
    const first = slack.next();
    slack.send(directMessage('e2', 'slow'));
    slack.send(command('e3', 'quick'));
    expect(JSON.parse(await first)).toMatchObject({ envelope_id: 'e3' });
    expect(desk.said.map(({ text }) => text).toSorted()).toEqual(['quick', 'slow']);
    const second = slack.next();
    commit();
    expect(JSON.parse(await second)).toMatchObject({ envelope_id: 'e2' });
  });

  it('connects again when Slack renews the connection', async () => {
    const opened = connection();
    adapter.start(desk);
    const again = connection();
    (await opened).close();
    const slack = await again;
    const answer = slack.next();
    slack.send(command('e4', 'list'));
    expect(JSON.parse(await answer)).toMatchObject({ envelope_id: 'e4' });
  });

  it('starts while Slack is away, and connects when it is back', async () => {
    refusals = 2;
    const opened = connection();
    adapter.start(desk);
    await opened;
    expect(asked.filter((one) => one.startsWith('apps.connections.open'))).toHaveLength(3);
  });

  it('serves nothing over HTTP', async () => {
    adapter.start(desk);
    expect((await signed(appUrl, '{}')).status).toBe(404);
  });

  it('closes the connection when it ends', async () => {
    const opened = connection();
    adapter.start(desk);
    const slack = await opened;
    await adapter.stop();
    await expect(slack.closed).resolves.toBeUndefined();
  });
});
