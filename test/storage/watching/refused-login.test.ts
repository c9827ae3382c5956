import express from 'express';
import { createServer, type Server } from 'node:http';
import { createServer as createTcpServer, type Server as TcpServer } from 'node:net';
import { createWatching } from '../../../src/composition/watching';
import { openPostgres, type Database } from '../../../src/storage/database/database';
import { closed, listening } from '../../support/slack/harness';
import { readableLog } from '../../support/watching/reading';

/** Postgres's ErrorResponse: fields by letter, each ended by NUL. Source: "Message Formats" in its documentation. */
function refusal(code: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0Mpassword of "ebox" is wrong\0\0`);
  const head = Buffer.from('E0000');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

let postgres: TcpServer;
let database: Database;
let server: Server;

afterEach(async () => {
  await closed(server);
  await database.close();
  await new Promise((resolve) => postgres.close(resolve));
});

describe('/readyz', () => {
  it('tells a wrong password from a database that does not answer, and the log has the cause', async () => {
    postgres = createTcpServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(refusal('28P01')));
    });
    await new Promise<void>((resolve) => postgres.listen(0, '127.0.0.1', resolve));
    const address = postgres.address();
    const port = typeof address === 'object' ? address?.port : null;
    database = openPostgres(`postgres://ebox:wrong@127.0.0.1:${port}/ebox`);
    // The first query loads the driver, which may take longer than a probe waits.
    await expect(database.watch.raw('select 1')).rejects.toMatchObject({ code: '28P01' });
    const log = readableLog();
    const watching = createWatching(log.log, { uuid: () => 'abcdef01' });
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
    const body: unknown = await (await fetch(`${url}/readyz`)).json();
    expect(body).toMatchObject({
      database: {
        ok: false,
        reason: 'The database refuses the user or the password of DATABASE_URL',
      },
    });
    expect(log.lines()).toMatchObject([
      { msg: 'Readiness check failed: database', cause: { code: '28P01' } },
    ]);
  });
});
