import { ROLES, type Person, type Role } from '../../../core/terms/terms';
import type { Unfit } from '../../../view/notes/refused/unfit';
import type { RequestDeps } from '../../requests/deps';
import { rolesOf } from '../../requests/perform';

/** Roles with which a person can do something for a request; an admin's is about the bot. */
const AT_WORK: readonly Role[] = ROLES.filter((role) => role !== 'admin');

/** Why nothing may be given to this person to do: their account, or that they have no role. Null: it may. */
export async function unfitForTasks(
  deps: Pick<RequestDeps, 'people'>,
  person: Person,
): Promise<Unfit | null> {
  const unreached = await unreachedBy(deps, person);
  if (unreached) return unreached;
  const roles = await rolesOf(deps.people, person);
  return roles.some((role) => AT_WORK.includes(role)) ? null : 'no-role';
}

/** Why no message would find this person. Null: one does, or the chat system doesn't tell just now. */
export async function unreachedBy(
  deps: Pick<RequestDeps, 'people'>,
  person: Person,
): Promise<Unfit | null> {
  const standing = await deps.people.standings.now(person);
  return standing === 'here' || standing === 'unknown' ? null : standing;
}
