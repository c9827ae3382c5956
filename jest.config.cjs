const { existsSync } = require('node:fs');

/** Where test/support looks for these programs too: jest fails a file whose tests are all left out. */
const withoutDovecot = existsSync('/usr/sbin/dovecot') ? [] : ['\\.dovecot\\.test\\.ts$'];

const withoutPdftk = existsSync('/usr/bin/pdftk') ? [] : ['\\.pdftk\\.test\\.ts$'];

const withoutPoppler = existsSync('/usr/bin/pdftoppm') ? [] : ['\\.poppler\\.test\\.ts$'];

/** What needs a server in whole files, likewise; parts of a file are left out by `withServer`. */
const withoutServer = process.env.TEST_DATABASE_URL ? [] : ['\\.postgres\\.test\\.ts$'];

const swc = [
  '@swc/jest',
  { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'commonjs' } },
];

/** Packages that are ES modules alone: Node imports them as they are, jest's own require does not. */
const ESM_ALONE = 'node_modules/(?:email-forward-parser|eld)/';

const transform = { '^.+\\.tsx?$': swc, [`${ESM_ALONE}.+\\.js$`]: swc };

/** @type {import('jest').Config} */
module.exports = {
  // What suites load is loaded once for all of a worker (docs/adr/0019).
  testEnvironment: '<rootDir>/test/support/jest/one-realm.cjs',
  runtime: '<rootDir>/test/support/jest/one-load.cjs',
  testSequencer: '<rootDir>/test/support/jest/longest-first.cjs',
  transform,
  transformIgnorePatterns: [`/node_modules/(?!(?:email-forward-parser|eld)/)`],
  moduleNameMapper: {
    // A dynamic import names the compiled file, as Node wants it; here only its source exists.
    '^(\\.{1,2}/.*)\\.js$': ['$1.js', '$1'],
    // It names its entries for `import` alone.
    '^eld/extrasmall$': '<rootDir>/node_modules/eld/src/entries/static.extrasmall.js',
  },
  roots: ['<rootDir>/test'],
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/test/browser/',
    ...withoutDovecot,
    ...withoutPdftk,
    ...withoutPoppler,
    ...withoutServer,
  ],
  testTimeout: 90_000,
  globalTeardown: '<rootDir>/test/support/left-out.ts',
  // Much of it waits for a database or for other processes: one worker would leave a core idle. More would meet timeouts.
  maxWorkers: 2,
  // Ended suites are never quite let go, and a full heap is slow; but a new worker loads everything anew.
  workerIdleMemoryLimit: '900MB',
};
