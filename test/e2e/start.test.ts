import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MAIN, NPM_START, startProcess } from '../support/processes/bot-process';

describe('a start', () => {
  it('is stopped by bad settings, with one message that names them all', async () => {
    const start = startProcess({
      PORT: 'x',
      TIME_ZONE: 'Nowhere',
      ROLE_STAFF: 'ana',
      LOG_LEVEL: 'loud',
    });
    const words = await start.then(
      () => 'it started',
      (error: unknown) => String(error),
    );
    expect(words).toContain('ended with 1');
    for (const name of ['PORT', 'TIME_ZONE', 'ROLE_STAFF', 'LOG_LEVEL'])
      expect(words).toContain(name);
  });

  it('without credentials serves the workspace, and is refused while another has its folder open', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ebox-start-'));
    const first = await startProcess({ DATA_DIR: folder }, NPM_START);
    const words = await startProcess({ DATA_DIR: folder }, NPM_START).then(
      () => 'it started',
      (error: unknown) => String(error),
    );
    expect(words).toContain('is in use');
    for (const path of ['/', '/teams']) {
      const page = await fetch(`http://127.0.0.1:${first.port}${path}`);
      expect(page.headers.get('content-type')).toContain('text/html');
    }
    expect((await fetch(`http://127.0.0.1:${first.port}/readyz`)).status).toBe(200);
    expect(await first.stop()).toBe(0);
    await rm(folder, { recursive: true });
  }, 120_000);

  it('without credentials listens on the loopback alone', async () => {
    const words = await startProcess({ HOST: '0.0.0.0' }, NPM_START).then(
      () => 'it started',
      (error: unknown) => String(error),
    );
    expect(words).toContain('HOST must be 127.0.0.1');
  });

  it.each([
    [{ SLACK_SIGNING_SECRET: 'secret' }, 'SLACK_BOT_TOKEN is needed'],
    [{ MICROSOFT_APP_ID: 'id' }, 'MICROSOFT_APP_PASSWORD is needed'],
  ])('with %j is the bot’s own, which says what is missing', async (env, fault) => {
    const words = await startProcess(env, NPM_START).then(
      () => 'it started',
      (error: unknown) => String(error),
    );
    expect(words).toContain(fault);
  });

  it('reads nothing from the disk that only other settings need', async () => {
    const list = `require(${JSON.stringify(MAIN)}); console.log(Object.keys(require.cache).join('\\n'))`;
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', list]);
    const read = stdout.split('\n');
    expect(read).toContain(MAIN);
    const idle = /node_modules\/(botbuilder|@electric-sql|smtp-server)\/|dist\/workspace\//u;
    expect(read.filter((file) => idle.test(file))).toEqual([]);
  });
});
