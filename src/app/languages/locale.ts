import { LANGUAGES, type Language } from '../../core/terms/terms';

/**
 * The language that a platform's locale asks for: `fr-BE`, `nl_NL`, `DE`. Null: one that the bot doesn't speak, or none
 * was told.
 */
export function languageOf(locale: string | null): Language | null {
  const [spoken = ''] = (locale ?? '').toLowerCase().split(/[-_]/u);
  return LANGUAGES.find((language) => language === spoken) ?? null;
}
