import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { fillMigrated } from '../support/databases/migrated-folder';
import { MAIN, NPM_START, startProcess } from '../support/processes/bot-process';
import { atTerminal } from '../support/processes/terminal';
import { until } from '../support/until';

/** Two starts of a process, on a machine that may be busy. */
const START_MS = 120_000;

/** A start without credentials that must fail: its last words. */
const lastWords = (env: Readonly<Record<string, string>>) =>
  startProcess(env, NPM_START).then(
    () => 'it started',
    (error: unknown) => String(error),
  );

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
    [{ MICROSOFT_APP_ID: 'id' }, 'MICROSOFT_APP_PASSWORD is missing'],
  ])('with %j is the bot’s own, which says what is missing', async (env, fault) => {
    const words = await startProcess(env, NPM_START).then(
      () => 'it started',
      (error: unknown) => String(error),
    );
    expect(words).toContain(fault);
  });

  it(
    'is refused where another program has the port, in one sentence with what to do',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'ebox-start-'));
      const other = createServer();
      await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
      const { port } = other.address() as AddressInfo;
      const words = await lastWords({ DATA_DIR: folder, PORT: String(port) });
      expect(words).toMatch(
        /ended with 1: [\s\S]*The bot can't start\. Another program listens on/u,
      );
      expect(words).toContain(
        `port ${port} of 127.0.0.1: stop it, or choose another port with PORT.`,
      );
      other.close();
      await rm(folder, { recursive: true });
    },
    START_MS,
  );

  it(
    'is refused where its folder can’t be written, in one sentence with what to do',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'ebox-start-'));
      const file = join(folder, 'a-file');
      await writeFile(file, '');
      for (const path of [file, join(file, 'below')]) {
        const words = await lastWords({ DATA_DIR: path });
        expect(words).toContain(`The bot can't start. The folder ${path} can't be written`);
        expect(words).toContain('name another folder in DATA_DIR.');
      }
      await rm(folder, { recursive: true });
    },
    START_MS,
  );

  it('is refused on a Node that is too old, before anything that it can’t parse', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ebox-start-'));
    const older = join(folder, 'older.cjs');
    await writeFile(
      older,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.18.3' } });
       process.on('exit', () => console.log(Object.keys(require.cache).join('\\n')));`,
    );
    const start = promisify(execFile)(process.execPath, ['--require', older, NPM_START]);
    const { code, stderr, stdout } = await start.then(
      () => ({ code: 0, stderr: '', stdout: '' }),
      (error: { code: number; stderr: string; stdout: string }) => error,
    );
    expect(code).toBe(1);
    expect(stderr).toBe(
      'The bot needs Node 20.19 or later, and this is 20.18.3: install Node 24 (https://nodejs.org/), then run npm ci again.\n',
    );
    expect(stdout).toContain(NPM_START);
    expect(stdout).not.toContain(MAIN);
    await rm(folder, { recursive: true });
  });

  it(
    'on a terminal ends with what it is, where, and how to stop it, and logs nothing that goes well',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'ebox-start-'));
      await fillMigrated(folder);
      const terminal = atTerminal(`exec '${process.execPath}' '${NPM_START}'`, {
        DATA_DIR: folder,
        PORT: '0',
      });
      const last = 'Ctrl+C stops it.';
      const address = /http:\/\/127\.0\.0\.1:\d+\//u.exec(await terminal.shows(last))?.[0] ?? '';
      // The examples bring messages and mails, each of which was a line.
      await until(async () => {
        const figures = await (await fetch(`${address}metrics`)).text();
        return /^ebox_delivery_seconds_count\{.*mail.*\} [1-9]/mu.test(figures);
      });
      const said = terminal.said();
      const { exit } = await terminal.interrupt();
      expect(exit).toBe(0);
      expect(said).not.toContain('{"level"');
      expect(said.split(last).at(-1)?.trim()).toBe('');
      expect(said).toContain(`kept in ${folder}`);
      await rm(folder, { recursive: true });
    },
    START_MS,
  );

  it(
    'off a terminal says so in lines of JSON alone',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), 'ebox-start-'));
      await fillMigrated(folder);
      const bot = await startProcess({ DATA_DIR: folder }, NPM_START);
      // The workspace says where it is after the bot says that it is ready.
      await until(() => bot.lastWords().includes('"address"'));
      await bot.stop();
      const lines = bot.lastWords().trim().split('\n');
      const told = lines.map((line): unknown => JSON.parse(line));
      expect(told).toContainEqual(
        expect.objectContaining({ address: `http://127.0.0.1:${bot.port}/`, level: 30 }),
      );
      await rm(folder, { recursive: true });
    },
    START_MS,
  );

  it('ends by a signal that comes at the very moment at which it has started', async () => {
    const program = `const { runProcess } = require(${JSON.stringify(MAIN)});
      setInterval(() => undefined, 1_000);
      runProcess({
        read: () => ({ ok: true, config: {} }),
        start: async () => {
          process.kill(process.pid, 'SIGTERM');
          return { stop: async () => undefined };
        },
      });`;
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', program]);
    expect(stdout).toContain('"msg":"Stopping"');
  });

  it('reads nothing from the disk that only other settings need', async () => {
    const list = `require(${JSON.stringify(MAIN)}); console.log(Object.keys(require.cache).join('\\n'))`;
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', list]);
    const read = stdout.split('\n');
    expect(read).toContain(MAIN);
    const idle =
      /node_modules\/(botbuilder|@electric-sql|pino-pretty|smtp-server)\/|dist\/workspace\//u;
    expect(read.filter((file) => idle.test(file))).toEqual([]);
  });
});
