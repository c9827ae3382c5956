import express from 'express';
import { createServer, type Server } from 'node:http';
import { createWatching } from '../../../src/composition/watching';
import { openPostgres, type Database } from '../../../src/storage/database/database';
import { migrate } from '../../../src/storage/database/migrate';
import { freshDatabase, freshPostgres } from '../../support/databases/fresh';
import { withServer } from '../../support/databases/on-every-database';
import { closed, listening } from '../../support/slack/harness';
import { readableLog } from '../../support/watching/reading';

let database: Database;
let server: Server;
/** Moved by hand: what readiness last saw counts for a moment. */
let elapsedMs = 0;

afterEach(async () => {
  await closed(server);
  await database.close();
});

async function readyz(url: string): Promise<{ status: number; body: unknown }> {
  elapsedMs += 1_000;
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, body: await response.json() };
}

async function watched(opened: Database): Promise<string> {
  database = opened;
  const watching = createWatching(readableLog().log, { uuid: () => 'abcdef01' }, () => elapsedMs);
  server = createServer(
    express().use(
      watching.routes({
        database,
        clock: { now: () => new Date() },
        reachable: () => ({}),
        certificates: () => ({ ok: true, reason: null }),
        mailbox: () => null,
      }),
    ),
  );
  const url = await listening(server);
  // The first query loads the driver, which may take longer than a probe waits.
  await database.watch.raw('select 1');
  return url;
}

const ONLY_READS = {
  status: 503,
  body: {
    ok: false,
    database: {
      ok: false,
      reason:
        'The database only reads (default_transaction_read_only is on): nothing can be recorded until it is turned off',
    },
  },
};

describe('/readyz on the embedded database', () => {
  it('is red while the database only reads, and green again when it writes', async () => {
    const url = await watched(await freshDatabase('pglite'));
    await expect(readyz(url)).resolves.toMatchObject({ status: 200 });
    await database.knex.raw('set default_transaction_read_only = on');
    await expect(readyz(url)).resolves.toMatchObject(ONLY_READS);
    await database.knex.raw('set default_transaction_read_only = off');
    await expect(readyz(url)).resolves.toMatchObject({ status: 200 });
  });

  it('is red where the user may read and not write', async () => {
    const url = await watched(await freshDatabase('pglite'));
    await database.knex.raw('create role reader');
    await database.knex.raw('grant select on all tables in schema public to reader');
    await database.knex.raw('set role reader');
    await expect(readyz(url)).resolves.toMatchObject({
      status: 503,
      body: {
        database: {
          reason:
            'The user of DATABASE_URL may not write to the tables of the bot: give it the rights, or name their owner',
        },
      },
    });
  });
});

withServer('/readyz on postgres', () => {
  it('is red while the database only reads, and says why and what to do', async () => {
    const { url: address, drop } = await freshPostgres();
    const owner = openPostgres(address);
    await migrate(owner);
    await owner.close();
    const only = openPostgres(`${address}?options=-c%20default_transaction_read_only%3Don`);
    const url = await watched({
      ...only,
      async close() {
        await only.close();
        await drop();
      },
    });
    await expect(readyz(url)).resolves.toMatchObject(ONLY_READS);
  });
});
