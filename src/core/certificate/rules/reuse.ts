import type { KnownCertificate } from '../subject/expected';
import { environmentOf } from '../subject/environment-of';
import type { Breach, CertificateRule, Checked, EitherRule } from '../rule/rule';
import { cbeDigits, readUnits } from '../subject/subject-units';
import { say } from '../finding/words';

const OWNER = 'e-Box, X.509 certificate page';

function knownWith(
  checked: Checked,
  matches: (known: KnownCertificate) => boolean,
): readonly KnownCertificate[] {
  return (checked.expected.known ?? []).filter(matches);
}

/** The organisation a file is for: the request's CBE number, else the one in its OU. */
function cbeOf({ facts, expected }: Checked): string | null {
  return expected.cbe ?? cbeDigits(readUnits(facts.subject).cbe);
}

function where(known: KnownCertificate): string {
  return `${known.requestId} ${known.environment}`;
}

const certificateReused: CertificateRule = {
  over: 'certificate',
  id: 'CERT_REUSED',
  severities: ['error'],
  citation: OWNER,
  demands: 'The certificate is not already in use, in another environment or by another request.',
  applies: 'over every certificate that is stored, by fingerprint',
  check: (checked) =>
    knownWith(checked, (known) => known.fingerprint === checked.facts.fingerprint)
      .slice(0, 1)
      .map((known) => ({
        field: 'fingerprint',
        expected: say('own-certificate'),
        found: where(known),
        fix: say('certificate-reused', {
          request: known.requestId,
          environment: known.environment,
        }),
      })),
};

const keyReusedEnvironment: EitherRule = {
  over: 'either',
  id: 'KEY_REUSED_ENVIRONMENT',
  severities: ['error'],
  citation: OWNER,
  demands: 'Each environment has a key of its own.',
  applies: 'over every certificate of the organisation that is stored, by SPKI SHA-256',
  check: (checked): readonly Breach[] => {
    const { facts, expected } = checked;
    const cbe = cbeOf(checked);
    const environment = environmentOf(facts, expected);
    return knownWith(
      checked,
      (known) =>
        known.spki === facts.spki && known.cbe === cbe && known.environment !== environment,
    )
      .slice(0, 1)
      .map((known) => ({
        field: 'subjectPublicKey',
        expected: say('own-key'),
        found: where(known),
        fix: say('key-reused-environment', {
          request: known.requestId,
          environment: known.environment,
        }),
      }));
  },
};

const keyKept: EitherRule = {
  over: 'either',
  id: 'KEY_REUSED_RENEWAL',
  severities: ['info'],
  citation: 'this project',
  demands: 'The certificate that follows another in its environment comes with a new key.',
  applies: 'over every certificate of the organisation that is stored, by SPKI SHA-256',
  check: (checked): readonly Breach[] => {
    const { facts, expected } = checked;
    const cbe = cbeOf(checked);
    const environment = environmentOf(facts, expected);
    return knownWith(
      checked,
      (known) =>
        known.spki === facts.spki &&
        known.cbe === cbe &&
        known.environment === environment &&
        (facts.kind === 'csr' || known.fingerprint !== facts.fingerprint),
    )
      .slice(0, 1)
      .map((known) => ({
        field: 'subjectPublicKey',
        expected: say('own-key'),
        found: where(known),
        fix: say('key-kept', { request: known.requestId, environment: known.environment }),
      }));
  },
};

const keyReusedOrganisation: EitherRule = {
  over: 'either',
  id: 'KEY_REUSED_ORGANISATION',
  severities: ['error'],
  citation: 'this project',
  demands: 'No other organisation has the same key.',
  applies: 'over every certificate that is stored, by SPKI SHA-256',
  check: (checked): readonly Breach[] => {
    const cbe = cbeOf(checked);
    return knownWith(checked, (known) => known.spki === checked.facts.spki && known.cbe !== cbe)
      .slice(0, 1)
      .map(() => ({
        field: 'subjectPublicKey',
        expected: say('own-key'),
        // Another requester's name and request are not this requester's business.
        found: say('another-organisation'),
        fix: say('key-reused-organisation'),
      }));
  },
};

export const REUSE_RULES: readonly (EitherRule | CertificateRule)[] = [
  certificateReused,
  keyReusedEnvironment,
  keyKept,
  keyReusedOrganisation,
];
