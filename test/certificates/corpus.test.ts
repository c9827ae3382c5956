import { RULES } from '../../src/core/certificate/index';
import { CORPUS, type Case, type Expectation } from '../support/certificates/corpus';
import { checkCase } from '../support/certificates/reading';

const told = ({ severity, id }: { severity: string; id: string }) => `${severity} ${id}`;

/** What a case says of a finding; of the fix, words that it must hold. */
function asWritten({ fix, ...exact }: Expectation): unknown {
  return expect.objectContaining(
    fix === undefined ? exact : { ...exact, fix: expect.stringContaining(fix) },
  );
}

describe('the corpus', () => {
  it.each(CORPUS.map((one) => [one.name, one.title, one] as const))('%s: %s', (_, __, one) => {
    const { findings } = checkCase(one);
    expect(findings.map(told)).toEqual(one.expect.map(told));
    expect(findings).toEqual(one.expect.map(asWritten));
  });

  it('gives the verdict that its findings call for', () => {
    for (const one of CORPUS) {
      const severities = one.expect.map(({ severity }) => severity);
      const verdict = severities.includes('error')
        ? 'rejected'
        : severities.includes('warning')
          ? 'warnings'
          : 'accepted';
      expect([one.name, checkCase(one).verdict]).toEqual([one.name, verdict]);
    }
  });

  it('gives every error and warning a fix, and every finding a citation', () => {
    const findings = CORPUS.flatMap((one) => checkCase(one).findings);
    expect(findings.filter(({ fix }) => fix === null || fix === '')).toEqual([]);
    expect(findings.filter(({ citation }) => citation === null || citation === '')).toEqual([]);
  });

  const hasCase = (id: string, wanted: (one: Case) => boolean) =>
    CORPUS.some((one) => one.rule === id && wanted(one));

  it.each(RULES.filter(({ id }) => !id.startsWith('CHECK_')).map(({ id }) => id))(
    'has a file that breaks %s and one that keeps it',
    (id) => {
      const isExpected = (one: Case) => one.expect.some((finding) => finding.id === id);
      expect(hasCase(id, (one) => one.breaks && isExpected(one))).toBe(true);
      expect(hasCase(id, (one) => !one.breaks && !isExpected(one))).toBe(true);
    },
  );
});
