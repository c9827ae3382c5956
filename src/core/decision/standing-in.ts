import type { RequestState } from '../process/state';
import { isOneOf } from '../terms/human';
import type { Account, Person, Role } from '../terms/terms';
import { dutyAgainstNssoWord } from './duties';

/** Somebody who is away now, and the roles in which the person who acts stands in for them. */
export interface Absentee {
  readonly person: Person;
  readonly roles: readonly Role[];
  /** Other accounts that count as the absent human's. */
  readonly others?: readonly Account[];
}

/**
 * For whom a person acts in a role: the absent assignee, else the first of those away who has this role. Not for those
 * whom a duty forbids the act: what they could not do themselves can't be done in their name either. `nssoWord`: the act
 * is the NSSO's word, the only one that duties forbid.
 */
export function actingFor(
  state: RequestState,
  absentees: readonly Absentee[],
  role: Role,
  nssoWord: boolean,
): Person | null {
  const able = absentees
    .filter(({ roles }) => roles.includes(role))
    .filter((away) => !nssoWord || dutyAgainstNssoWord(state, accountsOf(away)) === null);
  const { assignee } = state;
  const assigned = assignee && able.find((away) => isOneOf(accountsOf(away), assignee));
  return (assigned ?? able[0])?.person ?? null;
}

function accountsOf({ person, others = [] }: Absentee): readonly Account[] {
  return [person, ...others];
}
