import type { Words } from '../../view/words';

/** What else a schema follows: the day, environments to choose from. */
type Follows = string | readonly string[];

/**
 * Makes what follows a language and little else once for both, the newest of each language: a schema that is made at
 * each form is compiled at each, too.
 */
export function kept<T, Rest extends readonly Follows[]>(
  make: (words: Words, ...rest: Rest) => T,
): (words: Words, ...rest: Rest) => T {
  const newest = new WeakMap<Words, { readonly key: string; readonly made: T }>();
  return (words, ...rest) => {
    const key = JSON.stringify(rest);
    const known = newest.get(words);
    if (known?.key === key) return known.made;
    const made = make(words, ...rest);
    newest.set(words, { key, made });
    return made;
  };
}
