import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'one-load-'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Loaded by each suite: says so, and lets them count together. */
const COMMON = `
require('node:fs').appendFileSync(__dirname + '/loads', 'x');
module.exports = { suites: 0 };
`;

/** Notes what a suite finds in its realm, and then leaves all of it otherwise. */
const SUITE = `
const common = require('./common.cjs');
const { appendFileSync } = require('node:fs');
it('looks at what others left', () => {
  common.suites += 1;
  const symbol = (name) => globalThis[Symbol.for(name)];
  appendFileSync(__dirname + '/found', JSON.stringify({
    variable: process.env.LEFT_BY_A_SUITE ?? null,
    path: typeof process.env.PATH,
    exit: process.exit.name,
    timers: typeof setTimeout.clock,
    timeout: symbol('TEST_TIMEOUT_SYMBOL') ?? null,
    retries: symbol('RETRY_TIMES') ?? null,
    handlers: symbol('EVENT_HANDLERS').length,
    states: Object.getOwnPropertySymbols(globalThis).filter(({ description }) => description === 'JEST_STATE_SYMBOL').length,
  }) + '\\n');
  process.env.LEFT_BY_A_SUITE = 'yes';
  delete process.env.PATH;
  process.exit = () => undefined;
  jest.setTimeout(77);
  jest.retryTimes(3);
  jest.useFakeTimers();
});
`;

it('suites of a worker load once what they have in common, and find nothing of each other', () => {
  mkdirSync(join(folder, 'test'));
  writeFileSync(join(folder, 'test/common.cjs'), COMMON);
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `test/${name}.test.js`), SUITE);
  const config = {
    testEnvironment: join(ROOT, 'test/support/jest/one-realm.cjs'),
    runtime: join(ROOT, 'test/support/jest/one-load.cjs'),
    transform: {},
  };
  writeFileSync(join(folder, 'jest.config.json'), JSON.stringify(config));
  const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
  const { status, stderr } = spawnSync(process.execPath, [jest, '--runInBand'], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, expect.stringContaining('Tests:       3 passed')]);
  expect(readFileSync(join(folder, 'test/loads'), 'utf8')).toBe('x');
  const [first, ...others] = readFileSync(join(folder, 'test/found'), 'utf8').trim().split('\n');
  expect(JSON.parse(first ?? '')).toMatchObject({ variable: null, timeout: null, retries: null });
  expect(others).toEqual([first, first]);
});
