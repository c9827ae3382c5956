import { parseCbe, type CbeNumber } from '../terms/cbe';

/** Lines of a mail that are looked at: who writes, says in the end or the beginning what for. */
const MOST_LINES = 200;

/** Characters of a line that can be a name: with more it is a sentence. */
const LONGEST_NAME = 80;

/** Legal forms of Belgian companies and associations, in the country's languages, as they stand before or behind a name. */
const FORM =
  '(?:n\\.?v|s\\.?a|b\\.?v|b\\.?v\\.?b\\.?a|s\\.?r\\.?l|s\\.?p\\.?r\\.?l|v\\.?z\\.?w|a\\.?s\\.?b\\.?l|i\\.?v\\.?z\\.?w|a\\.?i\\.?s\\.?b\\.?l|c\\.?v|s\\.?c|c\\.?v\\.?b\\.?a|comm\\.?\\s?v|gmbh|a\\.?g|v\\.?o\\.?g)\\.?';

const NAMED = new RegExp(
  `^(?:${FORM}\\s+[\\p{Lu}\\d].*|[\\p{Lu}\\d][^.!?:;@]*?[\\s,(]${FORM}(?:/${FORM})?\\)?)$`,
  'iu',
);

/** Words before the number of an enterprise: digits without them may be anything, a telephone number for one. */
const OF_ENTERPRISE =
  /\b(?:cbe|bce|kbo|zdu|tva|btw|vat|mwst|rpr|rpm|ondernemingsnummer|num[ée]ro d[’']entreprise|unternehmensnummer|company number)\b|\bbe\s?0/iu;

/** The organisation that a mail's signature names by its legal form (`Journey & Sons nv`); null where none does. */
export function organisationIn(text: string): string | null {
  return linesOf(text).find((line) => line.length <= LONGEST_NAME && isName(line)) ?? null;
}

/** Words before a legal form that speak of one and name none: `Nous sommes une asbl`. */
const OF_ANY = new RegExp(
  `(?:^|\\s)(?:a|an|the|our|your|un|une|la|notre|votre|nos|een|de|onze|uw|eine|die|der|unsere|ihre)\\s+${FORM}$`,
  'iu',
);

/** A name has a capital and the legal form of an enterprise; a sentence that ends in one has more words. */
function isName(line: string): boolean {
  const isShort = line.split(/\s+/u).length <= MOST_WORDS;
  return isShort && /\p{Lu}/u.test(line) && NAMED.test(line) && !OF_ANY.test(line);
}

const MOST_WORDS = 8;

/** The CBE number that a mail's signature names as one; null where none holds, or several could be meant. */
export function cbeOf(text: string): CbeNumber | null {
  const found = linesOf(text).flatMap((line) => {
    const read = OF_ENTERPRISE.test(line) ? parseCbe(line) : null;
    return read?.ok ? [read.cbe] : [];
  });
  const [only, another] = new Set(found);
  return only !== undefined && another === undefined ? only : null;
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .slice(0, MOST_LINES)
    .map((line) => line.trim());
}
