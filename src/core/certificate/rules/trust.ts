import { environmentOf } from '../subject/environment-of';
import { nameText, type CertificateFacts } from '../facts/facts';
import { OID, oidName, PUBLIC_TRUST_POLICY } from '../facts/oids';
import type { PathFault, UnknownRevocation } from '../path/outcome';
import type { CertificateRule } from '../rule/rule';
import { say, type Saying } from '../finding/words';

const PATH = 'RFC 5280 6.1';

const publicTrust: CertificateRule = {
  over: 'certificate',
  id: 'TYPE_PUBLIC_TRUST',
  severities: ['warning'],
  citation: 'e-Box, X.509 certificate page; CA/B Forum ballot SC47',
  demands:
    'The certificate is a non-public-trust one: no SCTs, no CA/B Forum policy, no serverAuth with DNS names.',
  applies: 'always',
  check: ({ facts }) => {
    const signs = publicSigns(facts);
    if (signs.length === 0) return [];
    const found = say('list', { items: signs });
    return [
      {
        field: 'certificatePolicies',
        expected: say('non-public'),
        found,
        fix: say('public-trust'),
      },
    ];
  },
};

function publicSigns({ extensions }: CertificateFacts): readonly string[] {
  const signs: string[] = extensions.policies.filter((oid) => PUBLIC_TRUST_POLICY.test(oid));
  if (extensions.all.some(({ oid }) => oid === OID.signedCertificateTimestamps)) {
    signs.push(oidName(OID.signedCertificateTimestamps));
  }
  const server = extensions.extendedKeyUsage?.includes(OID.serverAuth) === true;
  if (server && extensions.dnsNames.length > 0) {
    signs.push(`serverAuth + DNS:${extensions.dnsNames[0] ?? ''}`);
  }
  return signs;
}

const selfSigned: CertificateRule = {
  over: 'certificate',
  id: 'CHAIN_SELF_SIGNED',
  severities: ['error', 'warning'],
  citation: 'e-Box, X.509 certificate page (later text)',
  demands:
    'The certificate comes from an official issuer: a self-signed one is an error in PRD, a warning below.',
  applies: 'to certificates signed by their own key',
  appliesWhen: ({ facts }) => facts.selfSigned,
  check: ({ facts, expected }) => {
    const production = environmentOf(facts, expected) === 'PRD';
    return [
      {
        severity: production ? 'error' : 'warning',
        field: 'issuer',
        expected: say('official-issuer'),
        found: nameText(facts.issuer),
        fix: production ? say('self-signed-production') : say('self-signed'),
      },
    ];
  },
};

const PATH_FIXES: Readonly<Record<PathFault, (subject: string) => Saying>> = {
  'issuer-missing': (subject) => say('path-issuer-missing', { subject }),
  'self-signed': (subject) => say('path-self-signed', { subject }),
  'bad-signature': (subject) => say('path-bad-signature', { subject }),
  expired: (subject) => say('path-expired', { subject }),
  'not-yet-valid': (subject) => say('path-not-yet', { subject }),
  'not-a-ca': (subject) => say('path-not-a-ca', { subject }),
  'no-cert-sign': (subject) => say('path-no-cert-sign', { subject }),
  'path-too-long': (subject) => say('path-length', { subject }),
  'unknown-critical': (subject) => say('path-critical', { subject }),
  'name-constraints': (subject) => say('path-name-constraints', { subject }),
  'policy-constraints': (subject) => say('path-policy-constraints', { subject }),
  'weak-signature': (subject) => say('path-weak-signature', { subject }),
  'weak-key': (subject) => say('path-weak-key', { subject }),
  'too-many-steps': () => say('path-too-many-steps'),
};

const notTrusted: CertificateRule = {
  over: 'certificate',
  id: 'CHAIN_NOT_TRUSTED',
  severities: ['error'],
  citation: PATH,
  demands:
    'A path of valid signatures leads to a configured trust anchor. Name and policy constraints on it are refused as unsupported.',
  applies:
    'where trust anchors are configured, unless the certificate is self-signed; a forged signature always',
  check: ({ facts, path }) => {
    if (path?.outcome !== 'untrusted' || facts.selfSigned) return [];
    const fix = PATH_FIXES[path.fault](path.subject);
    return [
      { field: 'issuer', expected: say('trusted-issuer'), found: nameText(facts.issuer), fix },
    ];
  },
};

const notChecked: CertificateRule = {
  over: 'certificate',
  id: 'CHAIN_NOT_CHECKED',
  severities: ['info'],
  citation: PATH,
  demands:
    'Trust anchors are configured; without them the issuer is not checked, and that is said.',
  applies: 'where no trust anchor is configured',
  check: ({ facts, path }) =>
    path?.outcome === 'not-checked'
      ? [
          {
            field: 'issuer',
            expected: null,
            found: nameText(facts.issuer),
            fix: say('path-not-checked'),
          },
        ]
      : [],
};

const revoked: CertificateRule = {
  over: 'certificate',
  id: 'REVOKED',
  severities: ['error'],
  citation: 'RFC 5280 6.3',
  demands: 'No CRL in the trust folder lists the certificate or an issuer on its path.',
  applies: 'where the path is trusted',
  check: ({ path }) => {
    if (path?.outcome !== 'trusted' || path.revocation.status !== 'revoked') return [];
    const { leaf, subject, since, reason } = path.revocation;
    const date = since.slice(0, 10);
    return [
      {
        field: leaf ? 'serialNumber' : 'issuer',
        expected: say('not-revoked'),
        found: say('revoked-on', { date, reason: reason ?? '-' }),
        fix: leaf ? say('revoked', { date }) : say('issuer-revoked', { date, subject }),
      },
    ];
  },
};

const UNKNOWN_FIXES: Readonly<Record<UnknownRevocation, Saying>> = {
  'no-crl': say('crl-missing'),
  'crl-stale': say('crl-stale'),
  'crl-not-yet': say('crl-not-yet'),
  'crl-signature': say('crl-signature'),
  'crl-scope': say('crl-scope'),
};

const revocationUnknown: CertificateRule = {
  over: 'certificate',
  id: 'REVOCATION_UNKNOWN',
  severities: ['info'],
  citation: 'RFC 5280 6.3',
  demands:
    'A current CRL of the issuer, with a good signature, is in the trust folder. Addresses found in a certificate are never fetched.',
  applies: 'where the path is trusted',
  check: ({ facts, path }) => {
    if (path?.outcome !== 'trusted') return [];
    const { revocation } = path;
    const why =
      revocation.status === 'unknown'
        ? revocation.why
        : revocation.status === 'revoked' && revocation.stale
          ? 'crl-stale'
          : null;
    if (why === null) return [];
    const found = nameText(facts.issuer);
    return [{ field: 'issuer', expected: say('current-crl'), found, fix: UNKNOWN_FIXES[why] }];
  },
};

export const TRUST_RULES: readonly CertificateRule[] = [
  publicTrust,
  selfSigned,
  notTrusted,
  notChecked,
  revoked,
  revocationUnknown,
];
