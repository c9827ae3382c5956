import { createContext, useContext } from 'react';
import { german } from './de';
import { english, type PageWords } from './en';
import { french } from './fr';
import { dutch } from './nl';

export type { PageWords } from './en';

/** The page's languages, each by its own name, and the locale in which it writes dates. */
export const PAGE_LANGUAGES = [
  { language: 'en', name: 'English', locale: 'en-GB', words: english },
  { language: 'fr', name: 'Français', locale: 'fr-BE', words: french },
  { language: 'nl', name: 'Nederlands', locale: 'nl-BE', words: dutch },
  { language: 'de', name: 'Deutsch', locale: 'de-BE', words: german },
] as const;

export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** The page's language for a locale (`fr-FR`): English where it is none of the four, or nobody told one. */
export function pageLanguage(locale: string | null): PageLanguage {
  const [asked] = (locale ?? '').toLowerCase().split(/[-_]/u);
  return PAGE_LANGUAGES.find(({ language }) => language === asked) ?? PAGE_LANGUAGES[0];
}

const WordsContext = createContext<PageWords>(english);
export const WordsProvider = WordsContext.Provider;

/** What the page says, in the language of the person whose eyes one looks through. */
export function useWords(): PageWords {
  return useContext(WordsContext);
}
