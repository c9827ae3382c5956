import { useEffect, useRef, useState } from 'react';
import { useWork } from './context';

/**
 * Tells a screen reader that something came in elsewhere; what comes in here is announced by the
 * log of messages itself.
 */
export function Announcer({ unread }: { unread: Record<string, number> }) {
  const { screen } = useWork();
  const [words, setWords] = useState('');
  const before = useRef<Record<string, number> | null>(null);
  const counts = screen.places.map((place) => unread[place.id] ?? 0).join();

  useEffect(() => {
    const known = before.current;
    before.current = unread;
    if (known === null) return;
    const grown = screen.places.filter((place) => (unread[place.id] ?? 0) > (known[place.id] ?? 0));
    if (grown.length > 0) setWords(`New in ${grown.map((place) => place.name).join(', ')}`);
  }, [counts]);

  return (
    <p className="hidden" role="status">
      {words}
    </p>
  );
}
