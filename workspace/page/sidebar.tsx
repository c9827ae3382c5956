import type { Place } from '../server/screen';
import { useWork } from './context';
import { placeName } from './place-name';
import { useWords } from './words';

const COUNTED = 20;

const SIGNS = { channel: '#', dm: '●', home: '⌂', mail: '✉' } as const satisfies Record<
  Place['kind'],
  string
>;

interface SidebarProps {
  /** How many messages of others are new, by place. */
  unread: Record<string, number>;
  open: boolean;
}

/** Where one can go: channels, the bot, the mail. */
export function Sidebar({ unread, open }: SidebarProps) {
  const { screen } = useWork();
  const { bar, sidebar } = useWords();
  const of = (kind: Place['kind']): Place[] => screen.places.filter((one) => one.kind === kind);
  return (
    <nav className={open ? 'sidebar open' : 'sidebar'} id="sidebar" aria-label={bar.places}>
      <Section title={sidebar.channels} places={of('channel')} unread={unread} />
      <Section title={sidebar.directs} places={[...of('dm'), ...of('home')]} unread={unread} />
      <Section title={sidebar.outside} places={of('mail')} unread={unread} />
      <p className="sidebar-note">
        {sidebar.note} <a href="/teams">{sidebar.inTeams}</a>.
      </p>
    </nav>
  );
}

interface SectionProps {
  title: string;
  places: Place[];
  unread: Record<string, number>;
}

function Section({ title, places, unread }: SectionProps) {
  const { screen, go } = useWork();
  const words = useWords();
  const { sidebar } = words;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {places.map((place) => {
          const count = unread[place.id] ?? 0;
          return (
            <li key={place.id}>
              <button
                type="button"
                className={count > 0 ? 'place unread' : 'place'}
                aria-current={place.id === screen.place ? 'page' : undefined}
                onClick={() => go(place.id)}
              >
                <span className="place-sign" aria-hidden="true">
                  {SIGNS[place.kind]}
                </span>
                <span className="place-name">{placeName(place, words)}</span>
                {count > 0 && (
                  <span className="badge">
                    {count > COUNTED ? `${String(COUNTED)}+` : count}
                    <span className="hidden"> {sidebar.unread}</span>
                  </span>
                )}
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
