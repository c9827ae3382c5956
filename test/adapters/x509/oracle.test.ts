import 'reflect-metadata';
import { createHash } from 'node:crypto';
import * as oracle from '@peculiar/x509';
import type {
  CertificateFacts,
  CsrFacts,
  ExtensionFacts,
  Name,
} from '../../../src/core/certificate/facts/facts';
import { CORPUS, type Case } from '../../support/certificates/corpus';
import { inspectCase } from '../../support/certificates/reading';

/** @peculiar/x509 shares no code with forge or OpenSSL: what all read alike is what the file says. */

const sha256 = (bytes: ArrayBuffer) =>
  createHash('sha256').update(Buffer.from(bytes)).digest('hex');

/** Attribute values by type, RDN by RDN, as the oracle's JSON has them. */
function nameJson(name: Name) {
  return name.map((rdn) => {
    const json: Record<string, string[]> = {};
    for (const { type, oid, value } of rdn) {
      const key = ORACLE_NAMES.has(type) ? type : oid;
      json[key] = [...(json[key] ?? []), value];
    }
    return json;
  });
}

const ORACLE_NAMES: ReadonlySet<string> = new Set(['C', 'O', 'OU', 'CN', 'L', 'ST']);

/** Their `E` and `emailAddress` are our dotted OID here. */
function oracleName(name: oracle.Name) {
  return name
    .toJSON()
    .map((rdn) =>
      Object.fromEntries(
        Object.entries(rdn).map(([type, values]) => [
          type === 'E' ? '1.2.840.113549.1.9.1' : type,
          values,
        ]),
      ),
    );
}

function oracleExtensions(extensions: readonly oracle.Extension[]) {
  const first = <T extends oracle.Extension>(type: new (...args: never[]) => T) =>
    extensions.find((one): one is T => one instanceof type) ?? null;
  const constraints = first(oracle.BasicConstraintsExtension);
  const usage = first(oracle.KeyUsagesExtension);
  const extended = first(oracle.ExtendedKeyUsageExtension);
  const names = first(oracle.SubjectAlternativeNameExtension);
  const policies = first(oracle.CertificatePolicyExtension);
  return {
    all: extensions.map(({ type, critical }) => ({ oid: type, critical })),
    basicConstraints:
      constraints === null
        ? null
        : { ca: constraints.ca, pathLength: constraints.pathLength ?? null },
    keyUsage: usage === null ? null : usage.usages,
    extendedKeyUsage: extended === null ? null : extended.usages,
    dnsNames: (names?.names.items ?? [])
      .filter(({ type }) => type === 'dns')
      .map(({ value }) => value),
    policies: [...(policies?.policies ?? [])],
  };
}

const USAGE_BITS: Readonly<Record<string, number>> = {
  digitalSignature: 1,
  nonRepudiation: 2,
  keyEncipherment: 4,
  dataEncipherment: 8,
  keyAgreement: 16,
  keyCertSign: 32,
  cRLSign: 64,
  encipherOnly: 128,
  decipherOnly: 256,
};

function ourExtensions(facts: ExtensionFacts) {
  const usage = facts.keyUsage;
  return {
    ...facts,
    keyUsage: usage === null ? null : usage.reduce((sum, name) => sum + (USAGE_BITS[name] ?? 0), 0),
  };
}

const read = CORPUS.flatMap((one) => {
  const seen = inspectCase(one);
  return seen.outcome === 'read' ? [{ one, facts: seen.facts }] : [];
});

type Read<Facts> = { readonly one: Case; readonly facts: Facts };

function isCsr(seen: Read<CertificateFacts | CsrFacts>): seen is Read<CsrFacts> {
  return seen.facts.kind === 'csr';
}

function isCertificate(seen: Read<CertificateFacts | CsrFacts>): seen is Read<CertificateFacts> {
  return seen.facts.kind === 'certificate';
}

/** The octets of the block whose fingerprint was read, whatever else stands in the file. */
function derOf(file: Buffer, facts: CertificateFacts | CsrFacts): ArrayBuffer {
  const blocks = oracle.PemConverter.isPem(file.toString('latin1'))
    ? oracle.PemConverter.decode(file.toString('latin1'))
    : [new Uint8Array(file).buffer];
  const der = blocks.find((block) => sha256(block) === facts.fingerprint);
  if (der) return der;
  const inside = new oracle.X509Certificates(file);
  const found = [...inside].find((one) => sha256(one.rawData) === facts.fingerprint);
  if (!found) throw new Error('The oracle does not see the block that was checked.');
  return found.rawData;
}

describe('an independent parser reads the same facts', () => {
  it('over most of the corpus', () => {
    expect(read.length).toBeGreaterThan(150);
  });

  it.each(read.filter(isCsr).map(({ one, facts }) => [one.name, one, facts] as const))(
    'from the CSR %s',
    (_, one, facts) => {
      const theirs = new oracle.Pkcs10CertificateRequest(derOf(one.file, facts));
      expect(nameJson(facts.subject)).toEqual(oracleName(theirs.subjectName));
      expect(facts.spki).toBe(sha256(theirs.publicKey.rawData));
      expect(ourExtensions(facts.extensions)).toEqual(oracleExtensions(theirs.extensions));
    },
  );

  it.each(read.filter(isCertificate).map(({ one, facts }) => [one.name, one, facts] as const))(
    'from the certificate %s',
    (_, one, facts) => {
      const theirs = new oracle.X509Certificate(derOf(one.file, facts));
      expect(nameJson(facts.subject)).toEqual(oracleName(theirs.subjectName));
      expect(nameJson(facts.issuer)).toEqual(oracleName(theirs.issuerName));
      expect(BigInt(`0x${facts.serial.hex}`)).toBe(BigInt(`0x${theirs.serialNumber}`));
      expect([facts.notBefore, facts.notAfter]).toEqual([
        theirs.notBefore.toISOString(),
        theirs.notAfter.toISOString(),
      ]);
      expect(facts.spki).toBe(sha256(theirs.publicKey.rawData));
      expect(facts.fingerprint).toBe(sha256(theirs.rawData));
      expect(ourExtensions(facts.extensions)).toEqual(oracleExtensions(theirs.extensions));
    },
  );
});
