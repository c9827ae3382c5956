import type { Actor, Person, Role } from '../../../core/terms/terms';
import type { PeopleSources } from '../../requests/deps';
import { noteRefusal, type Tried } from '../../requests/refusal-log';
import { rolesOf } from '../../requests/perform';
import type { ChatDeps } from '../deps';

/** The person in the first of these roles that they hold; null where they hold none of them. */
export async function actingAs(
  people: PeopleSources,
  person: Person,
  roles: readonly Role[],
): Promise<Actor | null> {
  const held = await rolesOf(people, person);
  const role = roles.find((one) => held.includes(one));
  return role ? { ...person, role } : null;
}

/** The same, for what takes one of these roles: null is a refusal, which is counted and logged. */
export async function allowed(
  { people, watch }: Pick<ChatDeps, 'people' | 'watch'>,
  person: Person,
  roles: readonly Role[],
  act: Tried,
): Promise<Actor | null> {
  const actor = await actingAs(people, person, roles);
  if (!actor) noteRefusal(watch, person, { code: 'role-missing' }, { act, request: null });
  return actor;
}
