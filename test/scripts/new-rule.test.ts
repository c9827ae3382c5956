import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');

/** What the script reads and writes, and what it takes to compile and test it. */
const NEEDED = [
  'package.json',
  'tsconfig.json',
  'jest.config.cjs',
  '.oxfmtrc.json',
  'scripts/new-rule.mjs',
  'test/support/left-out.ts',
  'docs/certificate-rules.md',
  'src/core',
  'src/view/findings',
  'src/adapters/x509',
  'test/certificates',
  'test/core/certificate',
  'test/support/certificates',
  'test/support/jest',
];

/** What compiles by itself. */
const PARTS = { extends: './tsconfig.json', include: ['src/core', 'src/view/findings'] };

let copy: string;

beforeEach(() => {
  copy = mkdtempSync(join(tmpdir(), 'new-rule-'));
  for (const path of NEEDED) cpSync(join(ROOT, path), join(copy, path), { recursive: true });
  writeFileSync(join(copy, 'parts.json'), JSON.stringify(PARTS));
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
});

afterEach(() => {
  rmSync(copy, { recursive: true, force: true });
});

const node = (...words: readonly string[]) =>
  spawnSync(process.execPath, words, { cwd: copy, encoding: 'utf8' });

const newRule = (...words: readonly string[]) => node('scripts/new-rule.mjs', ...words);

const runTests = (...files: readonly string[]) =>
  node('--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', ...files);

/** Compiling and testing a part of the tree takes some seconds on a busy machine. */
const PATIENCE_MS = 120_000;

const RULES = [
  ['certificate', 'KEY_OF_YORE'],
  ['csr', 'CSR_OF_YORE'],
  ['either', 'SUBJECT_OF_YORE'],
] as const;

describe('npm run new-rule', () => {
  it(
    'makes rules that compile, and whose cases are red until they are written',
    () => {
      for (const [over, id] of RULES) {
        const made = newRule(id, '--over', over, '--demands', 'It isn’t of yore.');
        expect([made.stderr, made.status]).toEqual(['', 0]);
        const written = [...made.stdout.matchAll(/^ {2}(\S+)$/gmu)].map(([, path = '']) => path);
        expect(written.filter((path) => path.startsWith('src/view/findings/'))).toHaveLength(3);
        for (const path of written) expect(readFileSync(join(copy, path), 'utf8')).toContain(id);
      }

      const compiled = node('node_modules/typescript-7/bin/tsc', '--noEmit', '-p', 'parts.json');
      expect([compiled.stdout, compiled.status]).toEqual(['', 0]);

      const tested = runTests('test/certificates', 'test/core/certificate/rule-list.test.ts');
      const red = [...tested.stderr.matchAll(/● (.+)$/gmu)].map(([, name]) => name);
      expect([...new Set(red)].sort()).toEqual([
        ...RULES.map(([, id]) => `the corpus › ${id}.breaks: to be written`).sort(),
        'the corpus › gives the verdict that its findings call for',
      ]);
    },
    PATIENCE_MS,
  );

  it('writes nothing where the id is taken', () => {
    const before = readFileSync(join(copy, 'src/core/certificate/index.ts'), 'utf8');
    const taken = newRule('VALIDITY_EXPIRED');
    expect(taken.status).toBe(2);
    expect(taken.stderr).toContain('is there already');
    expect(readFileSync(join(copy, 'src/core/certificate/index.ts'), 'utf8')).toBe(before);
  });

  it.each([
    [['key-of-yore'], 'Name one rule'],
    [['KEY_OF_YORE', '--severity', 'fatal'], '--severity is one of error, warning, info'],
    [['KEY_OF_YORE', '--over', 'file'], '--over is one of certificate, csr, either'],
  ])('says what is wrong with %j', (words, complaint) => {
    const refused = newRule(...words);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain(complaint);
  });
});
