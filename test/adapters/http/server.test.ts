import { connect, type Socket } from 'node:net';
import express from 'express';
import { lastAnswers } from '../../../src/adapters/http/last-answers';
import { safeHeaders } from '../../../src/adapters/http/safe-headers';
import { listen, SERVER_BOUNDS, type Listening } from '../../../src/adapters/http/server';

const quiet = () => undefined;
const log = { debug: quiet, info: quiet, warn: quiet, error: quiet };

function app() {
  const own = express().disable('x-powered-by').use(safeHeaders);
  own.post('/read', express.json(), (_request, response) => {
    response.json({ ok: true });
  });
  own.get('/named/:id', (_request, response) => {
    response.end();
  });
  own.get('/throws', () => {
    throw new Error('inside: password=hunter2');
  });
  return own.use(lastAnswers(log));
}

/** What a raw connection gets to read until it is closed. */
function until(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let read = '';
    socket.on('data', (chunk) => (read += chunk.toString()));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(read));
  });
}

describe('the HTTP server', () => {
  let server: Listening;
  const open: Socket[] = [];
  const socket = (port = server.port) => {
    const one = connect(port, '127.0.0.1');
    open.push(one);
    return one;
  };

  beforeAll(async () => {
    server = await listen(app(), 0, '127.0.0.1', {
      ...SERVER_BOUNDS,
      headersMs: 200,
      requestMs: 400,
      lookMs: 50,
    });
  });
  afterAll(async () => {
    for (const one of open) one.destroy();
    await server.close();
  });

  it('closes on who sends headers for ever', async () => {
    const slow = socket();
    slow.write('GET /read HTTP/1.1\r\nHost: x\r\nX-A: ');
    expect(await until(slow)).toMatch(/^HTTP\/1\.1 408 /u);
  });

  it('closes on who sends a body for ever', async () => {
    const slow = socket();
    slow.write('POST /read HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n');
    slow.write('Content-Length: 100\r\n\r\n{');
    expect(await until(slow)).toMatch(/^HTTP\/1\.1 408 /u);
  });

  it('refuses headers of more than 16 KB', async () => {
    const wide = socket();
    wide.write(`GET /read HTTP/1.1\r\nHost: x\r\nX-A: ${'a'.repeat(20_000)}\r\n\r\n`);
    expect(await until(wide)).toMatch(/^HTTP\/1\.1 431 /u);
  });

  it('takes no more connections than its bound, and others again when some are closed', async () => {
    const small = await listen(app(), 0, '127.0.0.1', { ...SERVER_BOUNDS, connections: 2 });
    try {
      const asked = 'GET /none HTTP/1.1\r\nHost: x\r\n\r\n';
      const answered = (one: Socket) =>
        new Promise<boolean>((resolve) => {
          one.once('data', () => resolve(true));
          one.once('close', () => resolve(false));
          one.on('error', () => undefined);
          one.write(asked);
        });
      const [first, second] = [socket(small.port), socket(small.port)];
      expect(await answered(first)).toBe(true);
      expect(await answered(second)).toBe(true);
      expect(await answered(socket(small.port))).toBe(false);
      const gone = until(first);
      first.destroy();
      await gone;
      const again = async (): Promise<boolean> =>
        (await answered(socket(small.port))) || (await again());
      expect(await again()).toBe(true);
    } finally {
      for (const one of open) one.destroy();
      await small.close();
    }
  });

  it.each([
    ['what it doesn’t have', '/none', {}, 404, 'There is nothing here.'],
    ['an address that is none', '/named/%ff', {}, 400, 'This can’t be read.'],
    [
      'a body that is no JSON',
      '/read',
      { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' },
      400,
      'This can’t be read.',
    ],
    ['a fault inside', '/throws', {}, 500, 'That failed. Nothing was changed.'],
  ])(
    'answers %s in short words that tell nothing of the inside',
    async (_, path, init, status, words) => {
      const response = await fetch(`http://127.0.0.1:${server.port}${path}`, init);
      expect(response.status).toBe(status);
      expect(await response.text()).toBe(words);
      expect(response.headers.get('x-powered-by')).toBeNull();
    },
  );

  it('sends safe headers with every answer', async () => {
    const { headers } = await fetch(`http://127.0.0.1:${server.port}/none`);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });
});
