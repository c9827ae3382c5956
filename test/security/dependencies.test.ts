import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { z } from 'zod';

const ROOT = join(__dirname, '../..');
const CHECK = join(ROOT, 'scripts/check-dependencies.mjs');

const report = (vulnerabilities: Record<string, object>, counts: Record<string, number>) =>
  JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: counts } });

const weak = (severity: string) => ({ leftpad: { name: 'leftpad', severity, range: '<2' } });

describe('the check of dependencies', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ebox-npm-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What the check comes to beside an npm that says this. */
  function beside(said: string, env: Readonly<Record<string, string>> = {}) {
    writeFileSync(join(folder, 'said'), said);
    writeFileSync(join(folder, 'npm'), `#!/bin/sh\ncat '${join(folder, 'said')}'\nexit 1\n`);
    chmodSync(join(folder, 'npm'), 0o755);
    const PATH = `${folder}${delimiter}${process.env['PATH'] ?? ''}`;
    const { status, stdout, stderr } = spawnSync(process.execPath, [CHECK], {
      encoding: 'utf8',
      env: { PATH, ...env },
    });
    return { status, words: stdout + stderr };
  }

  it.each(['high', 'critical'])('fails on a weakness that is %s, and names it', (severity) => {
    const { status, words } = beside(report(weak(severity), { [severity]: 1 }));
    expect(status).toBe(1);
    expect(words).toContain(`leftpad <2 (${severity})`);
  });

  it('fails on a report that counts more than it names', () => {
    expect(beside(report({}, { critical: 2 })).status).toBe(1);
  });

  it('holds with none, and with one that is moderate', () => {
    expect(beside(report({}, { high: 0, critical: 0 })).status).toBe(0);
    const { status, words } = beside(report(weak('moderate'), { moderate: 1 }));
    expect({ status, words }).toEqual({
      status: 0,
      words: 'No known weakness, high or critical, in what the bot runs with.\n',
    });
  });

  it.each(['', 'rubbish', 'null', '{"message":"405 Method Not Allowed","error":{}}'])(
    'says loudly that it could not ask where npm says “%s”, and fails where that is required',
    (said) => {
      const { status, words } = beside(said);
      expect(status).toBe(0);
      expect(words).toContain('DEPENDENCIES NOT CHECKED');
      expect(beside(said, { REQUIRE_AUDIT: '1' }).status).toBe(1);
    },
  );
});

describe('the packages that the bot runs with', () => {
  const locked = z
    .object({
      packages: z.record(
        z.string(),
        z.object({ dev: z.boolean().optional(), hasInstallScript: z.boolean().optional() }),
      ),
    })
    .parse(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')));

  it('run no script of theirs when they are installed', () => {
    const scripted = Object.entries(locked.packages)
      .filter(([path, one]) => path !== '' && one.dev !== true && one.hasInstallScript === true)
      .map(([path]) => path);
    expect(Object.keys(locked.packages).length).toBeGreaterThan(100);
    expect(scripted).toEqual([]);
  });
});
