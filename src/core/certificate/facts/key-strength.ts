import type { KeyFacts } from './facts';
import { modulusWeakness, type ModulusWeakness } from '../near/modulus';

/** NIST SP 800-131A: RSA under 2048 bits is disallowed. */
export const LEAST_RSA_BITS = 2048;
/** Above this a verification is a way to keep a server busy; no issuer sells such keys. */
export const MOST_RSA_BITS = 8192;
/** FIPS 186-5 A.1.1: the exponent is odd, over 2^16 and under 2^256. */
const LEAST_EXPONENT = 65_537n;
export const EXPONENT_BOUND = 1n << 256n;
/** NIST curves as OpenSSL names them. Ed25519 and Ed448 are strong; whether the e-Box services take them is unknown. */
export const CURVES: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  secp384r1: 'P-384',
  secp521r1: 'P-521',
};

export type KeyWeakness =
  | { readonly weakness: 'rsa-bits'; readonly bits: number }
  | { readonly weakness: 'exponent'; readonly exponent: string | null }
  | { readonly weakness: ModulusWeakness }
  | { readonly weakness: 'curve'; readonly curve: string }
  | { readonly weakness: 'unnamed-curve' }
  | { readonly weakness: 'algorithm'; readonly name: string };

/** What is weak about a key by its numbers alone; null for a strong one. Cheap: no big arithmetic. */
export function parameterWeakness(key: KeyFacts): KeyWeakness | null {
  if (key.type === 'other') return { weakness: 'algorithm', name: key.name };
  if (key.type === 'ec') {
    if (key.curve === null) return { weakness: 'unnamed-curve' };
    return Object.hasOwn(CURVES, key.curve) ? null : { weakness: 'curve', curve: key.curve };
  }
  if (key.bits < LEAST_RSA_BITS) return { weakness: 'rsa-bits', bits: key.bits };
  const exponent = BigInt(key.exponent ?? 0);
  const fits = exponent >= LEAST_EXPONENT && exponent % 2n === 1n;
  return fits ? null : { weakness: 'exponent', exponent: key.exponent };
}

/** Everything that is weak about a key, the modulus' factors included. */
export function keyWeakness(key: KeyFacts): KeyWeakness | null {
  const weakness = parameterWeakness(key);
  if (weakness !== null || key.type === 'ec' || key.type === 'other' || key.modulus === null) {
    return weakness;
  }
  const factors = modulusWeakness(key.modulus);
  return factors === null ? null : { weakness: factors };
}

/** Whether verifying with this key takes a bounded time. Every key that doesn't is KEY_TOO_BIG or KEY_WEAK. */
export function isVerifiable(key: KeyFacts): boolean {
  if (key.type === 'ec' || key.type === 'other') return true;
  return key.bits <= MOST_RSA_BITS && key.exponent !== null;
}

/** A key in a few words: `RSA 2048 bits`, `EC P-256`. */
export function keyText(key: KeyFacts): string {
  if (key.type === 'other') return key.name;
  if (key.type === 'ec') {
    if (key.curve === null) return 'EC, unnamed curve';
    return `EC ${Object.hasOwn(CURVES, key.curve) ? (CURVES[key.curve] ?? key.curve) : key.curve}`;
  }
  return `${key.type === 'rsa' ? 'RSA' : 'RSA-PSS'} ${String(key.bits)} bits`;
}
