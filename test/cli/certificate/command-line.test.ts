import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subjectToOrder } from '../../../src/core/certificate/order';
import { compile, type Compiled } from '../../support/certificates/compiled';
import { ANCHORS, CORPUS } from '../../support/certificates/corpus';

let compiled: Compiled;
let folder: string;

beforeAll(() => {
  compiled = compile();
  folder = mkdtempSync(join(tmpdir(), 'certificate-cli-'));
});

afterAll(() => {
  compiled.remove();
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [compiled.cli, ...args], {
    encoding: 'utf8',
    env: {},
  });
  return { status, stdout, stderr };
}

function fileOf(name: string): string {
  const found = CORPUS.find((one) => one.name === name);
  if (!found) throw new Error(`No case ${name}`);
  const path = join(folder, name);
  writeFileSync(path, found.file);
  return path;
}

const AT = ['--at', '2026-11-22T12:00:00Z'];
const REQUEST = [
  ...['--cbe', '0406.798.006', '--organisation', 'Smals vzw', '--env', 'ACC'],
  ...['--application', 'employment:job-attest:werkkaart'],
];

describe('the command line', () => {
  it('accepts a good certificate: exit 0, the verdict first, and no colour off a terminal', () => {
    const { status, stdout, stderr } = run(
      fileOf('CHAIN_NOT_TRUSTED.keeps'),
      ...['--anchors', ANCHORS, ...AT, ...REQUEST],
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Accepted: certificate, nothing to say\n/);
    expect(stdout).toMatch(/^CN +employment:job-attest:werkkaart +employment:.*✔ fits$/m);
    expect(stdout).not.toContain('\u001b');
  });

  it('rejects a bad one with exit 1 and says what to do', () => {
    const { status, stdout } = run(fileOf('SUBJECT_OU_ENV.breaks'), ...AT, '--env', 'PRD');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^Rejected: certificate, 1 error, 1 note\n/);
    expect(stdout).toContain('Error SUBJECT_OU_ENV (OU)\n  expected  PRD\n  found     PROD\n');
    expect(stdout).toContain('Did you mean PRD?');
  });

  it('exits with 0 on warnings', () => {
    const { status, stdout } = run(fileOf('SUBJECT_L.breaks-missing'), ...AT);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Warnings: certificate, 1 warning, 1 note\n/);
  });

  it('prints one JSON object with --json: seven keys in every finding, null where there is nothing', () => {
    const { status, stdout } = run(fileOf('SUBJECT_C.breaks-missing'), '--json', ...AT);
    expect(status).toBe(1);
    const report: unknown = JSON.parse(stdout);
    expect(report).toMatchObject({
      verdict: 'rejected',
      certificate: { kind: 'certificate', key: 'EC P-256', notAfter: '2028-11-01T00:00:00.000Z' },
    });
    expect(report).toHaveProperty('findings.0', {
      id: 'SUBJECT_C',
      severity: 'error',
      field: 'C',
      expected: 'BE',
      found: null,
      fix: 'The country is missing: order with C=BE.',
      citation: 'e-Box, X.509 certificate page',
    });
  });

  it('gives null for the certificate where the file was refused', () => {
    const { status, stdout } = run(fileOf('FILE_PRIVATE_KEY.breaks'), '--json');
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'rejected', certificate: null });
  });

  it('checks a CSR with --csr, and says so where one was sent for a certificate', () => {
    const csr = fileOf('CSR_SIGNATURE.keeps');
    expect(run(csr, '--csr').stdout).toMatch(/^Accepted: CSR, nothing to say\n/);
    expect(run(csr)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('FILE_WRONG_KIND'),
    });
  });

  it('says when the anchors folder holds nothing to use', () => {
    const empty = join(folder, 'empty');
    mkdirSync(empty);
    writeFileSync(join(empty, 'README'), 'Put anchors here.');
    const { status, stdout, stderr } = run(
      fileOf('CHAIN_NOT_TRUSTED.keeps'),
      ...['--anchors', empty, ...AT],
    );
    expect(status).toBe(0);
    expect(stdout).toContain('CHAIN_NOT_CHECKED');
    expect(stderr).toContain('README: neither a certificate nor a CRL');
    expect(stderr).toContain('no trust anchor was found');
  });

  it('makes what a file holds safe for a terminal', () => {
    const { stdout } = run(fileOf('SUBJECT_CONTROL_CHARS.breaks-direction'), ...AT);
    expect(stdout).not.toContain('\u202e');
    expect(stdout).toContain('Smals⟨U+202E⟩');
  });

  it('does not read a file of 3 GB to refuse it', () => {
    const big = join(folder, 'big');
    execFileSync('truncate', ['-s', '3G', big]);
    const { status, stdout } = run(big);
    expect(status).toBe(1);
    expect(stdout).toContain('3221225472 bytes');
  });

  it.each([
    ['no FILE', [], 'No FILE is given'],
    ['two FILEs', ['a', 'b'], 'One FILE at a time'],
    ['an unknown option', ['a', '--colour'], '--colour'],
    ['an option without its value', ['a', '--cbe'], '--cbe'],
    ['a FILE that is not there', ['/nowhere/a.pem'], 'it does not exist'],
    ['a FILE that is a folder', [tmpdir()], 'is a folder'],
    ['a bad --env', ['a', '--env', 'PROD'], 'INT, ACC, PRD'],
    ['a bad --cbe', ['a', '--cbe', '0406798007'], '06 would fit'],
    ['a bad --at', ['a', '--at', 'yesterday'], '2026-11-22T09:30:00Z'],
    ['a day that does not exist', ['a', '--at', '2026-02-30'], '2026-11-22T09:30:00Z'],
    ['anchors that are not there', ['a', '--anchors', '/nowhere'], '/nowhere can’t be read'],
    ['anchors that are no folder', ['a', '--anchors', __filename], 'it is not a folder'],
    ['an empty --organisation', ['a', '--organisation', ' '], '--organisation is empty'],
  ])('exits with 2 and words on stderr alone for %s', (_, args, words) => {
    const { status, stdout, stderr } = run(...args, '--json');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(words);
    expect(stderr).toContain('Usage:');
  });
});

describe('the subject to order', () => {
  const wanted = {
    cbe: '0406798006',
    legalName: `L'Été / "Zomer" + $HOME \\ \`id\` vzw`,
    applicationId: 'employment:job-attest:werkkaart',
    environment: 'PRD',
    city: 'Sint-Gillis',
    region: 'Brussel-Hoofdstad',
  } as const;

  it('comes with a command that makes a CSR which the check accepts, whatever the name holds', () => {
    const { command } = subjectToOrder(wanted);
    execFileSync('sh', ['-c', command], { cwd: folder, stdio: 'ignore' });
    const { status, stdout } = run(
      join(folder, 'PRD.csr'),
      ...['--csr', '--json', '--cbe', wanted.cbe, '--organisation', wanted.legalName],
      ...['--application', wanted.applicationId, '--env', wanted.environment],
    );
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'accepted', findings: [] });
    expect(stdout).toContain(JSON.stringify(wanted.legalName));
    expect(status).toBe(0);
  });
});
