/**
 * A text as the database can hold it: PostgreSQL takes no NUL and no half of a surrogate pair. Line ends become `\n`.
 * All other characters stay as typed.
 */
export function clean(value: string): string {
  return value
    .replace(/\r\n?/gu, '\n')
    .replaceAll('\u0000', '')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** Blanks, characters of no width, marks that only steer the direction of writing, and Braille's blank. */
const SHOWS_NOTHING = /^[\s\p{Default_Ignorable_Code_Point}\p{Cf}\u2800]*$/u;

/** What somebody typed, its edges trimmed; empty where nothing of it would be seen. */
export function typed(value: string): string {
  const text = clean(value).trim();
  return SHOWS_NOTHING.test(text) ? '' : text;
}
