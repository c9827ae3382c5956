import express from 'express';
import { createServer, type Server } from 'node:http';
import { arrivals } from '../../../src/adapters/http/arrival';
import { healthRoutes, type Readiness } from '../../../src/adapters/http/health';
import { metricsRoute } from '../../../src/adapters/http/metrics';
import { createTrace } from '../../../src/adapters/log/trace';
import { listening, closed } from '../../support/slack/harness';

const well = { ok: true, reason: null };
const ready: Readiness = {
  database: () => Promise.resolve(well),
  schedule: () => well,
  stopping: () => false,
  mailbox: () => null,
  platforms: () => ({ slack: well }),
  certificates: () => well,
};

let server: Server;
let url: string;

async function serve(app: express.Express): Promise<void> {
  server = createServer(app);
  url = await listening(server);
}

afterEach(() => closed(server));

describe('/readyz', () => {
  const asked = async (readiness: Partial<Readiness>) => {
    await serve(express().use(healthRoutes({ ...ready, ...readiness })));
    const response = await fetch(`${url}/readyz`);
    const body: unknown = await response.json();
    return { status: response.status, body };
  };
  const broken = { ok: false, reason: 'Because' };

  it('is green when all is well', async () => {
    expect(await asked({})).toEqual({
      status: 200,
      body: {
        ok: true,
        database: well,
        schedule: well,
        stopping: false,
        platforms: { slack: well },
        certificates: well,
      },
    });
  });

  it('is red, and says why, without a database', async () => {
    expect(await asked({ database: () => Promise.resolve(broken) })).toMatchObject({
      status: 503,
      body: { ok: false, database: broken },
    });
  });

  it('is red while the schedule does not run', async () => {
    expect(await asked({ schedule: () => broken })).toMatchObject({
      status: 503,
      body: { ok: false, schedule: broken },
    });
  });

  it('is red once the process is on its way out', async () => {
    expect(await asked({ stopping: () => true })).toMatchObject({
      status: 503,
      body: { ok: false, stopping: true },
    });
  });

  it('names a chat system that is away, and stays green', async () => {
    expect(await asked({ platforms: () => ({ teams: broken }) })).toMatchObject({
      status: 200,
      body: { ok: true, platforms: { teams: broken } },
    });
  });

  it('names what is wrong with the reading of certificates, and stays green', async () => {
    expect(await asked({ certificates: () => broken })).toMatchObject({
      status: 200,
      body: { ok: true, certificates: broken },
    });
  });
});

describe('/metrics', () => {
  beforeEach(() =>
    serve(
      express().use(metricsRoute(() => Promise.resolve({ type: 'text/plain', text: 'a_total 1' }))),
    ),
  );

  it('is told to who asks from inside', async () => {
    const response = await fetch(`${url}/metrics`);
    expect([response.status, await response.text()]).toEqual([200, 'a_total 1']);
    expect(response.headers.get('content-type')).toContain('text/plain');
  });

  it.each(['x-forwarded-for', 'forwarded'])(
    'is kept from who comes through a proxy that says so by %s',
    async (header) => {
      const response = await fetch(`${url}/metrics`, { headers: { [header]: 'for=1.2.3.4' } });
      expect(response.status).toBe(403);
      expect(await response.text()).toContain('docs/watching.md');
    },
  );
});

describe('what arrives', () => {
  it('gets a number of its own that lasts while its body is read, and is timed by its path', async () => {
    let ids = 0;
    const trace = createTrace({ uuid: () => `0000000${(ids += 1)}-x` });
    const timed: unknown[] = [];
    const app = express().use(
      arrivals(trace, (path) => (status) => void timed.push([path, status])),
    );
    app.post('/api/messages', express.json(), (_request, response) => {
      response.status(202).json({ number: trace.current() });
    });
    await serve(app);
    const send = async () => {
      const response = await fetch(`${url}/api/messages?secret=1`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ long: 'x'.repeat(90_000) }),
      });
      return [response.headers.get('x-request-id'), await response.json()];
    };
    expect(await send()).toEqual(['00000001', { number: '00000001' }]);
    expect(await send()).toEqual(['00000002', { number: '00000002' }]);
    expect(timed).toEqual([
      ['/api/messages', 202],
      ['/api/messages', 202],
    ]);
  });
});
