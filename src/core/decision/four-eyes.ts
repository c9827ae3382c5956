import { dutyAgainstNssoWord } from './duties';
import { waitingParties } from '../process/waiting';
import type { Definition } from '../process/definition';
import type { RequestState } from '../process/state';
import { countedWith, NOBODY_LINKED, type Humans } from '../terms/human';
import type { Account } from '../terms/terms';

/** The NSSO managers that are known. */
export interface Managers {
  readonly accounts: readonly Account[];
  /** Ids of user groups that should bring some and bring none. */
  readonly emptyGroups: readonly string[];
  /** Whose accounts are one human's; unset: nobody has two. */
  readonly humans?: Humans;
}

/** Why nobody can give the NSSO's word on a request: there is no manager, or a duty forbids it to each there is. */
export type NobodyBecause = 'no-manager' | 'own-request';

/** Null where somebody can, or where the NSSO isn't asked. */
export function nobodyBecause(
  definition: Definition,
  state: RequestState,
  { accounts, humans = NOBODY_LINKED }: Managers,
): NobodyBecause | null {
  if (!waitingParties(definition, state).includes('nsso')) return null;
  if (accounts.length === 0) return 'no-manager';
  const isBarred = (account: Account) =>
    dutyAgainstNssoWord(state, countedWith(humans, account)) !== null;
  return accounts.every(isBarred) ? 'own-request' : null;
}
