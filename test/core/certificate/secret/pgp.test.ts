import { createCipheriv } from 'node:crypto';
import { findSecret } from '../../../../src/core/certificate/secret/find';
import { isPgpSecret } from '../../../../src/core/certificate/secret/pgp';

/** Seconds at which a key was made: 29 November 2026. */
const MADE = '6b0b6b00';
const RSA = '01';
const ED25519 = '1b';
const MATERIAL = '0800'.padEnd(520, 'a7');

const beginning = (hex: string) => Buffer.from(hex + MATERIAL, 'hex');

describe('a secret key of PGP in binary', () => {
  it.each([
    ['of version 4, its length in two octets', `950398 04 ${MADE} ${RSA}`],
    ['of version 4, its length in one octet', `9458 04 ${MADE} ${ED25519}`],
    ['of version 4, its length in four octets', `9600000398 04 ${MADE} ${RSA}`],
    ['of version 3, with days of validity', `950398 03 ${MADE} 0000 ${RSA}`],
    ['in the new format, its length in one octet', `c558 04 ${MADE} ${ED25519}`],
    ['in the new format, its length in two octets', `c5c2d8 04 ${MADE} ${RSA}`],
    ['in the new format, its length in five octets', `c5ff00000398 06 ${MADE} ${ED25519}`],
    ['of an algorithm for trials', `950398 04 ${MADE} 64`],
    ['in the new format, its first part', `c5ea 06 ${MADE} ${ED25519}`],
  ])('is known, %s', (_how, hex) => {
    expect(isPgpSecret(beginning(hex.replaceAll(' ', '')))).toBe(true);
  });

  it.each([
    ['another packet', `990398 04 ${MADE} ${RSA}`],
    ['a version that is none', `950398 09 ${MADE} ${RSA}`],
    ['a version where no length ends', `9504 98 07 ${MADE} ${RSA}`],
    ['an algorithm that is none', `950398 04 ${MADE} fa`],
    ['a tag and nothing behind it', '95'],
  ])('is not made of %s', (_what, hex) => {
    expect(isPgpSecret(Buffer.from(hex.replaceAll(' ', ''), 'hex'))).toBe(false);
  });

  it('is not seen by chance: of 4,000 pieces of noise in base64 none is taken for a key', () => {
    const cipher = createCipheriv('aes-256-ctr', Buffer.alloc(32), Buffer.alloc(16));
    const found = Array.from({ length: 4_000 }, () =>
      findSecret(Buffer.from(cipher.update(Buffer.alloc(96)).toString('base64'))),
    ).filter((one) => one !== null);
    expect(found).toEqual([]);
  });
});
