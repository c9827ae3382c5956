import type { Language } from '../../core/terms/terms';
import type { Card, Form, Note } from '../../view/model/model';
import { wordsIn, type Words } from '../../view/words';

/** The same parts, with the words of a language. */
export function speaking<Parts extends { readonly words: Words }>(
  parts: Parts,
  language: Language,
): Parts {
  return { ...parts, words: wordsIn(language) };
}

/** Says of content in which language it is, for the few words that renderers add: dates, `Cancel`, what was cut. */
export function marked<Content extends Card | Note | Form>(
  content: Content,
  language: Language,
): Content {
  return { ...content, language };
}
