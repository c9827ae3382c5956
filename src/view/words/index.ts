import type { Day, Language } from '../../core/terms/terms';
import { german } from './de';
import { english, type Words } from './en';
import { french } from './fr';
import { dutch } from './nl';
import { writingIn } from './writing/writing';

export type { Words } from './en';

/** Made once, when the program is loaded: a click makes no words. */
const WORDS: Readonly<Record<Language, Words>> = {
  en: english,
  fr: french,
  nl: dutch,
  de: german,
};

/** What chat says in a language, with the year in every date. */
export function wordsIn(language: Language): Words {
  return WORDS[language];
}

/** The last words of each language that were said on a day: it is the same one until midnight. */
const onDay = new Map<Language, { readonly today: Day; readonly words: Words }>();

/** What chat says in a language to whoever reads it on this day: dates of this year go without it. */
export function wordsOn(language: Language, today: Day): Words {
  const known = onDay.get(language);
  if (known?.today === today) return known.words;
  const words = { ...WORDS[language], writing: writingIn(language, today) };
  onDay.set(language, { today, words });
  return words;
}
