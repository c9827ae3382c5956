import { useEffect, useRef, useState } from 'react';
import { useWork } from './context';
import { placeName } from './place-name';
import { useWords } from './words';

/**
 * Tells a screen reader that something came in elsewhere; what comes in here is announced by the
 * log of messages itself.
 */
export function Announcer({ unread }: { unread: Record<string, number> }) {
  const { screen } = useWork();
  const words = useWords();
  const [news, setNews] = useState('');
  const before = useRef<Record<string, number> | null>(null);
  const counts = screen.places.map((place) => unread[place.id] ?? 0).join();

  useEffect(() => {
    const known = before.current;
    before.current = unread;
    if (known === null) return;
    const grown = screen.places.filter((place) => (unread[place.id] ?? 0) > (known[place.id] ?? 0));
    if (grown.length > 0)
      setNews(words.newIn(grown.map((place) => placeName(place, words)).join(', ')));
  }, [counts]);

  return (
    <p className="hidden" role="status">
      {news}
    </p>
  );
}
