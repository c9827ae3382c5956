import { Menu } from './menu';
import { PAGE_LANGUAGES, pageLanguage, useWords, type PageLanguage } from './words';

interface LanguageMenuProps {
  /** Of the person's client; null where it tells none. */
  readonly locale: string | null;
  readonly choose: (chosen: PageLanguage) => void;
}

/** The language of this person's client: the page's own, and what the chat system tells the bot. */
export function LanguageMenu({ locale, choose }: LanguageMenuProps) {
  const { bar } = useWords();
  const { language } = pageLanguage(locale);
  return (
    <Menu
      label={bar.language}
      className="button icon"
      items={PAGE_LANGUAGES.map((one) => ({
        label: one.name,
        current: one.language === language,
        onSelect: () => choose(one),
      }))}
    >
      <span aria-hidden="true">{language.toUpperCase()}</span>
      <span className="hidden">{bar.language}</span>
    </Menu>
  );
}
