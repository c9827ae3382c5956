import { Avatar } from './avatar';
import { ClockPanel } from './clock-panel';
import { useWork } from './context';
import { Menu } from './menu';
import { LanguageMenu } from './language-menu';
import { useWords } from './words';

interface TopbarProps {
  theme: string;
  onTheme: (theme: string) => void;
  onPerson: (id: string) => void;
  sidebarOpen: boolean;
  onSidebar: () => void;
  unread: number;
}

const THEMES = ['system', 'light', 'dark'] as const;

/** Whose eyes one looks through, what time it is, and light or dark. */
export function Topbar(props: TopbarProps) {
  const { theme, onTheme, onPerson, sidebarOpen, onSidebar, unread } = props;
  const { screen, perform, complain } = useWork();
  const { bar } = useWords();
  const me = screen.persons.find((person) => person.id === screen.me);
  return (
    <header className="topbar">
      <button
        type="button"
        className="button icon only-narrow"
        aria-label={unread > 0 ? bar.placesUnread : bar.places}
        aria-expanded={sidebarOpen}
        aria-controls="sidebar"
        onClick={onSidebar}
      >
        <span aria-hidden="true">☰</span>
        {unread > 0 && <span className="dot" aria-hidden="true" />}
      </button>
      <p className="brand">
        <img src="/workspace/assets/icon.svg" alt="" width="26" height="26" />
        <strong>e-Box workspace</strong>
        <span className="tag">{bar.trial}</span>
      </p>
      <ClockPanel />
      <Menu
        label={bar.theme}
        className="button icon"
        items={THEMES.map((value) => ({
          label: bar.themes[value],
          current: theme === value,
          onSelect: () => onTheme(value),
        }))}
      >
        <span aria-hidden="true">◐</span>
        <span className="hidden">{bar.theme}</span>
      </Menu>
      <LanguageMenu
        locale={screen.locale}
        choose={({ language, words }) => {
          void perform({ do: 'speak', language }).then(({ trouble }) => {
            if (trouble === undefined)
              complain(words.bar.botFollows(`/ebox language ${language}`), true);
          });
        }}
      />
      <Menu
        label={bar.switchPerson}
        className="person"
        items={screen.persons.map((person) => ({
          label: person.name,
          detail: person.role,
          current: person.id === screen.me,
          onSelect: () => onPerson(person.id),
        }))}
      >
        <Avatar name={me?.name ?? ''} />
        <span className="person-names">
          <span className="hidden">{bar.youAre} </span>
          <strong>{me?.name}</strong>
          <small>{me?.role}</small>
        </span>
      </Menu>
    </header>
  );
}
