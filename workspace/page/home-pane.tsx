import { useEffect } from 'react';
import type { Place } from '../server/screen';
import { Blocks } from './blocks';
import { useWork } from './context';
import { placeName } from './place-name';
import { useWords } from './words';

/** The bot's home tab: the bot is told that it was opened, and draws it. */
export function HomePane({ place }: { place: Place }) {
  const { screen, perform } = useWork();
  const words = useWords();
  const { home } = words;
  useEffect(() => {
    void perform({ do: 'open-home' });
    // Once for each opening: the page makes this anew for another person or place.
  }, []);
  return (
    <>
      <header className="place-head">
        <h1>{placeName(place, words)}</h1>
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
