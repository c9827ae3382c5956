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
