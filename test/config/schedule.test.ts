import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig as readAll } from '../../src/config/config';

/** As a bot that serves Slack. */
const readConfig = (env: Readonly<Record<string, string>>) =>
  readAll({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'secret', ...env });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'ebox-closures-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function closures(text: string) {
  const path = join(folder, 'closures.txt');
  writeFileSync(path, text);
  return readConfig({ CLOSURES: path });
}

function faults(env: Readonly<Record<string, string>>): readonly string[] {
  const reading = readConfig(env);
  return reading.ok ? [] : reading.faults;
}

describe('CLOSURES', () => {
  it('names a file of days and ranges, with remarks', () => {
    const reading = closures('# Year end\n2026-12-28..2026-12-30\n\n2027-05-07  # bridge\r\n');
    expect(reading.ok && reading.config.closures).toEqual([
      '2026-12-28',
      '2026-12-29',
      '2026-12-30',
      '2027-05-07',
    ]);
  });

  it.each([
    ['no day', '28/12/2026'],
    ['a day that does not exist', '2026-02-30'],
    ['a range that ends before it starts', '2026-12-30..2026-12-28'],
    ['a range of years', '2026-12-28..2036-12-28'],
  ])('stops the start where a line is %s, and names the line', (_, line) => {
    const reading = closures(`2026-12-24\n${line}\n`);
    expect(reading.ok ? '' : reading.faults.join()).toContain(`line 2 (“${line}”)`);
  });

  it('stops the start where the file can’t be read', () => {
    expect(faults({ CLOSURES: join(folder, 'absent.txt') }).join()).toMatch(
      /^CLOSURES names a file that can't be read/u,
    );
  });
});

describe('DEADLINES', () => {
  it('change some deadlines and leave the others', () => {
    const reading = readConfig({ DEADLINES: 'agreement=7, tests = 40' });
    expect(reading.ok && reading.config.deadlines).toEqual({ agreement: 7, tests: 40 });
  });

  it('stop the start for every entry that makes no sense', () => {
    expect(faults({ DEADLINES: 'agreement=0,dinner=3,tests=soon' })).toEqual([
      expect.stringContaining('“agreement=0”; a deadline is 1 to 250 working days'),
      expect.stringContaining('“dinner=3”; it reads task=working days'),
      expect.stringContaining('“tests=soon”; it reads task=working days'),
    ]);
  });
});

describe('DIGEST_AT and TIME_ZONE', () => {
  it('stop the start together when they make no sense', () => {
    expect(faults({ DIGEST_AT: '9 o’clock', TIME_ZONE: 'Europe/Brussel' })).toEqual([
      expect.stringContaining('TIME_ZONE is an IANA time zone'),
      expect.stringContaining('DIGEST_AT is a time of day'),
    ]);
  });
});
