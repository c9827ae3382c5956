import type { CertificateFacts } from '../facts/facts';
import { OID, oidName, UNDERSTOOD } from '../facts/oids';
import type { CertificateRule, EitherRule } from '../rule/rule';
import { readUnits } from '../subject/subject-units';
import { say } from '../finding/words';

const CURRENT_VERSION = 3;
/** RFC 5280 4.1.2.2. */
const LONGEST_SERIAL_OCTETS = 20;

const version: CertificateRule = {
  over: 'certificate',
  id: 'CERT_VERSION',
  severities: ['warning'],
  citation: 'RFC 5280 4.1.2.1',
  demands: 'The certificate is of version 3.',
  applies: 'always',
  check: ({ facts }) => {
    if (facts.version === CURRENT_VERSION) return [];
    const fix = say('version-old', { version: facts.version });
    return [{ field: 'version', expected: '3', found: String(facts.version), fix }];
  },
};

const serial: CertificateRule = {
  over: 'certificate',
  id: 'CERT_SERIAL',
  severities: ['warning'],
  citation: 'RFC 5280 4.1.2.2',
  demands: 'The serial number is positive and has 20 octets at most.',
  applies: 'always',
  check: ({ facts }) => {
    const { positive, octets, hex } = facts.serial;
    if (positive && octets <= LONGEST_SERIAL_OCTETS) return [];
    return [
      {
        field: 'serialNumber',
        expected: say('serial-form', { octets: LONGEST_SERIAL_OCTETS }),
        found: serialText(facts.serial),
        fix: positive ? say('serial-long', { octets: hex.length / 2 }) : say('serial-not-positive'),
      },
    ];
  },
};

/** A serial number in hex, with a minus where it is negative. */
export function serialText({ positive, hex }: CertificateFacts['serial']): string {
  return positive || /^0*$/.test(hex) ? hex : `-${hex}`;
}

const duplicate: EitherRule = {
  over: 'either',
  id: 'EXT_DUPLICATE',
  severities: ['error'],
  citation: 'RFC 5280 4.2',
  demands: 'No extension stands twice.',
  applies: 'always',
  check: ({ facts }) => {
    const seen = new Set<string>();
    const twice = new Set<string>();
    for (const { oid } of facts.extensions.all) (seen.has(oid) ? twice : seen).add(oid);
    if (twice.size === 0) return [];
    const names = [...twice].map(oidName);
    return [
      {
        field: 'extensions',
        expected: say('each-once'),
        found: say('list', { items: names }),
        fix: say('extension-twice', { names }),
      },
    ];
  },
};

const unknownCritical: EitherRule = {
  over: 'either',
  id: 'EXT_UNKNOWN_CRITICAL',
  severities: ['error'],
  citation: 'RFC 5280 4.2',
  demands: 'No critical extension is one that this check does not understand.',
  applies: 'always',
  check: ({ facts }) => {
    const unknown = facts.extensions.all
      .filter(({ oid, critical }) => critical && !UNDERSTOOD.has(oid))
      .map(({ oid }) => oidName(oid));
    if (unknown.length === 0) return [];
    return [
      {
        field: 'extensions',
        expected: null,
        found: say('list', { items: unknown }),
        fix: say('extension-critical', { names: unknown }),
      },
    ];
  },
};

const authority: EitherRule = {
  over: 'either',
  id: 'EXT_CA_TRUE',
  severities: ['error'],
  citation: 'RFC 5280 4.2.1.9',
  demands: 'The certificate is the application’s own, not that of an issuer (CA:TRUE).',
  applies: 'where basicConstraints is there',
  appliesWhen: ({ facts }) => facts.extensions.basicConstraints !== null,
  check: ({ facts }) => {
    if (facts.extensions.basicConstraints?.ca !== true) return [];
    const base = { field: 'basicConstraints', expected: 'CA:FALSE', found: 'CA:TRUE' } as const;
    if (facts.kind === 'csr') return [{ ...base, fix: say('csr-asks-ca') }];
    const { all } = readUnits(facts.subject);
    const isOurs = all.some(({ slot }) => slot !== null);
    // What `openssl req -x509` makes by itself.
    if (isOurs && facts.selfSigned) return [{ ...base, fix: say('own-certificate-ca') }];
    return [{ ...base, fix: say('issuer-certificate'), alone: true }];
  },
};

const keyUsage: EitherRule = {
  over: 'either',
  id: 'EXT_KEY_USAGE',
  severities: ['warning'],
  citation: 'RFC 5280 4.2.1.3',
  demands: 'Where there is a keyUsage, it has digitalSignature.',
  applies: 'where keyUsage is there',
  check: ({ facts }) => {
    const usage = facts.extensions.keyUsage;
    if (usage === null || usage.includes('digitalSignature')) return [];
    const found = say('list', { items: [...usage] });
    const fix = say('key-usage');
    return [{ field: 'keyUsage', expected: 'digitalSignature', found, fix }];
  },
};

const extendedKeyUsage: EitherRule = {
  over: 'either',
  id: 'EXT_EKU',
  severities: ['warning', 'error'],
  citation: 'RFC 5280 4.2.1.12',
  demands:
    'Where there is an extKeyUsage, it has clientAuth; one with serverAuth alone is an error.',
  applies: 'where extKeyUsage is there',
  check: ({ facts }) => {
    const usage = facts.extensions.extendedKeyUsage;
    if (usage === null) return [];
    if (usage.includes(OID.clientAuth) || usage.includes(OID.anyExtendedKeyUsage)) return [];
    const serverOnly = usage.length > 0 && usage.every((oid) => oid === OID.serverAuth);
    return [
      {
        severity: serverOnly ? 'error' : 'warning',
        field: 'extKeyUsage',
        expected: 'clientAuth',
        found: say('list', { items: usage.map(oidName) }),
        fix: serverOnly ? say('server-only') : say('no-client-auth'),
      },
    ];
  },
};

export const STRUCTURE_RULES: readonly (EitherRule | CertificateRule)[] = [
  version,
  serial,
  duplicate,
  unknownCritical,
  authority,
  keyUsage,
  extendedKeyUsage,
];
