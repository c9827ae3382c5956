import { ROLES, type Account, type Person, type Role } from '../../core/terms/terms';
import { ok, warning, wrong, type Finding } from '../../view/doctor/finding';
import { SYSTEM } from '../../view/notes/systems';
import type { Directory } from '../people/directory-port';
import { isLost, type Standings } from '../people/standings';
import type { SettingsStore } from '../settings/settings-store';
import { roleSetting, type Checkup } from './checkup';

export interface RoleSources {
  readonly checkups: readonly Checkup[];
  readonly directory: Directory;
  readonly settings: Pick<SettingsStore, 'holdersOf'>;
  readonly standings: Pick<Standings, 'lately'>;
  readonly nameOf: (account: Account) => Promise<Person | null>;
  /** Null: the chat system could not be asked. Empty: it tells none. */
  readonly addressesOf: (account: Account) => Promise<readonly string[] | null>;
}

/** Accounts of a role that are looked at: enough for a desk, and few enough for a chat system's limits. */
const MOST_HOLDERS = 50;

/** Who holds each role, and whether messages find them. */
export async function roleFindings(sources: RoleSources): Promise<readonly Finding[]> {
  const found = await Promise.all(ROLES.map((role) => ofRole(role, sources)));
  const accounts = await allHolders(sources);
  return [
    ...found.flat(),
    ...(await withoutChat(accounts, sources)),
    ...(await withoutAddress(accounts, sources)),
  ];
}

async function ofRole(role: Role, sources: RoleSources): Promise<readonly Finding[]> {
  const { directory, standings } = sources;
  const setting = roleSetting(role);
  const groups = (await directory.emptyGroups(role)).map((group) =>
    wrong(
      'roles',
      (words) => words.said.groupEmpty(role, group),
      (words) => words.todo.group(setting),
    ),
  );
  const holders = await holdersOf(role, sources);
  if (holders.length === 0) {
    return [
      ...groups,
      warning(
        'roles',
        (words) => words.said.roleEmpty(role),
        (words) => words.todo.role(role, setting),
      ),
    ];
  }
  const stood = await Promise.all(
    holders.slice(0, MOST_HOLDERS).map(async (one) => ({
      one,
      lost: isLost(await standings.lately(one)),
    })),
  );
  const lost = await named(
    stood.filter((entry) => entry.lost).map(({ one }) => one),
    sources,
  );
  return [
    ...groups,
    ok('roles', (words) => words.said.roleHeld(role, holders.length)),
    ...(lost === ''
      ? []
      : [
          warning(
            'roles',
            (words) => words.said.holdersLost(role, lost),
            (words) => words.todo.holders(setting),
          ),
        ]),
  ];
}

/** Of the chat systems that are connected, each account once. */
async function holdersOf(
  role: Role,
  { checkups, directory, settings }: RoleSources,
): Promise<readonly Account[]> {
  const all = [...(await directory.holdersOf(role)), ...(await settings.holdersOf(role))];
  const known = new Map(all.map((one) => [`${one.platform}:${one.id}`, one]));
  return [...known.values()].filter(({ platform }) =>
    checkups.some((checkup) => checkup.platform === platform),
  );
}

async function allHolders(sources: RoleSources): Promise<readonly Account[]> {
  const all = (await Promise.all(ROLES.map((role) => holdersOf(role, sources)))).flat();
  const accounts = [...new Map(all.map((one) => [`${one.platform}:${one.id}`, one])).values()];
  return accounts.slice(0, MOST_HOLDERS);
}

/** By their addresses two accounts are known for one human's; without, by `link` alone. */
async function withoutAddress(
  accounts: readonly Account[],
  sources: RoleSources,
): Promise<readonly Finding[]> {
  const looked = await Promise.all(
    accounts.map(async (one) => ({ one, addresses: await sources.addressesOf(one) })),
  );
  const untold = looked.filter(({ addresses }) => addresses?.length === 0).map(({ one }) => one);
  const found = await Promise.all(
    sources.checkups.map(async ({ platform }) => {
      const names = await named(
        untold.filter((one) => one.platform === platform),
        sources,
      );
      if (names === '') return [];
      return [
        warning(
          'roles',
          (words) => words.said.withoutAddress(SYSTEM[platform], names),
          (words) => words.todo.withoutAddress[platform],
        ),
      ];
    }),
  );
  return found.flat();
}

async function withoutChat(
  accounts: readonly Account[],
  sources: RoleSources,
): Promise<readonly Finding[]> {
  const looked = await Promise.all(
    accounts.map(async (one) => {
      const checkup = sources.checkups.find(({ platform }) => platform === one.platform);
      return { one, finds: (await checkup?.findsChat(one.id)) ?? true };
    }),
  );
  const names = await named(
    looked.filter(({ finds }) => !finds).map(({ one }) => one),
    sources,
  );
  if (names === '') return [];
  return [
    warning(
      'roles',
      (words) => words.said.withoutChat(names),
      (words) => words.todo.withoutChat,
    ),
  ];
}

async function named(accounts: readonly Account[], { nameOf }: RoleSources): Promise<string> {
  const names = await Promise.all(
    accounts.map(async (one) => (await nameOf(one))?.name ?? `${one.platform}:${one.id}`),
  );
  return names.join(', ');
}
