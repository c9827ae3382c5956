import type { CertificateRule } from '../rule/rule';
import { environmentOf } from '../subject/environment-of';
import type { Severity } from '../finding/report';
import { say } from '../finding/words';

const DAY_MS = 86_400_000;

/** Clocks of two machines may differ by this much without anybody's fault. */
const CLOCK_SKEW_MS = 5 * 60_000;

const RFC = 'RFC 5280 4.1.2.5';

/**
 * Days before its end from which a certificate is spoken of everywhere: ordering the next one and having it accepted
 * takes weeks.
 */
export const ENDS_SOON_DAYS = 90;

/** Days of validity left, the severity below them, soonest first. */
const SOON: readonly (readonly [number, Severity])[] = [
  [7, 'error'],
  [30, 'warning'],
  [ENDS_SOON_DAYS, 'info'],
];

/** Longer than this, a key outlives the people and the algorithms it was made with. */
const LONGEST_YEARS = 3;

const expired: CertificateRule = {
  over: 'certificate',
  id: 'VALIDITY_EXPIRED',
  severities: ['error'],
  citation: RFC,
  demands: 'The certificate has not expired (5 minutes of clock skew are allowed).',
  applies: 'always',
  check: ({ facts, at }) => {
    if (at.getTime() <= Date.parse(facts.notAfter) + CLOCK_SKEW_MS) return [];
    const fix = say('expired', { date: facts.notAfter });
    const expected = say('after', { date: at.toISOString() });
    return [{ field: 'notAfter', expected, found: facts.notAfter, fix }];
  },
};

const notYet: CertificateRule = {
  over: 'certificate',
  id: 'VALIDITY_NOT_YET',
  severities: ['error'],
  citation: RFC,
  demands: 'The certificate is valid already (5 minutes of clock skew are allowed).',
  applies: 'always',
  check: ({ facts, at }) => {
    if (at.getTime() >= Date.parse(facts.notBefore) - CLOCK_SKEW_MS) return [];
    const fix = say('not-yet', { date: facts.notBefore });
    const expected = say('before', { date: at.toISOString() });
    return [{ field: 'notBefore', expected, found: facts.notBefore, fix }];
  },
};

const soon: CertificateRule = {
  over: 'certificate',
  id: 'VALIDITY_SOON',
  severities: ['error', 'warning', 'info'],
  citation: 'this project',
  demands:
    'The certificate is valid for 90 days or more: fewer is told, under 30 is a warning, under 7 an error. The same days are wanted after the planned go-live (in INT and ACC that is a warning at most).',
  applies: 'unless it has expired; counted from the planned go-live where that is later',
  check: ({ facts, at, expected }) => {
    const end = Date.parse(facts.notAfter);
    if (at.getTime() > end + CLOCK_SKEW_MS) return [];
    const goLive = Date.parse(expected.plannedGoLive ?? '');
    const now = breachSeverity(end - at.getTime());
    const later = goLive > at.getTime() ? breachSeverity(end - goLive) : null;
    const base = { field: 'notAfter', found: facts.notAfter } as const;
    if (now !== null && now !== 'info') return [{ ...base, ...nearEnd(end - at.getTime(), now) }];
    if (later !== null) {
      const forTests = environmentOf(facts, expected) !== 'PRD';
      const severity = forTests && later === 'error' ? 'warning' : later;
      const day = new Date(goLive).toISOString().slice(0, 10);
      const wanted = say('after', { date: day });
      const days = Math.floor((end - goLive) / DAY_MS);
      const fix =
        days < 0
          ? say('ends-before-go-live', { goLive: day })
          : say('ends-soon-after-go-live', { goLive: day, days });
      return [{ ...base, severity, expected: wanted, fix }];
    }
    return now === null ? [] : [{ ...base, ...nearEnd(end - at.getTime(), now) }];
  },
};

function breachSeverity(left: number): Severity | null {
  return SOON.find(([days]) => left < days * DAY_MS)?.[1] ?? null;
}

function nearEnd(left: number, severity: Severity) {
  const days = Math.max(0, Math.floor(left / DAY_MS));
  const wanted = SOON.find(([, each]) => each === severity)?.[0] ?? 0;
  return {
    severity,
    expected: say('at-least-days', { days: wanted }),
    fix: severity === 'info' ? say('ends-in-days', { days }) : say('ends-soon', { days }),
  };
}

const tooLong: CertificateRule = {
  over: 'certificate',
  id: 'VALIDITY_TOO_LONG',
  severities: ['warning'],
  citation: 'this project',
  demands: 'The certificate is valid for three years at most.',
  applies: 'always',
  check: ({ facts }) => {
    const limit = new Date(facts.notBefore);
    limit.setUTCFullYear(limit.getUTCFullYear() + LONGEST_YEARS);
    if (Date.parse(facts.notAfter) <= limit.getTime()) return [];
    return [
      {
        field: 'notAfter',
        expected: say('at-most-date', { date: limit.toISOString() }),
        found: facts.notAfter,
        fix: say('valid-too-long', { years: LONGEST_YEARS }),
      },
    ];
  },
};

export const VALIDITY_RULES: readonly CertificateRule[] = [expired, notYet, soon, tooLong];
