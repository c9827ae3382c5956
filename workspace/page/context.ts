import { createContext, useContext } from 'react';
import type { Answer, Deed } from '../server/deeds';
import type { Screen } from '../server/screen';
import type { Times } from './times';

export interface Work {
  screen: Screen;
  times: Times;
  /**
   * Does something as the current person; what goes wrong is shown as a toast, unless the caller
   * shows it itself (`toast` false).
   */
  perform: (deed: Deed, toast?: boolean) => Promise<Answer>;
  /** Shows a toast; `isNews`: nothing is wrong, and it takes the place of older news. */
  complain: (words: string, isNews?: boolean) => void;
  go: (place: string) => void;
  openThread: (ts: string | null) => void;
}

const WorkContext = createContext<Work | null>(null);
export const WorkProvider = WorkContext.Provider;

/** What every part of the page works with. */
export function useWork(): Work {
  const work = useContext(WorkContext);
  if (work === null) throw new Error('rendered outside the workspace');
  return work;
}
