import { X509Certificate } from 'node:crypto';
import type { Kind } from '../../../core/certificate/facts/facts';
import { MOST_BLOCKS } from '../asn1/limits';
import { elementAt } from '../asn1/der';
import { readPem } from '../asn1/pem';
import { certificatesOfPkcs7 } from '../asn1/pkcs7';
import { ReadFault } from '../asn1/read-fault';
import { shapesOf, type Shape } from '../../../core/certificate/secret/shape';
import { disguise, isUtf16, sniff } from './sniff';

/** The certificates and CSRs of a file, each as its own DER; nothing of them is believed yet. */
export interface Contents {
  readonly certificates: readonly Buffer[];
  readonly csrs: readonly Buffer[];
}

const KINDS: ReadonlyMap<string, Kind | 'pkcs7'> = new Map([
  ['CERTIFICATE', 'certificate'],
  ['X509 CERTIFICATE', 'certificate'],
  ['CERTIFICATE REQUEST', 'csr'],
  ['NEW CERTIFICATE REQUEST', 'csr'],
  ['PKCS7', 'pkcs7'],
  ['CMS', 'pkcs7'],
  ['PKCS #7 SIGNED DATA', 'pkcs7'],
]);

const SEQUENCE = 0x30;

/**
 * Takes a file apart: PEM with any number of blocks (at most 10), DER, or PKCS#7 in either. Throws a ReadFault that
 * names what the file is where it holds none of these. Secrets were looked for before.
 */
export function readContents(bytes: Buffer): Contents {
  const text = bytes.toString('latin1');
  if (isUtf16(bytes)) throw new ReadFault({ reason: 'unreadable', form: 'utf-16' });
  if (bytes[0] === SEQUENCE) {
    const [shape = 'unknown'] = shapesOf(bytes);
    if (shape !== 'unknown') return binaryContents(bytes, shape);
    // A long length follows, so it is no text that begins with the digit 0: DER that was cut off or damaged.
    if ((bytes[1] ?? 0) > 0x80) throw new ReadFault({ reason: 'unreadable', form: 'damaged' });
  }
  const form = text.includes('-----BEGIN ') ? disguise(bytes) : sniff(bytes);
  if (form === 'public-key') throw new ReadFault({ reason: 'public-key-only' });
  if (form !== null) throw new ReadFault({ reason: 'unreadable', form });
  return pemContents(text);
}

function pemContents(text: string): Contents {
  const blocks = readPem(text);
  const certificates: Buffer[] = [];
  const csrs: Buffer[] = [];
  for (const { label, der } of blocks) {
    const kind = kindOf(label, der);
    if (kind === 'certificate') certificates.push(withoutEdge(der));
    if (kind === 'csr') csrs.push(withoutEdge(der));
    if (kind === 'pkcs7') certificates.push(...certificatesOfPkcs7(der));
  }
  if (certificates.length > MOST_BLOCKS) {
    const count = certificates.length;
    throw new ReadFault({ reason: 'too-many-blocks', count, limit: MOST_BLOCKS });
  }
  if (certificates.length + csrs.length > 0) return { certificates, csrs };
  const labels = blocks.map(({ label, der }) =>
    kindOf(label, der) === 'crl' ? 'X509 CRL' : label,
  );
  if (labels.includes('TRUSTED CERTIFICATE')) {
    throw new ReadFault({ reason: 'unreadable', form: 'trusted-certificate' });
  }
  if (labels.includes('X509 CRL')) throw new ReadFault({ reason: 'unreadable', form: 'crl' });
  if (labels.some((label) => label.endsWith('PUBLIC KEY'))) {
    throw new ReadFault({ reason: 'public-key-only' });
  }
  throw new ReadFault({ reason: 'unreadable', form: 'text' });
}

/** Labels are typed and swapped; where what is inside shows its own kind, that counts. */
function kindOf(label: string, der: Buffer): Kind | 'pkcs7' | 'crl' | null {
  const said = KINDS.get(label) ?? null;
  if (said === null) return null;
  const [shape = 'unknown'] = shapesOf(der);
  if (shape === 'public-key') throw new ReadFault({ reason: 'public-key-only' });
  // By its tags alone a CSR with fields missing looks like a certificate.
  if (said === 'csr' && shape === 'certificate') return isCertificate(der) ? shape : said;
  return shape === 'certificate' || shape === 'csr' || shape === 'pkcs7' || shape === 'crl'
    ? shape
    : said;
}

function isCertificate(der: Buffer): boolean {
  try {
    return new X509Certificate(der).subject !== '';
  } catch {
    return false;
  }
}

/** White space that a transfer left behind the one element changes nothing; anything else stays, to be told. */
function withoutEdge(der: Buffer): Buffer {
  const end = endOf(der);
  const rest = end === null ? null : der.subarray(end);
  return rest?.every((byte) => BLANK.has(byte)) === true ? der.subarray(0, end ?? undefined) : der;
}

const BLANK: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20]);

function endOf(der: Buffer): number | null {
  try {
    return elementAt(der, 0, der.length).end;
  } catch {
    return null;
  }
}

/** Certificates and CSRs one after another, as `cat` joins them. */
function elementsOf(bytes: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  for (let rest = bytes; ;) {
    const end = endOf(rest);
    const [shape, next] = shapesOf(rest);
    const isJoined = next === 'certificate' || next === 'csr';
    if (end === null || shape === 'unknown' || !isJoined || found.length > MOST_BLOCKS) {
      return [...found, withoutEdge(rest)];
    }
    found.push(rest.subarray(0, end));
    rest = rest.subarray(end);
  }
}

function binaryContents(bytes: Buffer, shape: Exclude<Shape, 'unknown'>): Contents {
  switch (shape) {
    case 'csr':
    case 'certificate': {
      const all = elementsOf(bytes);
      const of = (kind: Kind) => all.filter((one) => (shapesOf(one)[0] ?? shape) === kind);
      return { certificates: of('certificate'), csrs: of('csr') };
    }
    case 'pkcs7':
      return { certificates: certificatesOfPkcs7(bytes), csrs: [] };
    case 'crl':
      throw new ReadFault({ reason: 'unreadable', form: 'crl' });
    case 'public-key':
      throw new ReadFault({ reason: 'public-key-only' });
    case 'private-key':
    case 'pkcs12':
      throw new ReadFault({ reason: 'unreadable', form: 'binary' });
  }
}
