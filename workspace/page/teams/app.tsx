import { useCallback, useEffect, useState } from 'react';
import type { TeamsDeed } from '../../teams/deeds';
import type { TeamsPlace, TeamsShown } from '../../teams/screen';
import { Avatar } from '../avatar';
import { Menu } from '../menu';
import { useRemembered } from '../remembered';
import { type Toast, Toasts } from '../toasts';
import { TeamsComposer } from './composer';
import { act, TeamsWorkProvider, useTeams, useTeamsScreen } from './connection';
import { DialogView } from './dialog';
import { Entries } from './entries';
import { LanguageMenu } from '../language-menu';
import { pageLanguage, useWords, WordsProvider } from '../words';

/** The Teams side of the workspace: it shows the screen that the workspace sends, and asks it for everything. */
export function TeamsApp() {
  const [person, setPerson] = useRemembered('teams-person');
  const [place, setPlace] = useRemembered('teams-place');
  const [theme] = useRemembered('theme');
  const [sidebarOpen, setSidebarOpen] = useState(false);
  const [below, setBelow] = useState<string | null>(null);
  const [toasts, setToasts] = useState<Toast[]>([]);
  const [news, setNews] = useState('');
  const { screen, connected } = useTeamsScreen(person, place);
  const { language, words } = pageLanguage(screen === null ? navigator.language : screen.locale);

  useEffect(() => {
    document.documentElement.dataset['theme'] = theme ?? 'system';
  }, [theme]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const tell = useCallback((said: string) => {
    setToasts((before) => [
      ...before.slice(-2),
      { id: crypto.randomUUID(), words: said, isNews: false },
    ]);
  }, []);
  const me = screen?.me ?? '';
  const perform = useCallback(
    async (deed: TeamsDeed) => {
      const answer = await act(me, deed, words);
      if (answer.trouble !== undefined) tell(answer.trouble);
      return answer;
    },
    [me, tell, words],
  );
  if (screen === null) {
    return (
      <main className="loading">
        <p role="status">{connected ? words.opening : words.unreachable}</p>
      </main>
    );
  }
  const here = screen.places.find(({ id }) => id === screen.place);
  const go = (next: string): void => {
    setPlace(next);
    setBelow(null);
    setSidebarOpen(false);
    setNews('');
  };
  const become = (next: string): void => {
    setPerson(next);
    setNews('');
    // A chat belongs to its person.
    if (here?.kind === 'chat') setPlace('');
  };
  return (
    <WordsProvider value={words}>
      <TeamsWorkProvider value={{ screen, perform }}>
        <a className="skip" href="#main">
          {words.skip}
        </a>
        <Topbar
          onPerson={become}
          open={sidebarOpen}
          onPlaces={() => setSidebarOpen(!sidebarOpen)}
        />
        <div className="frame">
          <Places open={sidebarOpen} go={go} />
          <main id="main" className="place-main" key={`${screen.me}-${screen.place}`}>
            {here && <Place place={here} below={below} setBelow={setBelow} />}
          </main>
        </div>
        {screen.dialog !== null && <DialogView dialog={screen.dialog} onWords={setNews} />}
        {news !== '' && (
          <p className="news" role="status">
            {news}
            <button type="button" className="link" onClick={() => setNews('')}>
              {words.close}
            </button>
          </p>
        )}
        {!connected && (
          <p className="offline" role="alert">
            {words.unreachable}
          </p>
        )}
        <Toasts
          toasts={toasts}
          onClose={(id) => setToasts(toasts.filter((one) => one.id !== id))}
        />
      </TeamsWorkProvider>
    </WordsProvider>
  );
}

interface TopbarProps {
  readonly onPerson: (id: string) => void;
  readonly open: boolean;
  readonly onPlaces: () => void;
}

function Topbar({ onPerson, open, onPlaces }: TopbarProps) {
  const { screen, perform } = useTeams();
  const { bar } = useWords();
  const me = screen.persons.find(({ id }) => id === screen.me);
  return (
    <header className="topbar">
      <button
        type="button"
        className="button icon only-narrow"
        aria-label={bar.places}
        aria-expanded={open}
        aria-controls="sidebar"
        onClick={onPlaces}
      >
        <span aria-hidden="true">☰</span>
      </button>
      <p className="brand">
        <img src="/workspace/assets/icon.svg" alt="" width="26" height="26" />
        <strong>e-Box workspace</strong>
        <span className="tag">{bar.teamsSide}</span>
      </p>
      <a className="button" href="/">
        {bar.slackSide}
      </a>
      <LanguageMenu
        locale={screen.locale}
        choose={({ language }) => void perform({ do: 'speak', language })}
      />
      <Menu
        label={bar.switchPerson}
        className="person"
        items={screen.persons.map(({ id, name, role }) => ({
          label: name,
          detail: role,
          current: id === screen.me,
          onSelect: () => onPerson(id),
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

function Places({ open, go }: { readonly open: boolean; readonly go: (id: string) => void }) {
  const { screen } = useTeams();
  const { bar, sidebar } = useWords();
  const section = (title: string, kind: TeamsPlace['kind']) => (
    <section>
      <h2>{title}</h2>
      <ul>
        {screen.places
          .filter((one) => one.kind === kind)
          .map(({ id, name }) => (
            <li key={id}>
              <button
                type="button"
                className="place"
                aria-current={id === screen.place ? 'page' : undefined}
                onClick={() => go(id)}
              >
                <span className="place-sign" aria-hidden="true">
                  {kind === 'channel' ? '#' : '●'}
                </span>
                <span className="place-name">{name}</span>
              </button>
            </li>
          ))}
      </ul>
    </section>
  );
  return (
    <nav className={open ? 'sidebar open' : 'sidebar'} id="sidebar" aria-label={bar.places}>
      {section('Onboarding', 'channel')}
      {section(sidebar.chat, 'chat')}
      <p className="sidebar-note">{sidebar.teamsNote}</p>
    </nav>
  );
}

interface PlaceProps {
  readonly place: TeamsPlace;
  readonly below: string | null;
  readonly setBelow: (id: string | null) => void;
}

function Place({ place, below, setBelow }: PlaceProps) {
  const { screen } = useTeams();
  const { teams, place: words } = useWords();
  const hint = place.kind === 'channel' ? teams.inChannel(screen.botName) : teams.inChat;
  return (
    <>
      <header className="place-head">
        <h1>
          {place.kind === 'channel' && <span aria-hidden="true">#</span>}
          {place.name}
        </h1>
        <p>{hint}</p>
        {!place.hasBot && (
          <p className="notice" role="note">
            {words.notIn}
          </p>
        )}
      </header>
      <Entries
        messages={threaded(screen.messages)}
        label={words.messagesIn(place.name)}
        onReply={place.kind === 'channel' ? setBelow : null}
      />
      <TeamsComposer key={place.id} place={place} below={below} onSent={() => setBelow(null)} />
    </>
  );
}

/** Each message with its answers below it, in order of its beginning. */
function threaded(messages: readonly TeamsShown[]): readonly TeamsShown[] {
  const roots = messages.filter(
    ({ below }) => below === null || !messages.some(({ id }) => id === below),
  );
  return roots.flatMap((root) => [root, ...messages.filter(({ below }) => below === root.id)]);
}
