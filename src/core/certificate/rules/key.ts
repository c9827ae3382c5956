import {
  keyText,
  keyWeakness,
  LEAST_RSA_BITS,
  MOST_RSA_BITS,
  type KeyWeakness,
} from '../facts/key-strength';
import type { CertificateRule, EitherRule } from '../rule/rule';
import { say, type Saying } from '../finding/words';

const WANTED = say('strong-key', { bits: LEAST_RSA_BITS });

const weak: EitherRule = {
  over: 'either',
  id: 'KEY_WEAK',
  severities: ['error'],
  citation: 'NIST SP 800-57 Part 1, SP 800-131A; FIPS 186-5',
  demands:
    'The key is RSA of 2048 bits or more with an odd exponent from 65537 on and without small or close primes, or EC on P-256, P-384 or P-521. DSA, Ed25519 and Ed448 are refused: the e-Box services’ support is unknown.',
  applies: 'always',
  check: ({ facts }) => {
    const weakness = keyWeakness(facts.key);
    if (weakness === null) return [];
    return [
      {
        field: 'subjectPublicKey',
        expected: WANTED,
        found: keyText(facts.key),
        fix: weaknessFix(weakness),
      },
    ];
  },
};

/** Exponents can have thousands of digits. */
const SHOWN_DIGITS = 24;

function weaknessFix(weak: KeyWeakness): Saying {
  switch (weak.weakness) {
    case 'rsa-bits':
      return say('key-short', { bits: weak.bits, least: LEAST_RSA_BITS });
    case 'exponent':
      return say('key-exponent', { exponent: weak.exponent?.slice(0, SHOWN_DIGITS) ?? '> 2^256' });
    case 'small-prime':
      return say('key-small-prime');
    case 'close-primes':
      return say('key-close-primes');
    case 'curve':
      return say('key-curve', { curve: weak.curve });
    case 'unnamed-curve':
      return say('key-unnamed-curve');
    case 'algorithm':
      return say('key-algorithm', { name: weak.name });
  }
}

const tooBig: EitherRule = {
  over: 'either',
  id: 'KEY_TOO_BIG',
  severities: ['error'],
  citation: 'this project',
  demands: 'An RSA key has 8192 bits at most.',
  applies: 'to RSA keys',
  check: ({ facts: { key } }) => {
    if (key.type === 'ec' || key.type === 'other' || key.bits <= MOST_RSA_BITS) return [];
    return [
      {
        field: 'subjectPublicKey',
        expected: say('at-most-bits', { bits: MOST_RSA_BITS }),
        found: keyText(key),
        fix: say('key-too-big', { bits: key.bits, most: MOST_RSA_BITS }),
      },
    ];
  },
};

/** SP 800-131A and 800-57: 112-bit strength, RSA under 3072 bits, ends with 2030. */
const END_OF_112_BITS = '2030-12-31T23:59:59.999Z';
const LONG_TERM_BITS = 3072;

const after2030: CertificateRule = {
  over: 'certificate',
  id: 'KEY_RSA2048_AFTER_2030',
  severities: ['info'],
  citation: 'NIST SP 800-131A; SP 800-57 Part 1 table 4',
  demands: 'An RSA key that is used after 2030 has 3072 bits or more.',
  applies: 'to RSA keys of certificates that end after 2030',
  check: ({ facts: { key, notAfter } }) => {
    if (key.type === 'ec' || key.type === 'other') return [];
    if (key.bits < LEAST_RSA_BITS || key.bits >= LONG_TERM_BITS) return [];
    if (Date.parse(notAfter) <= Date.parse(END_OF_112_BITS)) return [];
    return [
      {
        field: 'subjectPublicKey',
        expected: say('at-least-bits', { bits: LONG_TERM_BITS }),
        found: keyText(key),
        fix: say('key-after-2030', { bits: LONG_TERM_BITS }),
      },
    ];
  },
};

export const KEY_RULES: readonly (EitherRule | CertificateRule)[] = [weak, tooBig, after2030];
