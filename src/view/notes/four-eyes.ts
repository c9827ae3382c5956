import type { Managers, NobodyBecause } from '../../core/decision/four-eyes';
import type { Words } from '../words';

/** Why nobody can give the NSSO’s word, and who can put that right. */
export function nobodyWords(
  why: NobodyBecause,
  { accounts, emptyGroups }: Managers,
  { process, writing }: Words,
): string {
  const groups = emptyGroups.length === 0 ? '' : process.emptyGroups(writing.and(emptyGroups));
  if (why === 'no-manager') return process.noManager(groups);
  return accounts.length === 1 ? process.onlyManager(groups) : process.noOtherManager(groups);
}
