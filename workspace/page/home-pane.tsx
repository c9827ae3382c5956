import { useEffect } from 'react';
import type { Place } from '../server/screen';
import { Blocks } from './blocks';
import { useWork } from './context';
import { useWords } from './words';

/** The bot's home tab: the bot is told that it was opened, and draws it. */
export function HomePane({ place }: { place: Place }) {
  const { screen, perform } = useWork();
  const { home } = useWords();
  useEffect(() => {
    void perform({ do: 'open-home' });
    // Once for each opening: the page makes this anew for another person or place.
  }, []);
  return (
    <>
      <header className="place-head">
        <h1>{place.name}</h1>
        <p>{home.what}</p>
      </header>
      <section className="entries home-tab" aria-label={home.label} tabIndex={0}>
        {screen.home === null ? (
          <p role="status">{home.empty}</p>
        ) : (
          <div className="card">
            <Blocks
              blocks={screen.home.blocks}
              onPress={async (pressed) => {
                await perform({ do: 'press', target: { kind: 'home' }, ...pressed });
              }}
            />
          </div>
        )}
      </section>
    </>
  );
}
