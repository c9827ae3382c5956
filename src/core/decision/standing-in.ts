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
 * For whom a person acts in a role: the one the request is assigned to, where that one is among those away; else the
 * first of them with this role. Nobody whom a duty keeps from doing it: what they could not do themselves, nobody does
 * in their name (`nssoWord`: the act is the NSSO's word).
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
