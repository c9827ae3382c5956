import { createServer, type RequestListener, type Server } from 'node:http';
import { trustedHosts } from '../../../src/adapters/slack/api/hosts';
import { remoteFile } from '../../../src/adapters/slack/inbound/files';
import type { Api } from '../../../src/adapters/slack/api/api';
import { readableLog } from '../../support/watching/reading';
import { closed, listening, TOKEN } from '../../support/slack/harness';

let server: Server;
let url: string;
let other: Server;
let otherUrl: string;
let answer: RequestListener;
let tokens: (string | undefined)[];
let otherHits: number;
let written: ReturnType<typeof readableLog>;

beforeEach(async () => {
  written = readableLog();
  tokens = [];
  otherHits = 0;
  answer = (_req, res) => res.end('the bytes');
  server = createServer((req, res) => {
    tokens.push(req.headers.authorization);
    answer(req, res);
  });
  other = createServer((_req, res) => {
    otherHits += 1;
    res.end('stolen');
  });
  url = await listening(server);
  otherUrl = await listening(other);
});
afterEach(async () => {
  await closed(server);
  await closed(other);
});

const noApi: Api = {
  call: () =>
    Promise.resolve({
      ok: false,
      failure: { kind: 'refused', code: 'file_not_found', detail: '' },
    }),
};

function file(address: string | undefined, api = noApi) {
  const shape = { id: 'F1', name: 'cert.pem', size: 9 };
  const source = { api, hosts: trustedHosts(`${url}/api/`), token: TOKEN, log: written.log };
  return remoteFile(
    address === undefined ? shape : { ...shape, url_private_download: address },
    source,
  );
}

describe('a file', () => {
  it('is fetched with the bot’s token', async () => {
    expect(await file(`${url}/f`).fetch(100, 1000)).toEqual({
      ok: true,
      bytes: Buffer.from('the bytes'),
    });
    expect(tokens).toEqual([`Bearer ${TOKEN}`]);
  });

  it('may be empty', async () => {
    answer = (_req, res) => res.end();
    expect(await file(`${url}/f`).fetch(100, 1000)).toEqual({ ok: true, bytes: Buffer.alloc(0) });
  });

  it('of exactly the limit is taken', async () => {
    answer = (_req, res) => res.end(Buffer.alloc(1000));
    expect(await file(`${url}/f`).fetch(1000, 1000)).toMatchObject({ ok: true });
  });

  it('over the limit is given up, whatever length was declared', async () => {
    answer = (_req, res) => {
      res.write(Buffer.alloc(600));
      res.end(Buffer.alloc(401));
    };
    expect(await file(`${url}/f`).fetch(1000, 1000)).toEqual({ ok: false, reason: 'too-big' });
  });

  it('that never ends is given up at the limit', async () => {
    let ended = false;
    answer = (_req, res) => {
      const timer = setInterval(() => res.write(Buffer.alloc(10_000)), 1);
      res.on('close', () => {
        clearInterval(timer);
        ended = true;
      });
    };
    expect(await file(`${url}/f`).fetch(50_000, 5000)).toEqual({ ok: false, reason: 'too-big' });
    while (!ended) await new Promise((resolve) => setImmediate(resolve));
  });

  it('that stalls is given up when the time is over', async () => {
    answer = (_req, res) => res.write('a');
    expect(await file(`${url}/f`).fetch(1000, 50)).toEqual({ ok: false, reason: 'too-slow' });
  });

  it('may be redirected on the same host', async () => {
    answer = (req, res) => {
      if (req.url === '/f') res.writeHead(302, { location: '/g' }).end();
      else res.end('moved');
    };
    expect(await file(`${url}/f`).fetch(100, 1000)).toEqual({
      ok: true,
      bytes: Buffer.from('moved'),
    });
  });

  it('is never followed to another host', async () => {
    answer = (_req, res) => res.writeHead(302, { location: `${otherUrl}/g` }).end();
    expect(await file(`${url}/f`).fetch(100, 1000)).toEqual({ ok: false, reason: 'host' });
    expect(otherHits).toBe(0);
  });

  it('is not followed in circles', async () => {
    answer = (_req, res) => res.writeHead(302, { location: '/f' }).end();
    expect(await file(`${url}/f`).fetch(100, 1000)).toEqual({ ok: false, reason: 'refused' });
    expect(tokens.length).toBeLessThan(10);
  });

  it('that is Slack’s login page instead is refused', async () => {
    answer = (_req, res) =>
      res.setHeader('content-type', 'text/html; charset=utf-8').end('<html>Sign in');
    expect(await file(`${url}/f`).fetch(100, 1000)).toEqual({ ok: false, reason: 'refused' });
  });

  it.each([403, 404, 500])('answered with HTTP %i is refused', async (status) => {
    answer = (_req, res) => res.writeHead(status).end('no');
    expect(await file(`${url}/f`).fetch(100, 1000)).toEqual({ ok: false, reason: 'refused' });
  });

  it('of a host that is not there is refused, and the log says why, without the address', async () => {
    await closed(server);
    expect(await file(`${url}/f?sig=abc`).fetch(100, 1000)).toEqual({
      ok: false,
      reason: 'refused',
    });
    expect(written.lines()).toMatchObject([
      {
        msg: 'File download failed',
        timedOut: false,
        cause: {
          name: 'TypeError',
          cause: { code: 'ECONNREFUSED' },
        },
      },
    ]);
    expect(written.text()).not.toContain('abc');
    server = createServer();
    await listening(server);
  });

  it('that came without an address is asked for', async () => {
    const api: Api = {
      call: (_method, _args, schema) =>
        Promise.resolve({
          ok: true,
          value: schema.parse({ file: { id: 'F1', url_private_download: `${url}/f` } }),
        }),
    };
    expect(await file(undefined, api).fetch(100, 1000)).toMatchObject({ ok: true });
    expect(await file(undefined).fetch(100, 1000)).toEqual({ ok: false, reason: 'refused' });
  });
});

describe('a link to a file in a drive', () => {
  const link = { id: 'F1', name: 'cert.pem', size: 0, is_external: true };
  const source = (api: Api) => ({
    api,
    hosts: trustedHosts(`${url}/api/`),
    token: TOKEN,
    log: written.log,
  });

  it.each([
    { ...link, url_private_download: null },
    { ...link, url_private_download: 'https://drive.example.be/download' },
  ])('is neither empty nor fetched, and is told to lie elsewhere: %j', async (shape) => {
    const linked = remoteFile(shape, source(noApi));
    expect(linked.size).toBeNull();
    expect(await linked.fetch(100, 1000)).toEqual({ ok: false, reason: 'host' });
    expect(tokens).toEqual([]);
  });

  it('is known as one where Slack says so only when it is asked', async () => {
    const api: Api = {
      call: (_method, _args, schema) =>
        Promise.resolve({ ok: true, value: schema.parse({ file: link }) }),
    };
    const linked = remoteFile({ id: 'F1', name: 'cert.pem' }, source(api));
    expect(await linked.fetch(100, 1000)).toEqual({ ok: false, reason: 'host' });
  });
});

describe('the address of a file', () => {
  const hosts = trustedHosts('https://slack.com/api/');

  it.each(['https://files.slack.com/files-pri/T1-F1/download/a.pem', 'https://slack.com/x'])(
    '%s is one of Slack’s',
    (address) => {
      expect(hosts.file(address)?.href).toBe(address);
    },
  );

  it.each([
    'http://files.slack.com/f',
    'https://files.slack.com.evil.example/f',
    'https://evil.example/files.slack.com',
    'https://files.slack.com@evil.example/f',
    'https://someone:secret@files.slack.com/f',
    'https://files.slack.com:8443/f',
    'https://evilslack.com/f',
    'https://169.254.169.254/latest/meta-data',
    'http://127.0.0.1/f',
    'file:///etc/passwd',
    'ftp://files.slack.com/f',
    'not an address',
    '',
  ])('%s is none', (address) => {
    expect(hosts.file(address)).toBeNull();
  });

  it('may be plain http on this machine alone', () => {
    expect(
      trustedHosts('http://127.0.0.1:3000/slack-api/').file('http://127.0.0.1:3000/f'),
    ).not.toBeNull();
    expect(
      trustedHosts('http://127.0.0.1:3000/slack-api/').file('http://127.0.0.1:3001/f'),
    ).toBeNull();
    expect(trustedHosts('http://slack.example/api/').file('http://slack.example/f')).toBeNull();
  });

  it('of an answer is hooks.slack.com or the host of the API', () => {
    expect(hosts.answer('https://hooks.slack.com/actions/T1/2/3')).not.toBeNull();
    expect(hosts.answer('https://files.slack.com/actions')).toBeNull();
    expect(hosts.answer('https://hooks.slack.com.evil.example/')).toBeNull();
  });
});
