const DIGIT = /\p{Nd}/u;
/** Digits stand together in Unicode, 0 to 9, in each script. */
const MOST_BEFORE = 9;

/** Hyphens and dashes of every kind, also those that Unicode calls signs or bullets. */
const DASH = /[\p{Pd}\u2212\u2043\u02d7\u2796]/gu;

const ASCII = /^[\x20-\x7e]*$/u;

/**
 * Numbers and ids as keyboards, phones and word processors of all countries give them, in ASCII: digits of every script,
 * dashes of every kind, wide letters; what has no width goes. For what is looked up, never for what is kept as typed.
 */
export function plain(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .normalize('NFKC')
    .replace(DASH, '-')
    .replace(/\p{Nd}/gu, digitOf);
}

function digitOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let value = 0;
  while (value < MOST_BEFORE && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}
