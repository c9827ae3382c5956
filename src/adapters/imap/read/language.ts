import { LANGUAGES, type Language } from '../../../core/terms/terms';

/** Finds the language that a text is written in, of those that mail is written in; null where it can't be told. */
export type LanguageOf = (text: string) => Language | null;

/**
 * Loads what tells languages apart: some tens of milliseconds, and 55 MB for the n-grams of sixty languages in the thread
 * that reads mails. Of the library's four sizes it is the smallest: it says nothing where the others guess wrong.
 */
export async function loadLanguages(): Promise<LanguageOf> {
  const { eld } = await import('eld/extrasmall');
  eld.setLanguageSubset([...LANGUAGES]);
  // An address or a link is in no language.
  eld.enableTextCleanup(true);
  return (text) => {
    const found = eld.detect(text);
    return (found.isReliable() && LANGUAGES.find((one) => one === found.language)) || null;
  };
}
