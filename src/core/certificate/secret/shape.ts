/**
 * What a piece of binary ASN.1 is, by the tags of its first elements alone. Lenient on purpose: a private key that
 * is cut off, or written in BER, is still one. Nothing here opens or decrypts anything.
 */

export type Shape =
  | 'private-key'
  | 'pkcs12'
  | 'certificate'
  | 'csr'
  | 'crl'
  | 'pkcs7'
  | 'public-key'
  | 'unknown';

const SEQUENCE = 0x30;
const INTEGER = 0x02;
const BIT_STRING = 0x03;
const OCTET_STRING = 0x04;
const OID = 0x06;
const CONTEXT_0 = 0xa0;

/** PKCS#1 has nine integers, a DSA key six; the public forms have two. */
const PRIVATE_INTEGERS = 3;

/** PKCS#5 and PKCS#12 password-based encryption (EncryptedPrivateKeyInfo), as content octets in hex. */
const PASSWORD_BASED = /^(2a864886f70d0105|2a864886f70d010c01)/;
const PKCS7_CONTENT = /^2a864886f70d0107/;

interface Loose {
  readonly tag: number;
  readonly content: Buffer;
  /** What follows it. */
  readonly rest: Buffer;
  /** Whether it says where it ends, and all of it is there. */
  readonly isWhole: boolean;
}

function loose(bytes: Buffer): Loose | null {
  const [tag, first] = bytes;
  if (tag === undefined || first === undefined) return null;
  if (first < 0x80) return cut(bytes, tag, 2, first);
  const count = first & 0x7f;
  // Indefinite: the content goes on to wherever it ends; for a shape that is enough.
  if (count === 0)
    return { tag, content: bytes.subarray(2), rest: Buffer.alloc(0), isWhole: false };
  if (count > 4 || bytes.length < 2 + count) return null;
  return cut(bytes, tag, 2 + count, bytes.readUIntBE(2, count));
}

function cut(bytes: Buffer, tag: number, header: number, length: number): Loose {
  const end = header + length;
  return {
    tag,
    content: bytes.subarray(header, end),
    rest: bytes.subarray(end),
    isWhole: end <= bytes.length,
  };
}

/** Elements of one level that are looked at; a shape shows in the first ten. */
const LOOKED_AT = 12;

function elements(bytes: Buffer): readonly Loose[] {
  const found: Loose[] = [];
  let rest = bytes;
  while (found.length < LOOKED_AT) {
    const next = loose(rest);
    if (next === null) break;
    found.push(next);
    rest = next.rest;
  }
  return found;
}

/** Whether bytes are one SEQUENCE from the first to the last: nothing is cut off, nothing stands behind it. */
export function isOneSequence(bytes: Buffer): boolean {
  const one = loose(bytes);
  return one !== null && one.tag === SEQUENCE && one.isWhole && one.rest.length === 0;
}

/** The shapes of the elements that stand one after another in a file. */
export function shapesOf(bytes: Buffer): readonly Shape[] {
  return elements(bytes).map(({ tag, content }) =>
    tag === SEQUENCE ? shapeOf(content) : 'unknown',
  );
}

function shapeOf(sequence: Buffer): Shape {
  const parts = elements(sequence);
  const [first, second, third] = parts;
  if (first === undefined || second === undefined) return 'unknown';
  if (first.tag === INTEGER) return versioned(first, second, parts);
  const inner = first.tag === SEQUENCE ? elements(first.content) : [];
  if (first.tag === OID && second.tag === CONTEXT_0) return pkcs7(first);
  if (first.tag !== SEQUENCE) return 'unknown';
  if (inner[0]?.tag === OID) {
    const id = inner[0].content.toString('hex');
    if (second.tag === OCTET_STRING && PASSWORD_BASED.test(id)) return 'private-key';
    return second.tag === BIT_STRING ? 'public-key' : 'unknown';
  }
  return second.tag === SEQUENCE && (third?.tag ?? BIT_STRING) === BIT_STRING
    ? signedShape(inner)
    : 'unknown';
}

/** SEQUENCE { INTEGER … }: keys, and PKCS#12 by its version 3. */
function versioned(version: Loose, second: Loose, parts: readonly Loose[]): Shape {
  const number = version.content.length === 1 ? version.content[0] : undefined;
  if (number === 3 && second.tag === SEQUENCE) {
    const [type] = elements(second.content);
    return type?.tag === OID && PKCS7_CONTENT.test(type.content.toString('hex'))
      ? 'pkcs12'
      : 'unknown';
  }
  if (number === 1 && second.tag === OCTET_STRING) return 'private-key';
  if ((number === 0 || number === 1) && second.tag === SEQUENCE) {
    const [algorithm] = elements(second.content);
    return algorithm?.tag === OID ? 'private-key' : 'unknown';
  }
  const integers = parts.filter(({ tag }) => tag === INTEGER).length;
  if ((number === 0 || number === 1) && integers >= PRIVATE_INTEGERS) return 'private-key';
  return integers === 2 && parts.length === 2 ? 'public-key' : 'unknown';
}

function pkcs7(type: Loose): Shape {
  return PKCS7_CONTENT.test(type.content.toString('hex')) ? 'pkcs7' : 'unknown';
}

const UTC_TIME = 0x17;
const GENERALIZED_TIME = 0x18;

/** What is signed: a CRL has a time beside its name, a CSR a key right after its one name, a certificate two names. */
function signedShape(fields: readonly Loose[]): Shape {
  if (fields.some(({ tag }) => tag === UTC_TIME || tag === GENERALIZED_TIME)) return 'crl';
  const [first] = fields;
  if (first?.tag === CONTEXT_0) return 'certificate';
  if (first?.tag !== INTEGER) return 'unknown';
  const sequences = fields.filter(({ tag }) => tag === SEQUENCE).length;
  return sequences <= 2 ? 'csr' : 'certificate';
}

const PRIVATE_PATTERNS = [
  // INTEGER 0, SEQUENCE { rsaEncryption, NULL }, OCTET STRING: PKCS#8 anywhere in a file
  Buffer.from('020100300d06092a864886f70d010101050004', 'hex'),
  // INTEGER 0, SEQUENCE { id-ecPublicKey … }
  Buffer.from('020100301306072a8648ce3d020106', 'hex'),
  Buffer.from('020100301006072a8648ce3d020106', 'hex'),
  Buffer.from('openssh-key-v1\0', 'latin1'),
];

/** Whether the start of a private key stands anywhere in a file, whatever is around it. */
export function holdsPrivateKey(bytes: Buffer): boolean {
  return PRIVATE_PATTERNS.some((pattern) => bytes.includes(pattern));
}
