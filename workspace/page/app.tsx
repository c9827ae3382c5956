import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Deed } from '../server/deeds';
import { Announcer } from './announcer';
import { act, useScreen } from './connection';
import { type Work, WorkProvider } from './context';
import { Conversation, Thread } from './conversation';
import { HomePane } from './home-pane';
import { MailPane } from './mail-pane';
import { Modal } from './modal';
import { useRemembered } from './remembered';
import { Sidebar } from './sidebar';
import { Times } from './times';
import { type Toast, Toasts } from './toasts';
import { pageLanguage, WordsProvider } from './words';
import { Topbar } from './topbar';
import { useUnread } from './unread';

/** The whole page: it shows the screen that the workspace sends, and asks it for everything. */
export function App() {
  const [person, setPerson] = useRemembered('person');
  const [place, setPlace] = useRemembered('place');
  const [thread, setThread] = useState<string | null>(null);
  const [remembered, setTheme] = useRemembered('theme');
  const theme = remembered ?? 'system';
  const [sidebarOpen, setSidebarOpen] = useState(false);
  const [toasts, setToasts] = useState<Toast[]>([]);
  const { screen, connected } = useScreen(person, place, thread);
  const unread = useUnread(screen);
  const { language, locale, words } = pageLanguage(
    screen === null ? navigator.language : screen.locale,
  );

  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const complain = useCallback((said: string, isNews = false) => {
    const toast = { id: crypto.randomUUID(), words: said, isNews };
    setToasts((before) => [...before.filter((one) => !one.isNews).slice(-2), toast]);
  }, []);
  const perform = useCallback(
    async (deed: Deed, toast = true) => {
      const answer = await act(screen?.me ?? '', deed, words);
      if (answer.trouble !== undefined && toast) complain(answer.trouble);
      return answer;
    },
    [screen?.me, complain, words],
  );
  const go = (next: string): void => {
    setPlace(next);
    setThread(null);
    setSidebarOpen(false);
  };
  const zone = screen?.clock.timeZone ?? 'UTC';
  const times = useMemo(() => new Times(zone, locale), [zone, locale]);
  if (screen === null) {
    return (
      <main className="loading">
        <p role="status">{connected ? words.opening : words.unreachable}</p>
      </main>
    );
  }
  const here = screen.places.find((one) => one.id === screen.place);
  const work: Work = { screen, times, perform, complain, go, openThread: setThread };
  const news = Object.values(unread).reduce((sum, count) => sum + count, 0);
  return (
    <WordsProvider value={words}>
      <WorkProvider value={work}>
        <a className="skip" href="#main">
          {words.skip}
        </a>
        <Topbar
          theme={theme}
          onTheme={setTheme}
          onPerson={(id) => {
            setPerson(id);
            setThread(null);
          }}
          sidebarOpen={sidebarOpen}
          onSidebar={() => setSidebarOpen(!sidebarOpen)}
          unread={news}
        />
        <div className={thread === null ? 'frame' : 'frame with-thread'}>
          <Sidebar unread={unread} open={sidebarOpen} />
          <main id="main" className="place-main" key={`${screen.me}-${screen.place}`}>
            {here?.kind === 'mail' ? (
              <MailPane place={here} />
            ) : here?.kind === 'home' ? (
              <HomePane place={here} />
            ) : (
              here && <Conversation place={here} />
            )}
          </main>
          {thread !== null && <Thread key={thread} onClose={() => setThread(null)} />}
        </div>
        {screen.modal !== null && <Modal key={screen.modal.id} view={screen.modal} />}
        {!connected && (
          <p className="offline" role="alert">
            {words.unreachable}
          </p>
        )}
        <Announcer key={screen.me} unread={unread} />
        <Toasts
          toasts={toasts}
          onClose={(id) => setToasts(toasts.filter((one) => one.id !== id))}
        />
      </WorkProvider>
    </WordsProvider>
  );
}
