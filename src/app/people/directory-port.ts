import type { Account, Role } from '../../core/terms/terms';

/** Who has which role by configuration: single accounts, and members of a chat system's user groups. */
export interface Directory {
  rolesOf(person: Account): Promise<readonly Role[]>;
  /** The accounts known to hold a role, for messages that go to each of them. */
  holdersOf(role: Role): Promise<readonly Account[]>;
  /** The user groups of a role that have no member, or none that the chat system shows, by their ids. */
  emptyGroups(role: Role): Promise<readonly string[]>;
}
