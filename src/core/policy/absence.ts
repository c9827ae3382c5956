import { type Account, type Day, isSamePerson, type Person, type Role } from '../terms/terms';
import { isOneOf } from '../terms/human';
import { addDays } from './working-days';

/** Days on which somebody is away, the first and the last included, and who stands in. */
export interface Absence {
  readonly person: Person;
  readonly from: Day;
  readonly until: Day;
  readonly standIn: Person;
}

/** Why an absence can't be noted. Nothing has changed. */
export type AbsenceFault =
  | { readonly code: 'ends-before-it-starts' }
  | { readonly code: 'over' }
  | { readonly code: 'too-far'; readonly last: Day }
  | { readonly code: 'no-role' }
  | { readonly code: 'own-stand-in' }
  | { readonly code: 'stand-in-lacks-role'; readonly roles: readonly Role[] }
  | { readonly code: 'overlap'; readonly other: Absence }
  /** The stand-in is away too, and their stand-ins lead back to the absent person. */
  | { readonly code: 'circle'; readonly through: readonly Person[] };

/** Days ahead that an absence may be noted for; a year, as for a snooze. */
const FURTHEST_DAYS = 365;

/** Stand-ins of stand-ins that are followed; more than anybody arranges. */
const LONGEST_CHAIN = 20;

/**
 * Whether this absence can be noted beside those that are noted already. A stand-in must have every role of the absent
 * person: standing in gives no role. An admin's role needs no stand-in, since an admin decides nothing. `own`: the other
 * accounts of the absent human. Of those who are away, `known` has an absence for each of their accounts.
 */
export function faultOf(
  wanted: Absence,
  known: readonly Absence[],
  roles: { readonly absent: readonly Role[]; readonly standIn: readonly Role[] },
  today: Day,
  own: readonly Account[] = [],
): AbsenceFault | null {
  const last = addDays(today, FURTHEST_DAYS);
  if (wanted.until < wanted.from) return { code: 'ends-before-it-starts' };
  if (wanted.until < today) return { code: 'over' };
  if (wanted.until > last) return { code: 'too-far', last };
  const absent = [wanted.person, ...own];
  if (isOneOf(absent, wanted.standIn)) return { code: 'own-stand-in' };
  const needed = roles.absent.filter((role) => role !== 'admin');
  if (needed.length === 0) return { code: 'no-role' };
  const lacking = needed.filter((role) => !roles.standIn.includes(role));
  if (lacking.length > 0) return { code: 'stand-in-lacks-role', roles: lacking };
  const other = known.find((one) => isOneOf(absent, one.person) && meet(one, wanted));
  if (other) return { code: 'overlap', other };
  const through = circleOf(wanted, absent, known);
  return through ? { code: 'circle', through } : null;
}

/**
 * Who receives the messages for an account on this day: the account itself, or its stand-in while it is away. Stand-ins
 * of stand-ins are followed.
 */
export function reachable(account: Account, absences: readonly Absence[], today: Day): Account {
  let current = account;
  for (let steps = 0; steps < LONGEST_CHAIN; steps += 1) {
    const away = awayOn(current, absences, today);
    if (!away) return current;
    current = away.standIn;
  }
  return current;
}

/** The absence of this account on this day, or null while they are there. */
export function awayOn(account: Account, absences: readonly Absence[], day: Day): Absence | null {
  return absences.find((one) => isSamePerson(one.person, account) && covers(one, day)) ?? null;
}

export function covers({ from, until }: Pick<Absence, 'from' | 'until'>, day: Day): boolean {
  return from <= day && day <= until;
}

function meet(a: Absence, b: Absence): boolean {
  return a.from <= b.until && b.from <= a.until;
}

/** The stand-ins from the wanted one back to the absent person, all away on one and the same day; null for none. */
function circleOf(
  wanted: Absence,
  absent: readonly Account[],
  known: readonly Absence[],
): readonly Person[] | null {
  const follow = (
    person: Person,
    days: Pick<Absence, 'from' | 'until'>,
    through: readonly Person[],
  ): readonly Person[] | null => {
    if (isOneOf(absent, person)) return through;
    if (through.length >= LONGEST_CHAIN) return through;
    const next = known.filter((one) => isSamePerson(one.person, person));
    for (const one of next) {
      const from = one.from > days.from ? one.from : days.from;
      const until = one.until < days.until ? one.until : days.until;
      if (from > until) continue;
      const found = follow(one.standIn, { from, until }, [...through, person]);
      if (found) return found;
    }
    return null;
  };
  return follow(wanted.standIn, wanted, []);
}
