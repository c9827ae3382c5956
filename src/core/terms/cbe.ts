import { plain } from './plain';

/** An enterprise number of the Crossroads Bank for Enterprises: ten digits, normalised. */
export type CbeNumber = string;

/** `first-digit`: an establishment unit's number begins with 2 to 8. `several`: which is meant? */
export type CbeFault =
  | 'not-digits'
  | 'length'
  | 'first-digit'
  | 'check-digits'
  | 'missing-digit'
  | 'several';

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

/** What stands before a number on letterheads and invoices, in the country's languages. */
const PREFIX =
  /(?<![\p{L}\d])(?:n[°º.]?|nr\.?|no\.?|num[ée]ro|nummer|number|tva|btw|vat|mwst|rpr|rpm|kbo|bce|cbe|zdu|ondernemingsnummer|entreprise)[\s:.]*(?=\d|be\b|be\d)/giu;
const COUNTRY = /(?<![\p{L}\d])be[\s:.-]*(?=\d)/giu;

/** What people put between the groups: `0406.798.006`, `0406/798/006`, `0406'798'006`. */
const BETWEEN = "[ .,'’_/|\\\\·•-]";

const AROUND_GROUPS = new RegExp(BETWEEN, 'gu');

/** The groups in which numbers are written, best first, with no digit or letter beside them. */
const WRITTEN: readonly RegExp[] = [
  [4, 3, 3],
  [1, 3, 3, 3],
  [3, 3, 3],
].map(
  (groups) =>
    new RegExp(
      `(?<![\\p{L}\\d])${groups.map((digits) => `\\d{${digits}}`).join(`${BETWEEN}{0,3}`)}(?![\\p{L}\\d])`,
      'gu',
    ),
);

/** The longest text that is looked through; a number stands in a line. */
const LONGEST = 300;

/**
 * Reads a CBE number as people write it: `0206.731.645`, `BE 0206.731.645`, `TVA BE0206/731/645 RPM Bruxelles`, ten
 * digits, or nine with the leading 0 dropped; with words before and behind. A refusal names the one rule that failed.
 */
export function parseCbe(text: string): CbeReading {
  const line = plain(text.slice(0, LONGEST))
    .replace(/\s+/gu, ' ')
    .replace(PREFIX, ' ')
    .replace(COUNTRY, ' ')
    .trim();
  const readings = WRITTEN.flatMap((form) =>
    [...line.matchAll(form)].map(([found]) => parseDigits(found.replace(/[^0-9]/g, ''))),
  );
  const numbers = new Set(readings.flatMap((reading) => (reading.ok ? [reading.cbe] : [])));
  const [only, another] = numbers;
  if (another !== undefined)
    return { ok: false, fault: 'several', digits: [...numbers].join(', ') };
  if (only !== undefined) return { ok: true, cbe: only };
  const bare = line.replace(AROUND_GROUPS, '');
  if (/^[0-9]+$/.test(bare)) return parseDigits(bare);
  return readings[0] ?? { ok: false, fault: 'not-digits', digits: bare };
}

function parseDigits(bare: string): CbeReading {
  const digits = bare.length === LENGTH - 1 ? `0${bare}` : bare;
  if (digits.length !== LENGTH) return { ok: false, fault: 'length', digits };
  if (!/^[01]/.test(digits)) return { ok: false, fault: 'first-digit', digits };
  const expected = cbeCheckDigits(digits.slice(0, 8));
  if (digits.endsWith(expected)) return { ok: true, cbe: digits };
  // With a digit lost on the way nothing is known of the last two.
  if (bare.length < LENGTH) return { ok: false, fault: 'missing-digit', digits: bare };
  return { ok: false, fault: 'check-digits', digits, expected };
}

/** Writes a normalised CBE number the way the owner's pages do: `0206.731.645`. */
export function formatCbe(cbe: CbeNumber): string {
  return `${cbe.slice(0, 4)}.${cbe.slice(4, 7)}.${cbe.slice(7)}`;
}
