import type { RequestState } from '../process/state';
import type { Person, Role } from '../terms/terms';
import { isSamePerson } from '../terms/terms';
import { dutyAgainstNssoWord } from './duties';

/** Somebody who is away now, and the roles in which the person who acts stands in for them. */
export interface Absentee {
  readonly person: Person;
  readonly roles: readonly Role[];
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
    .map(({ person }) => person)
    .filter((person) => !nssoWord || dutyAgainstNssoWord(state, person) === null);
  const { assignee } = state;
  const assigned = assignee && able.find((person) => isSamePerson(person, assignee));
  return assigned ?? able[0] ?? null;
}
