import type { Language } from '../terms/terms';

/** Words that are frequent in one of the languages of mail and hardly used in the others. */
const WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: ['the', 'and', 'of', 'we', 'for', 'with', 'our', 'you', 'to', 'is', 'would', 'please'],
  fr: ['le', 'la', 'les', 'et', 'nous', 'vous', 'pour', 'des', 'une', 'est', 'notre', 'bonjour'],
  nl: ['het', 'een', 'en', 'van', 'wij', 'voor', 'onze', 'graag', 'niet', 'zijn', 'met', 'wordt'],
  de: ['der', 'die', 'und', 'wir', 'für', 'ist', 'nicht', 'das', 'mit', 'eine', 'unsere', 'sie'],
};

/** Characters that are looked at: some sentences tell. */
const MAX_TEXT = 2_000;

/** Words that must fit before anything is said. */
const LEAST = 3;

/** The language a text is written in, of those that mail is written in; null where it can't be told. */
export function languageOf(text: string): Language | null {
  const words = text
    .slice(0, MAX_TEXT)
    .toLowerCase()
    .split(/[^\p{L}]+/u);
  const counts = Object.entries(WORDS).map(([language, known]) => ({
    language,
    count: words.filter((word) => known.includes(word)).length,
  }));
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  if (!first || first.count < LEAST || first.count === second?.count) return null;
  const language: Language | undefined = LANGUAGES.find((one) => one === first.language);
  return language ?? null;
}

const LANGUAGES: readonly Language[] = ['en', 'fr', 'nl', 'de'];
