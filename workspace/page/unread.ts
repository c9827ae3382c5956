import { useEffect, useState } from 'react';
import type { Screen } from '../server/screen';
import { recall } from './remembered';

type Read = Record<string, string>;

/** How many messages of others are new at each place, and read once the person is there. */
export function useUnread(screen: Screen | null): Record<string, number> {
  const person = screen?.me ?? '';
  const key = `read-by-${person}`;
  const [read, setRead] = useState<{ key: string; at: Read }>({ key: '', at: {} });
  const at = read.key === key ? read.at : recallRead(key);
  const here = screen?.places.find((place) => place.id === screen.place);
  const latest = here?.recent.at(-1);

  useEffect(() => {
    if (here === undefined || latest === undefined || at[here.id] === latest) return;
    const next = { ...at, [here.id]: latest };
    setRead({ key, at: next });
    try {
      localStorage.setItem(key, JSON.stringify(next));
    } catch {
      // Without storage the marks last as long as the page.
    }
  }, [key, here?.id, latest]);

  return Object.fromEntries(
    (screen?.places ?? []).map((place) => {
      const since = Number(at[place.id] ?? 0);
      const count = place.recent.filter((ts) => Number(ts) > since).length;
      return [place.id, place.id === screen?.place ? 0 : count];
    }),
  );
}

function recallRead(key: string): Read {
  const stored = recall(key);
  if (stored === null) return {};
  try {
    const parsed: unknown = JSON.parse(stored);
    if (typeof parsed !== 'object' || parsed === null) return {};
    return Object.fromEntries(
      Object.entries(parsed).filter(
        (entry): entry is [string, string] => typeof entry[1] === 'string',
      ),
    );
  } catch {
    return {};
  }
}
