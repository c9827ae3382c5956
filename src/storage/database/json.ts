import { configure } from 'safe-stable-stringify';

/** Throws on what JSON can't carry (a function, NaN, a circle) instead of writing something else in its place. */
const stringify = configure({ strict: true });

/** Half a surrogate pair, or NUL: Postgres stores neither, in text or in jsonb. */
const UNSTORABLE = /[\0\p{Surrogate}]/u;

/**
 * A text that Postgres takes: NUL and lone surrogates become U+FFFD. Whatever a person managed to type must not
 * stop the change it belongs to.
 */
export function storableText(text: string): string {
  if (!UNSTORABLE.test(text)) return text;
  return Buffer.from(text.replaceAll('\0', '\uFFFD'), 'utf8').toString('utf8');
}

/**
 * The one way values are written for hashing and for jsonb columns: keys sorted, no blanks, texts storable. What is
 * read back from the column gives the same characters again.
 */
export function canonicalJson(value: unknown): string {
  const json = stringify(value, (_key, inner: unknown) =>
    typeof inner === 'string' ? storableText(inner) : inner,
  );
  if (json === undefined) throw new TypeError('Nothing to store: the value is undefined');
  return json;
}
