import { nameText } from '../facts/facts';
import type { CertificateRule, EitherRule } from '../rule/rule';
import { say } from '../finding/words';

const wrongKind: EitherRule = {
  over: 'either',
  id: 'FILE_WRONG_KIND',
  severities: ['error'],
  citation: 'this project',
  demands: 'The file is what it was sent as: a certificate or a CSR.',
  applies: 'where it is known what was meant',
  stops: true,
  check: ({ facts, expected: { kind } }) => {
    if (kind === undefined || kind === facts.kind) return [];
    const words = { certificate: say('a-certificate'), csr: say('a-csr') } as const;
    const fix = facts.kind === 'csr' ? say('csr-for-certificate') : say('certificate-for-csr');
    return [{ field: 'file', expected: words[kind], found: words[facts.kind], fix }];
  },
};

const chainIncluded: CertificateRule = {
  over: 'certificate',
  id: 'FILE_CHAIN_INCLUDED',
  severities: ['info'],
  citation: 'this project',
  demands: 'Where the file holds several certificates, it is said which one was checked.',
  applies: 'where the file holds more than one certificate',
  check: ({ facts, inFile }) =>
    inFile === 1
      ? []
      : [
          {
            field: 'file',
            expected: null,
            found: say('certificates-in-file', { count: inFile }),
            fix: say('chain-included', { subject: nameText(facts.subject) }),
          },
        ],
};

export const CONTENT_RULES: readonly (EitherRule | CertificateRule)[] = [wrongKind, chainIncluded];
