import { reachable } from '../../core/policy/absence';
import { usedLastOf } from '../../core/terms/human';
import { isSamePerson, type Account, type Day } from '../../core/terms/terms';
import type { RequestDeps } from './deps';

/**
 * The account that gets what is meant for another: a stand-in's while that one is away, and of one human's accounts the
 * one used last.
 */
export type Reach = (account: Account) => { readonly to: Account; readonly standsIn: boolean };

/** Where nobody is away, and nobody has a second account. */
export const toItself: Reach = (account) => ({ to: account, standsIn: false });

/** Who is reached how on this day. */
export async function reachOn(
  { people: { absences, links }, out: { platforms } }: Pick<RequestDeps, 'people' | 'out'>,
  today: Day,
): Promise<Reach> {
  const [away, humans] = await Promise.all([absences.notOver(today), links.humans()]);
  return (account) => {
    const there = reachable(account, away, today);
    const last = usedLastOf(humans, there);
    const to = platforms.includes(last.platform) ? last : there;
    return { to, standsIn: !isSamePerson(there, account) };
  };
}
