import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';
import { PATIENCE_MS } from '../../../src/adapters/slack/slack';
import { openPostgres, type Database } from '../../../src/storage/database/database';
import { CLICK_TIMEOUT_MS, prepared } from '../../../src/storage/database/prepared';
import { freshPostgres } from '../../support/databases/fresh';
import { withServer } from '../../support/databases/on-every-database';

/** A way to a server that can fall silent: packets vanish, and no connection is ever told. */
async function network(to: URL) {
  const sockets = new Set<Socket>();
  let silent = false;
  const proxy: Server = createServer((near) => {
    const far = connect(Number(to.port || 5432), to.hostname);
    for (const [from, into] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('error', () => undefined);
      from.on('data', (bytes) => {
        if (!silent && !lost.has(from)) into.write(bytes);
      });
      from.on('close', () => {
        if (!silent && !lost.has(from)) into.destroy();
      });
    }
  });
  const lost = new WeakSet<Socket>();
  await new Promise<void>((resolve) => {
    proxy.listen(0, '127.0.0.1', resolve);
  });
  const url = new URL(to.href);
  url.hostname = '127.0.0.1';
  url.port = String((proxy.address() as AddressInfo).port);
  return {
    url: url.href,
    fallSilent() {
      silent = true;
      for (const socket of sockets) lost.add(socket);
    },
    /** New connections come through; those of before stay lost. */
    comeBack() {
      silent = false;
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        proxy.close(resolve);
      });
    },
  };
}

withServer('a network that falls silent', () => {
  let way: Awaited<ReturnType<typeof network>>;
  let database: Database;
  let drop: () => Promise<void>;

  beforeAll(async () => {
    const fresh = await freshPostgres();
    ({ drop } = fresh);
    way = await network(new URL(fresh.url));
    database = openPostgres(way.url);
  });
  afterAll(async () => {
    await way.close();
    await database.close();
    await drop();
  });

  const click = () => prepared(database.knex, 'click', 'select 1 as one', []);

  it('is told to a person in time, and forgotten soon after it is back', async () => {
    await Promise.all([click(), click(), click()]);
    way.fallSilent();
    await expect(click()).rejects.toThrow('timeout');
    await expect(database.knex.raw('select 2')).rejects.toThrow(/timeout|terminated/iu);
    way.comeBack();
    const answers = async (): Promise<unknown> => click().catch(answers);
    await expect(answers()).resolves.toEqual([{ one: 1 }]);
  });
});

describe('the time that a click gives the database', () => {
  it('ends before Slack’s patience does', () => {
    expect(CLICK_TIMEOUT_MS).toBeLessThan(PATIENCE_MS);
  });
});
