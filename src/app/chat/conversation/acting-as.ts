import type { Actor, Person, Role } from '../../../core/terms/terms';
import type { PeopleSources } from '../../requests/deps';
import { rolesOf } from '../../requests/perform';

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
