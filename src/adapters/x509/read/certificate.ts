import { hash, X509Certificate } from 'node:crypto';
import type { CertificateFacts, SignatureFacts } from '../../../core/certificate/facts/facts';
import { isVerifiable } from '../../../core/certificate/facts/key-strength';
import { candidate, nameKey, type Candidate } from '../../../core/certificate/path/candidate';
import { readAlgorithm } from '../asn1/algorithms';
import {
  integerOctets,
  isTagged,
  members,
  readWithForge,
  sequence,
  smallInteger,
  time,
  type Node,
} from '../asn1/asn1';
import { childrenOf, derFault, elementAt, whole, type Element } from '../asn1/der';
import { NO_EXTENSIONS, readExtensions } from '../asn1/extensions';
import { keyFacts } from '../asn1/key';
import { readName } from '../asn1/names';
import { notStrict, ReadFault } from '../asn1/read-fault';

/** A certificate that both parsers accept: its facts, ready for path validation, and node:crypto's object. */
export interface ReadCertificate {
  readonly candidate: Candidate;
  readonly facts: CertificateFacts;
  readonly x509: X509Certificate;
}

const EXTENSIONS_TAG = 3;

/**
 * Reads one certificate. Throws a ReadFault: `damaged` where neither parser accepts it, `not-strict` where one does,
 * where it is not strict DER, or where the two read different values.
 */
export function readCertificate(der: Buffer): ReadCertificate {
  const fault = derFault(der);
  // forge recurses and its errors are raw: it is asked only about what the walk bounded.
  if (fault === 'depth') throw notStrict('depth');
  const x509 = openssl(der);
  const tree = forge(der);
  if (x509 === null && tree === null)
    throw new ReadFault({ reason: 'unreadable', form: 'damaged' });
  if (fault !== null) throw notStrict(fault);
  if (x509 === null) throw notStrict('refused-by-openssl');
  if (tree === null) throw notStrict('refused-by-forge');
  const facts = certificateFacts(der, tree, x509);
  if (!agrees(facts, x509)) throw notStrict('values-differ');
  return { candidate: candidate(facts), facts, x509 };
}

function openssl(der: Buffer): X509Certificate | null {
  try {
    return new X509Certificate(der);
  } catch {
    return null;
  }
}

function forge(der: Buffer): Node | null {
  try {
    return readWithForge(der);
  } catch {
    return null;
  }
}

function certificateFacts(der: Buffer, tree: Node, x509: X509Certificate): CertificateFacts {
  const [tbs, algorithm] = sequence(tree);
  const fields = sequence(tbs);
  const versioned = isTagged(fields[0], 0);
  const [serial, inside, issuer, validity, subject, spkiNode, ...rest] = versioned
    ? fields.slice(1)
    : fields;
  if (spkiNode === undefined) throw notStrict('structure');
  const [notBefore, notAfter] = sequence(validity);
  const extensions = rest.find((node) => isTagged(node, EXTENSIONS_TAG));
  const slices = slicesOf(der, versioned);
  const spki = whole(der, slices.spki);
  const key = keyOf(x509, spki);
  const names = { subject: readName(subject), issuer: readName(issuer) };
  sequence(inside);
  return {
    kind: 'certificate',
    version: versioned ? smallInteger(members(fields[0])[0]) + 1 : 1,
    serial: serialFacts(integerOctets(serial)),
    ...names,
    notBefore: time(notBefore),
    notAfter: time(notAfter),
    key,
    signature: signatureFacts(algorithm, der, slices),
    extensions: extensions === undefined ? NO_EXTENSIONS : readExtensions(members(extensions)[0]),
    fingerprint: sha256(der),
    spki: sha256(spki),
    selfSigned: nameKey(names.subject) === nameKey(names.issuer) && isSignedByItself(x509, key),
  };
}

interface Slices {
  readonly inside: Element;
  readonly outside: Element;
  readonly spki: Element;
}

/** The exact octets that are compared or hashed; forge keeps no offsets. */
function slicesOf(der: Buffer, versioned: boolean): Slices {
  const [tbs, outside] = childrenOf(der, elementAt(der, 0, der.length));
  if (tbs === undefined) throw notStrict('structure');
  const fields = childrenOf(der, tbs).slice(versioned ? 1 : 0);
  const inside = fields[1];
  const spki = fields[5];
  if (outside === undefined || inside === undefined || spki === undefined) {
    throw notStrict('structure');
  }
  return { inside, outside, spki };
}

function signatureFacts(node: Node | undefined, der: Buffer, slices: Slices): SignatureFacts {
  const { oid, name, digest } = readAlgorithm(node);
  const sameInside = Buffer.compare(whole(der, slices.inside), whole(der, slices.outside)) === 0;
  return { oid, name, digest, sameInside };
}

function keyOf(x509: X509Certificate, spki: Uint8Array): CertificateFacts['key'] {
  try {
    return keyFacts(x509.publicKey, spki);
  } catch {
    return { type: 'other', name: 'unknown' };
  }
}

function serialFacts(octets: Buffer): CertificateFacts['serial'] {
  const hex = octets.toString('hex');
  const negative = (octets[0] ?? 0) >= 0x80;
  const bare = hex.replace(/^(00)+(?=..)/, '');
  return { hex: bare, octets: octets.length, positive: !negative && !/^0+$/.test(bare) };
}

/** Names alone prove nothing: the signature is verified, with a key of a size that is verified in bounded time. */
function isSignedByItself(x509: X509Certificate, key: CertificateFacts['key']): boolean {
  try {
    return isVerifiable(key) && x509.verify(x509.publicKey);
  } catch {
    return false;
  }
}

/** Whether forge's values are node:crypto's. */
function agrees(facts: CertificateFacts, x509: X509Certificate): boolean {
  const sameTimes =
    Date.parse(x509.validFrom) === Date.parse(facts.notBefore) &&
    Date.parse(x509.validTo) === Date.parse(facts.notAfter);
  // node prints a negative serial with a minus before its magnitude; both then are CERT_SERIAL's.
  const serial = x509.serialNumber.toLowerCase();
  const sameSerial =
    serial.startsWith('-') || BigInt(`0x${serial}`) === BigInt(`0x${facts.serial.hex}`);
  const usage = facts.extensions.extendedKeyUsage;
  const sameUsage = usage === null || sameList(x509.keyUsage, usage);
  return sameTimes && sameSerial && sameUsage;
}

/** `keyUsage` of node:crypto is the extended key usage; with the extension doubled it gives nothing. */
function sameList(openssl: readonly string[] | undefined, forge: readonly string[]): boolean {
  return openssl === undefined || openssl.join() === forge.join();
}

/** SHA-256 in lower-case hex. */
export function sha256(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'hex');
}
