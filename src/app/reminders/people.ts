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
import { FewAtOnce } from '../time/few-at-once';
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
  readonly directory: Pick<Directory, 'holdersOf'>;
  readonly settings: Pick<SettingsStore, 'holdersOf'>;
  readonly absences: Pick<AbsenceStore, 'notOver'>;
  readonly links: Pick<LinkStore, 'humans'>;
  readonly standings: Pick<Standings, 'lately'>;
  /** The chat systems that are connected: accounts of others can't be written to. */
  readonly platforms: readonly Platform[];
}

/**
 * Accounts that are asked for at once: each may take a connection to the database and a call to a chat system, which
 * clicks need as well.
 */
const ASKED_AT_ONCE = 4;

/**
 * Looks up who is who today: everybody with a role at a chat system that is connected, but for those who have left: what
 * was theirs comes to the others.
 */
export async function whoIsWho(deps: PeopleDeps, today: Day): Promise<People> {
  const lookUps = new FewAtOnce(ASKED_AT_ONCE);
  const [absences, humans, ...holders] = await Promise.all([
    deps.absences.notOver(today),
    deps.links.humans(),
    ...ROLES.map((role) => holdersOf(deps, role, lookUps)),
  ]);
  const byRole = Object.fromEntries(ROLES.map((role, index) => [role, holders[index] ?? []]));
  return { today, absences, humans, holders: { ...NOBODY, ...byRole } };
}

/** Accounts that are asked for before a digest is drawn, whose reader waits for it: a desk has fewer, four at a time. */
const MOST_LOOKED_UP = 200;

/**
 * Everybody who is there and has a role, with the accounts that their human linked; null where nobody is, or where there
 * are too many to be looked up while somebody waits.
 */
export async function presentToday(
  deps: PeopleDeps,
  today: Day,
): Promise<readonly Account[] | null> {
  const known = await Promise.all(ROLES.map((role) => withRole(deps, role)));
  if (known.flat().length > MOST_LOOKED_UP) return null;
  const { holders, humans } = await whoIsWho(deps, today);
  const all = distinct(Object.values(holders).flat());
  return all.length === 0 ? null : distinct(all.flatMap((one) => linkedWith(humans, one)));
}

const NOBODY: People['holders'] = { admin: [], staff: [], nsso: [], ebox: [] };

/** The accounts with a role at a chat system that is connected; one may stand twice. */
async function withRole(
  { directory, settings, platforms }: PeopleDeps,
  role: Role,
): Promise<readonly Account[]> {
  const [configured, granted] = await Promise.all([
    directory.holdersOf(role),
    settings.holdersOf(role),
  ]);
  return [...configured, ...granted].filter(({ platform }) => platforms.includes(platform));
}

async function holdersOf(
  deps: PeopleDeps,
  role: Role,
  lookUps: FewAtOnce,
): Promise<readonly Account[]> {
  const here = distinct(await withRole(deps, role));
  const found = await Promise.all(
    here.map((one) =>
      lookUps.run(async () => (isLost(await deps.standings.lately(one)) ? null : one)),
    ),
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
