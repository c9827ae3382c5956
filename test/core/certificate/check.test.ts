import { check } from '../../../src/core/certificate/check';
import type { Refusal } from '../../../src/core/certificate/rule/inspection';
import type { Rule } from '../../../src/core/certificate/rule/rule';
import { say } from '../../../src/core/certificate/finding/words';
import { CORPUS } from '../../support/certificates/corpus';
import { checkCase, inspectCase } from '../../support/certificates/reading';

function caseOf(name: string) {
  const found = CORPUS.find((one) => one.name === name);
  if (!found) throw new Error(`No case ${name}`);
  return found;
}

const good = caseOf('CHAIN_NOT_TRUSTED.keeps');

const throwing: Rule = {
  over: 'either',
  id: 'TEST_THROWS',
  severities: ['warning'],
  citation: 'this test',
  demands: 'nothing',
  applies: 'always',
  check: () => {
    throw new Error('quotes the file');
  },
};

const telling: Rule = {
  ...throwing,
  id: 'TEST_TELLS',
  check: () => [{ field: null, expected: null, found: null, fix: say('units-order') }],
};

describe('a rule that throws', () => {
  const report = check(inspectCase(good), {}, good.at, [throwing, telling]);

  it('becomes a finding that rejects, and the others still run', () => {
    expect(report.verdict).toBe('rejected');
    expect(report.findings.map(({ id }) => id)).toEqual(['CHECK_RULE_FAILED', 'TEST_TELLS']);
    expect(report.findings[0]).toMatchObject({ severity: 'error', found: 'TEST_THROWS' });
  });

  it('is named to whoever keeps the log, with its error', () => {
    const thrown: unknown[] = [];
    check(inspectCase(good), {}, good.at, [throwing], (rule, error) => thrown.push(rule, error));
    expect(thrown).toEqual(['TEST_THROWS', new Error('quotes the file')]);
  });

  it('is told without its error, which could quote the file', () => {
    expect(JSON.stringify(report)).not.toContain('quotes the file');
  });

  it('is one over the file too', () => {
    const rule: Rule = {
      ...throwing,
      over: 'file',
      explain: () => {
        throw new Error('quotes the file');
      },
    };
    const refused = check({ outcome: 'refused', refusal: { reason: 'crashed' } }, {}, good.at, [
      rule,
    ]);
    expect(refused.findings.map(({ id }) => id)).toEqual(['CHECK_RULE_FAILED']);
  });
});

describe('a refused file', () => {
  const refusals: readonly (readonly [Refusal, string])[] = [
    [{ reason: 'private-key', form: 'pem' }, 'FILE_PRIVATE_KEY'],
    [{ reason: 'keystore', form: 'jks' }, 'FILE_KEYSTORE'],
    [{ reason: 'too-big', bytes: 70_000, limit: 65_536 }, 'FILE_TOO_BIG'],
    [{ reason: 'too-many-blocks', count: 11, limit: 10 }, 'FILE_TOO_MANY'],
    [{ reason: 'several', kind: 'csr', count: 2 }, 'FILE_TOO_MANY'],
    [{ reason: 'unreadable', form: 'html' }, 'FILE_UNREADABLE'],
    [{ reason: 'public-key-only' }, 'FILE_PUBLIC_KEY_ONLY'],
    [{ reason: 'not-strict', fault: 'trailing' }, 'ASN1_NOT_STRICT'],
    [{ reason: 'timeout', milliseconds: 2000 }, 'CHECK_TIMEOUT'],
    [{ reason: 'crashed' }, 'CHECK_CRASHED'],
    [{ reason: 'busy', waiting: 100 }, 'CHECK_BUSY'],
  ];

  it.each(refusals)('%j is the one finding %s, with a fix', (refusal, id) => {
    const report = check({ outcome: 'refused', refusal }, {}, good.at);
    expect(report).toMatchObject({ verdict: 'rejected', certificate: null, subject: [] });
    expect(report.findings).toMatchObject([{ id, severity: 'error', fix: expect.any(String) }]);
  });
});

describe('the report', () => {
  it('survives being stored as JSON', () => {
    const report = checkCase(caseOf('SUBJECT_LOOKALIKE.breaks'));
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  it('has a line for each field of the owner’s table, with what is wrong', () => {
    const { subject } = checkCase(caseOf('SUBJECT_OU_CBE_MATCH.breaks'));
    expect(subject.map(({ field, verdict }) => `${field}: ${verdict}`)).toEqual([
      'C: ok',
      'O: ok',
      'OU: ok',
      'OU (CBE number): wrong',
      'OU (environment): ok',
      'CN: ok',
      'L: ok',
      'ST: ok',
    ]);
  });

  it('does not call a field right that it compared with nothing', () => {
    const { subject } = check(inspectCase(good), {}, good.at);
    expect(subject.find(({ field }) => field === 'CN')?.verdict).toBe('not-checked');
  });

  it('never repeats a challenge password', () => {
    const report = checkCase(caseOf('CSR_CHALLENGE_PASSWORD.breaks'));
    expect(JSON.stringify(report)).not.toContain('not for your eyes');
  });

  it('does not tell one organisation the name or the request of another', () => {
    const report = checkCase(caseOf('KEY_REUSED_ORGANISATION.breaks'));
    expect(JSON.stringify(report)).not.toMatch(/ONSS|DS-2026/);
  });

  it('stays small however long the values of a file are', () => {
    const report = checkCase(caseOf('SUBJECT_LENGTH.breaks-city'));
    expect(JSON.stringify(report).length).toBeLessThan(10_000);
  });
});
