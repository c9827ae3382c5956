import { sha256 } from '../../requests/sha256';
import type { Randomness } from '../../time/clock';

/** Crockford's base 32: no letter that is taken for a digit or another letter. Source: crockford.com/base32.html. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Letters of a code: 40 random bits, of which an account can try five in ten minutes. */
const LETTERS = 8;

/** A new code, in two halves as one reads them out: `K7QM-3XWP`. */
export function makeCode(random: Randomness): string {
  const bytes = Buffer.from(sha256(Buffer.from(random.uuid())), 'hex').subarray(0, LETTERS);
  const letters = [...bytes].map((byte) => ALPHABET.charAt(byte % ALPHABET.length));
  return `${letters.slice(0, LETTERS / 2).join('')}-${letters.slice(LETTERS / 2).join('')}`;
}

/** What is kept of a code, however it was typed: case, dashes and letters that look like digits don't count. */
export function digestOf(typed: string): string {
  const letters = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1');
  return sha256(Buffer.from(letters));
}
