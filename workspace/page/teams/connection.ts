import { createContext, useContext, useEffect, useState } from 'react';
import type { TeamsAnswer, TeamsDeed } from '../../teams/deeds';
import type { TeamsScreen } from '../../teams/screen';
import type { PageWords } from '../words';

export interface Live {
  readonly screen: TeamsScreen | null;
  /** False while the browser tries to reach the workspace again. */
  readonly connected: boolean;
}

/** What this person sees at this place, kept fresh by the workspace. */
export function useTeamsScreen(person: string | null, place: string | null): Live {
  const [live, setLive] = useState<Live>({ screen: null, connected: true });
  useEffect(() => {
    const query = new URLSearchParams({
      ...(person === null ? {} : { person }),
      ...(place === null ? {} : { place }),
    });
    const source = new EventSource(`/workspace/teams/events?${query.toString()}`);
    source.onmessage = (event: MessageEvent<string>) => {
      const screen: TeamsScreen = JSON.parse(event.data);
      setLive({ screen, connected: true });
    };
    source.onerror = () => setLive((before) => ({ ...before, connected: false }));
    return () => source.close();
  }, [person, place]);
  return live;
}

/** Asks the workspace to do something; a failure comes back in words. */
export async function act(person: string, deed: TeamsDeed, words: PageWords): Promise<TeamsAnswer> {
  try {
    const response = await fetch('/workspace/teams/act', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-workspace': 'page' },
      body: JSON.stringify({ person, deed }),
    });
    return await response.json();
  } catch {
    return { trouble: words.noAnswer };
  }
}

export interface TeamsWork {
  readonly screen: TeamsScreen;
  /** Does something as the current person; what goes wrong is shown as a toast. */
  readonly perform: (deed: TeamsDeed) => Promise<TeamsAnswer>;
}

const WorkContext = createContext<TeamsWork | null>(null);
export const TeamsWorkProvider = WorkContext.Provider;

/** What every part of the page works with. */
export function useTeams(): TeamsWork {
  const work = useContext(WorkContext);
  if (work === null) throw new Error('rendered outside the workspace');
  return work;
}
