import { attributesOf, nameText, type Name } from '../facts/facts';
import type { CertificateRule, CsrRule } from '../rule/rule';
import { say } from '../finding/words';

const keyMatches: CertificateRule = {
  over: 'certificate',
  id: 'CSR_KEY_MATCH',
  severities: ['error'],
  citation: 'this project',
  demands: 'The certificate holds the key of the CSR that was checked before the order.',
  applies: 'where a CSR was checked for this environment',
  check: ({ facts, expected: { csr } }) =>
    csr === undefined || csr.spki === facts.spki
      ? []
      : [
          {
            field: 'subjectPublicKey',
            expected: csr.spki,
            found: facts.spki,
            fix: say('csr-key-differs'),
          },
        ],
};

const subjectMatches: CertificateRule = {
  over: 'certificate',
  id: 'CSR_SUBJECT_MATCH',
  severities: ['warning'],
  citation: 'this project',
  demands: 'The certificate has the subject of the CSR that was checked before the order.',
  applies: 'where a CSR was checked for this environment',
  check: ({ facts, expected: { csr } }) => {
    if (csr === undefined || attributeSet(csr.subject) === attributeSet(facts.subject)) return [];
    const types = differingTypes(csr.subject, facts.subject);
    return [
      {
        field: 'subject',
        expected: nameText(csr.subject),
        found: nameText(facts.subject),
        fix: say('csr-subject-differs', { types: types.length === 0 ? ['subject'] : types }),
      },
    ];
  },
};

/** Order and encoding are the issuer's to choose; types and values are not. */
function attributeSet(name: Name): string {
  return JSON.stringify(pairs(name).sort());
}

function pairs(name: Name): string[] {
  return attributesOf(name).map(({ type, value }) => JSON.stringify([type, value]));
}

function differingTypes(a: Name, b: Name): readonly string[] {
  const left = new Set(pairs(a));
  const right = new Set(pairs(b));
  const differing = [
    ...attributesOf(a).filter(({ type, value }) => !right.has(JSON.stringify([type, value]))),
    ...attributesOf(b).filter(({ type, value }) => !left.has(JSON.stringify([type, value]))),
  ];
  return [...new Set(differing.map(({ type }) => type))];
}

const challengePassword: CsrRule = {
  over: 'csr',
  id: 'CSR_CHALLENGE_PASSWORD',
  severities: ['warning'],
  citation: 'RFC 2985 5.4.1',
  demands:
    'The CSR carries no challenge password: it is a secret, in plain text. An empty one is none.',
  applies: 'always',
  check: ({ facts }) =>
    facts.hasChallengePassword
      ? [
          {
            field: 'challengePassword',
            expected: null,
            // Never what it is.
            found: say('present'),
            fix: say('challenge-password'),
          },
        ]
      : [],
};

const csrVersion: CsrRule = {
  over: 'csr',
  id: 'CSR_VERSION',
  severities: ['warning'],
  citation: 'RFC 2986 4.1',
  demands: 'The CSR is of version 0, the only one there is (tools show it as 1).',
  applies: 'always',
  check: ({ facts }) =>
    facts.version > 0
      ? [
          {
            field: 'version',
            expected: '0',
            found: String(facts.version),
            fix: say('csr-version'),
          },
        ]
      : [],
};

export const ORDER_RULES: readonly (CertificateRule | CsrRule)[] = [
  keyMatches,
  subjectMatches,
  csrVersion,
  challengePassword,
];
