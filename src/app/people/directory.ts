import { type Account, type Platform, type Role, ROLES } from '../../core/terms/terms';
import type { Directory } from './directory-port';

/** What the environment says about a role: single accounts, and user groups of a chat system. */
export type RoleEntry =
  | { readonly kind: 'account'; readonly platform: Platform; readonly id: string }
  | { readonly kind: 'group'; readonly platform: Platform; readonly id: string };

export type RoleEntries = Readonly<Record<Role, readonly RoleEntry[]>>;

/** Knows the members of a platform's user groups. Answers what it last knew when the platform is away. */
export interface Groups {
  members(group: string): Promise<readonly string[]>;
}

/** The directory that `ROLE_ADMIN`, `ROLE_STAFF`, `ROLE_NSSO` and `ROLE_EBOX` describe. */
export function createDirectory(
  entries: RoleEntries,
  groups: Readonly<Partial<Record<Platform, Groups>>>,
): Directory {
  async function membersOf({ kind, platform, id }: RoleEntry): Promise<readonly Account[]> {
    if (kind === 'account') return [{ platform, id }];
    const members = (await groups[platform]?.members(id)) ?? [];
    return members.map((member) => ({ platform, id: member }));
  }
  // Asked at every click: single accounts are looked up, and groups alone are gone through.
  const single = mapped(entries, (all) => new Set(all.filter(isAccount).map(keyOf)));
  const grouped = mapped(entries, (all) => all.filter((entry) => !isAccount(entry)));
  async function holds(role: Role, { platform, id }: Account): Promise<boolean> {
    if (single[role].has(keyOf({ platform, id }))) return true;
    const own = grouped[role].filter((entry) => entry.platform === platform);
    if (own.length === 0) return false;
    return (await Promise.all(own.map(membersOf))).some((members) =>
      members.some((member) => member.id === id),
    );
  }
  async function accounts(role: Role): Promise<readonly Account[]> {
    return (await Promise.all(entries[role].map(membersOf))).flat();
  }
  return {
    holdersOf: accounts,
    async emptyGroups(role) {
      const all = entries[role].filter(({ kind }) => kind === 'group');
      const members = await Promise.all(all.map(membersOf));
      return all.filter((_, index) => members[index]?.length === 0).map(({ id }) => id);
    },
    async rolesOf(person) {
      const held = await Promise.all(
        ROLES.map(async (role) => ((await holds(role, person)) ? role : null)),
      );
      return held.filter((role) => role !== null);
    },
  };
}

function isAccount({ kind }: RoleEntry): boolean {
  return kind === 'account';
}

function keyOf({ platform, id }: Account): string {
  return `${platform}:${id}`;
}

function mapped<T>(
  entries: RoleEntries,
  map: (all: readonly RoleEntry[]) => T,
): Readonly<Record<Role, T>> {
  return {
    admin: map(entries.admin),
    staff: map(entries.staff),
    nsso: map(entries.nsso),
    ebox: map(entries.ebox),
  };
}
