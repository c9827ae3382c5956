import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { MAIN, startProcess } from '../support/processes/bot-process';

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

  it('is refused while another bot has the embedded database open', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ebox-start-'));
    const first = await startProcess({ DATA_DIR: folder });
    const words = await startProcess({ DATA_DIR: folder }).then(
      () => 'it started',
      (error: unknown) => String(error),
    );
    expect(words).toContain('is in use');
    const page = await fetch(`http://127.0.0.1:${first.port}/`);
    expect(page.headers.get('content-type')).toContain('text/html');
    expect(await first.stop()).toBe(0);
    await rm(folder, { recursive: true });
  }, 60_000);

  it('reads nothing from the disk that only other settings need', async () => {
    const list = `require(${JSON.stringify(MAIN)}); console.log(Object.keys(require.cache).join('\\n'))`;
    const { stdout } = await promisify(execFile)(process.execPath, ['-e', list]);
    const read = stdout.split('\n');
    expect(read).toContain(MAIN);
    const idle =
      /node_modules\/(botbuilder|@electric-sql|smtp-server)\/|adapters\/workspace\/open/u;
    expect(read.filter((file) => idle.test(file))).toEqual([]);
  });
});
