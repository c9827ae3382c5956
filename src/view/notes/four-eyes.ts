import type { NobodyBecause } from '../../core/decision/four-eyes';
import type { Words } from '../words';

/** How many managers there are, and which user groups should bring some and bring none. */
interface Found {
  readonly managers: number;
  readonly emptyGroups: readonly string[];
}

/** Why nobody can give the NSSO’s word, and who can put that right. */
export function nobodyWords(
  why: NobodyBecause,
  { managers, emptyGroups }: Found,
  { process, writing }: Words,
): string {
  const groups = emptyGroups.length === 0 ? '' : process.emptyGroups(writing.and(emptyGroups));
  if (why === 'no-manager') return process.noManager(groups);
  return managers === 1 ? process.onlyManager(groups) : process.noOtherManager(groups);
}
