import type { CertificateRule, CsrRule, EitherRule } from '../rule/rule';
import { isWeakSignature } from '../facts/signature-strength';
import { say } from '../finding/words';

const weak: EitherRule = {
  over: 'either',
  id: 'SIGNATURE_WEAK',
  severities: ['error'],
  citation: 'NIST SP 800-131A',
  demands: 'The signature uses SHA-256 or stronger; MD5 and SHA-1 can be forged.',
  applies: 'always',
  check: ({ facts }) => {
    if (!isWeakSignature(facts.signature)) return [];
    const { name } = facts.signature;
    const fix =
      facts.kind === 'csr' ? say('csr-signature-weak', { name }) : say('signature-weak', { name });
    return [{ field: 'signatureAlgorithm', expected: say('sha-256'), found: name, fix }];
  },
};

const mismatch: CertificateRule = {
  over: 'certificate',
  id: 'SIGNATURE_ALGORITHM_MISMATCH',
  severities: ['error'],
  citation: 'RFC 5280 4.1.1.2',
  demands: 'The signature algorithm inside the signed part is the one beside the signature.',
  applies: 'always',
  check: ({ facts: { signature } }) =>
    signature.sameInside
      ? []
      : [
          {
            field: 'signatureAlgorithm',
            expected: null,
            found: signature.name,
            fix: say('signature-mismatch'),
          },
        ],
};

const possession: CsrRule = {
  over: 'csr',
  id: 'CSR_SIGNATURE',
  severities: ['error'],
  citation: 'RFC 2986 3',
  demands: 'The CSR is signed by the key it is for: proof of possession.',
  applies:
    'where the key is of a size to verify with; any other is KEY_TOO_BIG or KEY_WEAK already',
  check: ({ facts }) =>
    facts.signatureValid !== false
      ? []
      : [
          {
            field: 'signature',
            expected: say('own-signature'),
            found: facts.signature.name,
            fix: say('csr-signature'),
          },
        ],
};

export const SIGNATURE_RULES: readonly (EitherRule | CertificateRule | CsrRule)[] = [
  weak,
  mismatch,
  possession,
];
