import { reachable, awayOn, type Absence } from '../../core/policy/absence';
import {
  type Account,
  type Day,
  isSamePerson,
  type Platform,
  type Role,
  ROLES,
} from '../../core/terms/terms';
import { linkedWith, type Humans } from '../../core/terms/human';
import type { AbsenceStore } from '../people/absences';
import type { LinkStore } from '../people/links';
import { isLost, type Standings } from '../people/standings';
import type { SettingsStore } from '../settings/settings-store';
import type { Directory } from '../people/directory-port';

/** Who holds which role today, and who is away. */
export interface People {
  readonly today: Day;
  readonly holders: Readonly<Record<Role, readonly Account[]>>;
  /** Of an absent human with several accounts, one for each. */
  readonly absences: readonly Absence[];
  readonly humans: Humans;
}

export interface PeopleDeps {
  readonly directory: Directory;
  readonly settings: SettingsStore;
  readonly absences: AbsenceStore;
  readonly links: Pick<LinkStore, 'humans'>;
  readonly standings: Pick<Standings, 'lately'>;
  /** The chat systems that are connected: accounts of others can't be written to. */
  readonly platforms: readonly Platform[];
}

/**
 * Looks up who is who today: everybody with a role at a chat system that is connected, but for those who have left: what
 * was theirs comes to the others.
 */
export async function whoIsWho(deps: PeopleDeps, today: Day): Promise<People> {
  const [absences, humans, ...holders] = await Promise.all([
    deps.absences.notOver(today),
    deps.links.humans(),
    ...ROLES.map((role) => holdersOf(deps, role)),
  ]);
  const byRole = Object.fromEntries(ROLES.map((role, index) => [role, holders[index] ?? []]));
  return { today, absences, humans, holders: { ...NOBODY, ...byRole } };
}

/** Everybody who is there and has a role, with the accounts that their human linked; null where nobody is. */
export function presentIn({ holders, humans }: People): readonly Account[] | null {
  const all = distinct(Object.values(holders).flat());
  return all.length === 0 ? null : distinct(all.flatMap((one) => linkedWith(humans, one)));
}

const NOBODY: People['holders'] = { admin: [], staff: [], nsso: [], ebox: [] };

async function holdersOf(
  { directory, settings, standings, platforms }: PeopleDeps,
  role: Role,
): Promise<readonly Account[]> {
  const [configured, granted] = await Promise.all([
    directory.holdersOf(role),
    settings.holdersOf(role),
  ]);
  const here = distinct([...configured, ...granted]).filter(({ platform }) =>
    platforms.includes(platform),
  );
  const found = await Promise.all(
    here.map(async (one) => (isLost(await standings.lately(one)) ? null : one)),
  );
  const left = found.filter((one) => one !== null);
  // Where all seem to have left, something else is wrong: then better a message too many.
  return left.length > 0 ? left : here;
}

/** Somebody to be told, and in whose place if not their own. */
export interface Recipient {
  readonly account: Account;
  /** The name of the one who is away; null where the recipient is told in their own right. */
  readonly inPlaceOf: string | null;
}

/** Who gets what is meant for this account today: its stand-in while it is away. */
export function recipientOf(account: Account, { absences, today }: People): Recipient {
  const away = awayOn(account, absences, today);
  if (!away) return { account, inPlaceOf: null };
  const { platform, id } = reachable(account, absences, today);
  return { account: { platform, id }, inPlaceOf: away.person.name };
}

/** Each account once. */
export function distinct(accounts: readonly Account[]): readonly Account[] {
  return accounts
    .filter((one, index) => accounts.findIndex((other) => isSamePerson(one, other)) === index)
    .map(({ platform, id }) => ({ platform, id }));
}
