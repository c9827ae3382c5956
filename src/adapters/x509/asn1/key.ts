import { createPublicKey, type KeyObject } from 'node:crypto';
import type { KeyFacts } from '../../../core/certificate/facts/facts';
import { EXPONENT_BOUND, MOST_RSA_BITS } from '../../../core/certificate/facts/key-strength';
import { childrenOf, content, elementAt, TAG, type Element } from './der';

export interface ReadKey {
  readonly facts: KeyFacts;
  /** Null where node:crypto knows no such key. */
  readonly object: KeyObject | null;
}

/** A key from its SubjectPublicKeyInfo; node:crypto reads it, so that its size is known before anything is verified. */
export function readKey(spki: Uint8Array): ReadKey {
  let object: KeyObject;
  try {
    object = createPublicKey({ key: Buffer.from(spki), format: 'der', type: 'spki' });
  } catch {
    return { facts: { type: 'other', name: 'unknown' }, object: null };
  }
  return { facts: keyFacts(object, spki), object };
}

/** What is known of a key that node:crypto has read. */
export function keyFacts(object: KeyObject, spki: Uint8Array): KeyFacts {
  const type = object.asymmetricKeyType ?? 'unknown';
  const details = object.asymmetricKeyDetails;
  if (type === 'rsa' || type === 'rsa-pss') {
    const bits = details?.modulusLength ?? 0;
    return {
      type,
      bits,
      exponent: exponentText(details?.publicExponent ?? 0n),
      modulus: bits > MOST_RSA_BITS ? null : modulusHex(spki),
    };
  }
  if (type === 'ec') return { type, curve: isNamed(spki) ? (details?.namedCurve ?? null) : null };
  return { type: 'other', name: type };
}

/** Writing a number of a hundred thousand bits in decimal takes long, and nobody reads it. */
function exponentText(exponent: bigint): string | null {
  return exponent < EXPONENT_BOUND ? String(exponent) : null;
}

/** OpenSSL recognises a curve that is spelled out and names it; what the key says is in its octets. */
function isNamed(spki: Uint8Array): boolean {
  const [algorithm] = childrenOf(spki, elementAt(spki, 0, spki.length));
  if (algorithm === undefined) return false;
  const [, parameters] = childrenOf(spki, algorithm);
  return parameters?.tag === TAG.oid;
}

/** SEQUENCE { algorithm, BIT STRING { SEQUENCE { modulus, exponent } } } */
function modulusHex(spki: Uint8Array): string {
  const [, bits] = childrenOf(spki, elementAt(spki, 0, spki.length));
  if (bits === undefined) return '0';
  const key: Element = elementAt(spki, bits.body + 1, bits.end);
  const [modulus] = childrenOf(spki, key);
  return modulus === undefined ? '0' : Buffer.from(content(spki, modulus)).toString('hex');
}
