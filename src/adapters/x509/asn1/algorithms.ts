import { constants, verify, type KeyObject } from 'node:crypto';
import asn1 from 'node-forge/lib/asn1';
import { isTagged, isUniversal, members, oid, sequence, smallInteger, type Node } from './asn1';

/** A signature algorithm as node:crypto needs to be told of it. */
export interface Algorithm {
  readonly oid: string;
  readonly name: string;
  readonly digest: string | null;
  readonly scheme: 'rsa' | 'pss' | 'other' | 'unknown';
  /** With `pss`: octets of salt; null where the mask is made with another digest, which can't be verified here. */
  readonly salt: number | null;
}

interface Known {
  readonly name: string;
  readonly digest: string | null;
  readonly scheme: 'rsa' | 'pss' | 'other';
}

const PSS = '1.2.840.113549.1.1.10';

const KNOWN: ReadonlyMap<string, Known> = new Map([
  ['1.2.840.113549.1.1.2', { name: 'md2WithRSAEncryption', digest: 'md2', scheme: 'rsa' }],
  ['1.2.840.113549.1.1.3', { name: 'md4WithRSAEncryption', digest: 'md4', scheme: 'rsa' }],
  ['1.2.840.113549.1.1.4', { name: 'md5WithRSAEncryption', digest: 'md5', scheme: 'rsa' }],
  ['1.2.840.113549.1.1.5', { name: 'sha1WithRSAEncryption', digest: 'sha1', scheme: 'rsa' }],
  ['1.3.14.3.2.29', { name: 'sha1WithRSASignature', digest: 'sha1', scheme: 'rsa' }],
  ['1.2.840.113549.1.1.14', { name: 'sha224WithRSAEncryption', digest: 'sha224', scheme: 'rsa' }],
  ['1.2.840.113549.1.1.11', { name: 'sha256WithRSAEncryption', digest: 'sha256', scheme: 'rsa' }],
  ['1.2.840.113549.1.1.12', { name: 'sha384WithRSAEncryption', digest: 'sha384', scheme: 'rsa' }],
  ['1.2.840.113549.1.1.13', { name: 'sha512WithRSAEncryption', digest: 'sha512', scheme: 'rsa' }],
  [PSS, { name: 'RSASSA-PSS', digest: 'sha1', scheme: 'pss' }],
  ['1.2.840.10045.4.1', { name: 'ecdsa-with-SHA1', digest: 'sha1', scheme: 'other' }],
  ['1.2.840.10045.4.3.1', { name: 'ecdsa-with-SHA224', digest: 'sha224', scheme: 'other' }],
  ['1.2.840.10045.4.3.2', { name: 'ecdsa-with-SHA256', digest: 'sha256', scheme: 'other' }],
  ['1.2.840.10045.4.3.3', { name: 'ecdsa-with-SHA384', digest: 'sha384', scheme: 'other' }],
  ['1.2.840.10045.4.3.4', { name: 'ecdsa-with-SHA512', digest: 'sha512', scheme: 'other' }],
  ['1.2.840.10040.4.3', { name: 'dsa-with-SHA1', digest: 'sha1', scheme: 'other' }],
  ['2.16.840.1.101.3.4.3.2', { name: 'dsa-with-SHA256', digest: 'sha256', scheme: 'other' }],
  ['1.3.101.112', { name: 'Ed25519', digest: null, scheme: 'other' }],
  ['1.3.101.113', { name: 'Ed448', digest: null, scheme: 'other' }],
]);

const DIGESTS: ReadonlyMap<string, string> = new Map([
  ['1.3.14.3.2.26', 'sha1'],
  ['2.16.840.1.101.3.4.2.4', 'sha224'],
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

/** RFC 4055 3.1: what RSASSA-PSS means where its parameters are left out. */
const PSS_DEFAULT_SALT = 20;

/** Reads an AlgorithmIdentifier. An unknown one is no fault of the reading: a rule or a signature check tells it. */
export function readAlgorithm(node: Node | undefined): Algorithm {
  const [id, parameters] = sequence(node);
  const dotted = oid(id);
  const known = KNOWN.get(dotted);
  if (known === undefined) {
    return { oid: dotted, name: dotted, digest: null, scheme: 'unknown', salt: null };
  }
  if (known.scheme === 'pss') return pssAlgorithm(parameters);
  return { oid: dotted, ...known, salt: null };
}

function pssAlgorithm(parameters: Node | undefined): Algorithm {
  const fields = parameters === undefined ? [] : sequence(parameters);
  const field = (number: number) => {
    const found = fields.find((one) => isTagged(one, number));
    return found === undefined ? undefined : members(found)[0];
  };
  const hash = digestOf(field(0));
  const mask = field(1);
  const maskHash = mask === undefined ? 'sha1' : digestOf(sequence(mask)[1]);
  const salt = field(2);
  return {
    oid: PSS,
    name: `RSASSA-PSS with ${(hash ?? 'unknown').toUpperCase()}`,
    digest: hash,
    scheme: 'pss',
    salt: maskHash === hash ? (salt === undefined ? PSS_DEFAULT_SALT : smallInteger(salt)) : null,
  };
}

function digestOf(node: Node | undefined): string | null {
  if (node === undefined) return 'sha1';
  const [id] = sequence(node);
  return isUniversal(id, asn1.Type.OID) ? (DIGESTS.get(oid(id)) ?? null) : null;
}

/**
 * Whether a key made a signature over these octets: for CSRs and CRLs, for which node:crypto has no class.
 * An algorithm that can't be verified is a signature that doesn't hold.
 */
export function verifies(
  algorithm: Algorithm,
  key: KeyObject,
  signed: Uint8Array,
  signature: Uint8Array,
): boolean {
  try {
    switch (algorithm.scheme) {
      case 'unknown':
        return false;
      case 'pss':
        if (algorithm.digest === null || algorithm.salt === null) return false;
        return verify(
          algorithm.digest,
          signed,
          { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: algorithm.salt },
          signature,
        );
      case 'rsa':
        if (key.asymmetricKeyType !== 'rsa') return false;
        return verify(algorithm.digest, signed, key, signature);
      case 'other':
        if (key.asymmetricKeyType === 'rsa') return false;
        return verify(algorithm.digest, signed, key, signature);
    }
  } catch {
    return false;
  }
}
