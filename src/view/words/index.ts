import type { Language } from '../../core/terms/terms';
import { german } from './de';
import { english, type Words } from './en';
import { french } from './fr';
import { dutch } from './nl';

export type { Words } from './en';

/** Made once, when the program is loaded: a click makes no words. */
const WORDS: Readonly<Record<Language, Words>> = {
  en: english,
  fr: french,
  nl: dutch,
  de: german,
};

/** What chat says in a language. */
export function wordsIn(language: Language): Words {
  return WORDS[language];
}
