import { attributesOf, nameText, valuesOf, type CertificateFacts } from '../facts/facts';
import { OID } from '../facts/oids';
import { readUnits } from '../subject/subject-units';
import type { CertificateRule, EitherRule } from '../rule/rule';
import { say, type Saying } from '../finding/words';

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

/** What a certificate is for that holds nothing of the owner's table; null: nothing says so. */
function otherPurpose({ extensions, subject }: CertificateFacts): Saying | null {
  const usage = extensions.extendedKeyUsage ?? [];
  const isPersonal = attributesOf(subject).some(
    ({ oid }) => oid === OID.givenName || oid === OID.surname,
  );
  if (isPersonal || usage.includes(OID.emailProtection)) return say('purpose-person');
  if (usage.includes(OID.codeSigning)) return say('purpose-code');
  if (usage.includes(OID.serverAuth) || extensions.dnsNames.length > 0)
    return say('purpose-server');
  return null;
}

const otherCertificate: CertificateRule = {
  over: 'certificate',
  id: 'CERT_OTHER_PURPOSE',
  severities: ['error'],
  citation: 'this project',
  demands:
    'The certificate is not one of a web server, of a person or for code: one that says so and holds none of the three OUs and not the application ID. It stands alone.',
  applies: 'always',
  check: ({ facts, expected: { applicationId } }) => {
    const purpose = otherPurpose(facts);
    if (purpose === null) return [];
    const ours = readUnits(facts.subject).all.some(({ slot }) => slot !== null);
    const names = valuesOf(facts.subject, 'CN');
    if (ours || (applicationId !== undefined && names.includes(applicationId))) return [];
    return [
      {
        field: 'subject',
        expected: say('e-box-certificate'),
        found: nameText(facts.subject),
        fix: say('other-purpose', { purpose }),
        alone: true,
      },
    ];
  },
};

export const CONTENT_RULES: readonly (EitherRule | CertificateRule)[] = [
  wrongKind,
  otherCertificate,
  chainIncluded,
];
