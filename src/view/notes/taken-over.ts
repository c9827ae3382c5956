import type { Words } from '../words';

/** How many requests were taken over and corrected by whom, and how many of them are overdue. */
interface TakenOver {
  readonly by: string;
  readonly added: number;
  readonly updated: number;
  readonly overdue: number;
  readonly ids: readonly string[];
}

/** The one message in a channel about requests that were taken over from a file. */
export function takenOverWords(
  { by, added, updated, overdue, ids }: TakenOver,
  { movingIn }: Words,
): string {
  const named = ids.length < overdue ? `${ids.join(', ')}, …` : ids.join(', ');
  return [
    ...(added > 0 ? [movingIn.told(by, added)] : []),
    ...(updated > 0 ? [movingIn.toldUpdated(by, updated)] : []),
    ...(overdue > 0 ? [movingIn.toldOverdue(overdue, named)] : []),
  ].join(' ');
}
