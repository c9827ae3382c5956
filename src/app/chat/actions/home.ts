import { covers } from '../../../core/policy/absence';
import { isOneOf } from '../../../core/terms/human';
import type { Account, Party, Person, Role } from '../../../core/terms/terms';
import { dayIn } from '../../../core/terms/zone';
import { homeCard, HOME_FEW, HOME_MAILS, type Home } from '../../../view/home/home-card';
import type { Card } from '../../../view/model/model';
import { rolesOf } from '../../requests/perform';
import { within } from '../../time/within';
import { words } from '../conversation/answers';
import type { Reply, Words } from '../conversation/conversation';
import type { ChatDeps } from '../deps';
import { languageReading } from './language';

/** Admins that somebody without a role is told of. */
const MOST_ADMINS = 3;

/** Milliseconds that a home waits for an admin's name. */
const NAME_PATIENCE_MS = 500;

/** Parties whose tasks are everybody's who has the role; those of staff are told apart by whose request it is. */
const SHARED_PARTIES: readonly Extract<Party, Role>[] = ['nsso', 'ebox'];

/** `home`: what waits for the person, and what is theirs. It is for one pair of eyes. */
export async function sayHome(deps: ChatDeps, { person, here }: Words): Promise<Reply> {
  if (here.isOverheard) return words(deps.context.words.home.overheard);
  return { kind: 'card', card: await home(deps, person) };
}

/** A person's home as it is now, in their language. */
export async function home(deps: ChatDeps, person: Person): Promise<Card> {
  const { context, people, clock } = deps;
  const today = dayIn(context.zone, clock.now());
  const [roles, linked, reading] = await Promise.all([
    rolesOf(people, person),
    people.links.linkedTo(person),
    languageReading(deps, person, null),
  ]);
  const accounts = linked ? [person, linked] : [person];
  const facts = roles.length === 0 ? NOTHING : await factsOf(deps, roles, accounts, today);
  return homeCard(
    { ...facts, roles, reading, admins: roles.length === 0 ? await adminsOf(deps, person) : [] },
    { ...context, today },
  );
}

type Facts = Omit<Home, 'roles' | 'reading' | 'admins'>;

const NOTHING: Facts = {
  tasks: [],
  total: 0,
  recent: [],
  mails: null,
  absences: [],
  standingInFor: [],
};

async function factsOf(
  { home: queries, requests, people }: ChatDeps,
  roles: readonly Role[],
  accounts: readonly Account[],
  today: string,
): Promise<Facts> {
  const isStaff = roles.includes('staff');
  const [read, absences, mails] = await Promise.all([
    queries.read({
      accounts,
      parties: SHARED_PARTIES.filter((party) => roles.includes(party)),
      isStaff,
      few: HOME_FEW,
    }),
    people.absences.notOver(today),
    isStaff ? requests.mails.open(HOME_MAILS) : null,
  ]);
  const own = absences.filter((absence) => isOneOf(accounts, absence.person));
  const forOthers = absences.filter(
    (absence) => isOneOf(accounts, absence.standIn) && covers(absence, today),
  );
  return {
    ...read,
    mails: mails && { first: mails.mails, total: mails.total },
    // A human with two accounts has one absence, noted for each.
    absences: own.slice(0, 1),
    standingInFor: [...new Set(forOthers.map((absence) => absence.person.name))],
  };
}

/** Who gives roles, by the names that the person knows them by. */
async function adminsOf(deps: ChatDeps, { platform }: Person): Promise<readonly string[]> {
  const { directory, settings } = deps.people;
  const configured = await directory.holdersOf('admin');
  const granted = await settings.holdersOf('admin');
  const all = new Map([...configured, ...granted].map((one) => [`${one.platform}:${one.id}`, one]));
  const here = [...all.values()].filter((one) => one.platform === platform).slice(0, MOST_ADMINS);
  return Promise.all(
    here.map(async (one) => {
      const known = await within(NAME_PATIENCE_MS, deps.nameOf(one), () => null);
      return known?.name ?? ('name' in one ? String(one.name) : one.id);
    }),
  );
}
