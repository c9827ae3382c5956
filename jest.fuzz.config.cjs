const base = require('./jest.config.cjs');

// The full fuzz run: `npm run fuzz`. FUZZ_SEED gives it another seed, FUZZ_INPUTS another length.
process.env.FUZZ_INPUTS ??= '100000';
process.env.FUZZ_SEED ??= '6';
process.env.FUZZ_REPORT ??= '1';

/** @type {import('jest').Config} */
module.exports = { ...base, testMatch: ['<rootDir>/test/fuzz/*.test.ts'] };
