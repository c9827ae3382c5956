/** An enterprise number of the Crossroads Bank for Enterprises: ten digits, normalised. */
export type CbeNumber = string;

export type CbeFault = 'not-digits' | 'length' | 'first-digit' | 'check-digits';

export type CbeReading =
  | { readonly ok: true; readonly cbe: CbeNumber }
  | {
      readonly ok: false;
      readonly fault: CbeFault;
      readonly digits: string;
      /** With `check-digits`: the two digits that would fit the first eight. */
      readonly expected?: string;
    };

const LENGTH = 10;
const MODULUS = 97;

/**
 * The two check digits that belong to the first eight of a CBE number: 97 − (number mod 97), 01 to 97.
 * Source: docs/domain.md, "CBE numbers".
 */
export function cbeCheckDigits(firstEight: string): string {
  return String(MODULUS - (Number(firstEight) % MODULUS)).padStart(2, '0');
}

/**
 * Reads a CBE number as people write it: `0206.731.645`, `BE 0206.731.645`, ten digits, or nine with the
 * leading 0 dropped. A refusal names the one rule that failed.
 */
export function parseCbe(text: string): CbeReading {
  const bare = text
    .trim()
    .replace(/^BE/i, '')
    .replace(/[\s.\-\u00a0]/g, '');
  if (!/^[0-9]+$/.test(bare)) return { ok: false, fault: 'not-digits', digits: bare };
  const digits = bare.length === LENGTH - 1 ? `0${bare}` : bare;
  if (digits.length !== LENGTH) return { ok: false, fault: 'length', digits };
  if (!/^[01]/.test(digits)) return { ok: false, fault: 'first-digit', digits };
  const expected = cbeCheckDigits(digits.slice(0, 8));
  if (!digits.endsWith(expected)) return { ok: false, fault: 'check-digits', digits, expected };
  return { ok: true, cbe: digits };
}

/** Writes a normalised CBE number the way the owner's pages do: `0206.731.645`. */
export function formatCbe(cbe: CbeNumber): string {
  return `${cbe.slice(0, 4)}.${cbe.slice(4, 7)}.${cbe.slice(7)}`;
}
