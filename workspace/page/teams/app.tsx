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

const UNREACHABLE = 'The workspace does not answer. Start the bot again; this page will find it.';

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

  useEffect(() => {
    document.documentElement.dataset['theme'] = theme ?? 'system';
  }, [theme]);
  const tell = useCallback((words: string) => {
    setToasts((before) => [...before.slice(-2), { id: crypto.randomUUID(), words }]);
  }, []);
  const me = screen?.me ?? '';
  const perform = useCallback(
    async (deed: TeamsDeed) => {
      const answer = await act(me, deed);
      if (answer.trouble !== undefined) tell(answer.trouble);
      return answer;
    },
    [me, tell],
  );
  if (screen === null) {
    return (
      <main className="loading">
        <p role="status">{connected ? 'Opening the workspace…' : UNREACHABLE}</p>
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
    <TeamsWorkProvider value={{ screen, perform }}>
      <a className="skip" href="#main">
        Skip to the messages
      </a>
      <Topbar onPerson={become} open={sidebarOpen} onPlaces={() => setSidebarOpen(!sidebarOpen)} />
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
            Close
          </button>
        </p>
      )}
      {!connected && (
        <p className="offline" role="alert">
          {UNREACHABLE}
        </p>
      )}
      <Toasts toasts={toasts} onClose={(id) => setToasts(toasts.filter((one) => one.id !== id))} />
    </TeamsWorkProvider>
  );
}

interface TopbarProps {
  readonly onPerson: (id: string) => void;
  readonly open: boolean;
  readonly onPlaces: () => void;
}

function Topbar({ onPerson, open, onPlaces }: TopbarProps) {
  const { screen } = useTeams();
  const me = screen.persons.find(({ id }) => id === screen.me);
  return (
    <header className="topbar">
      <button
        type="button"
        className="button icon only-narrow"
        aria-label="Places"
        aria-expanded={open}
        aria-controls="sidebar"
        onClick={onPlaces}
      >
        <span aria-hidden="true">☰</span>
      </button>
      <p className="brand">
        <img src="/workspace/assets/icon.svg" alt="" width="26" height="26" />
        <strong>e-Box workspace</strong>
        <span className="tag">Teams side</span>
      </p>
      <a className="button" href="/">
        Slack side
      </a>
      <Menu
        label="Switch person"
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
          <span className="hidden">Switch person. You are </span>
          <strong>{me?.name}</strong>
          <small>{me?.role}</small>
        </span>
      </Menu>
    </header>
  );
}

function Places({ open, go }: { readonly open: boolean; readonly go: (id: string) => void }) {
  const { screen } = useTeams();
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
    <nav className={open ? 'sidebar open' : 'sidebar'} id="sidebar" aria-label="Places">
      {section('Onboarding', 'channel')}
      {section('Chat', 'chat')}
      <p className="sidebar-note">
        A trial on this machine: what you see is what the bot would send to Teams, drawn by
        Microsoft’s own renderer.
      </p>
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
  const hint =
    place.kind === 'channel'
      ? `In a channel e-Box hears what mentions it: @${screen.botName} list`
      : 'Write help, or send a file with what it is: certificate DS-2026-0001';
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
            e-Box is not in this channel.
          </p>
        )}
      </header>
      <Entries
        messages={threaded(screen.messages)}
        label={`Messages in ${place.name}`}
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
