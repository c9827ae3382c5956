import type { RequestState } from '../process/state';
import { type Account, isSamePerson } from '../terms/terms';

/**
 * What keeps this person from giving the NSSO's word on a request: having registered it, or having validated it
 * technically in any round. Null where nothing does. One account never carries a request through (docs/security.md).
 */
export function dutyAgainstNssoWord(
  state: RequestState,
  person: Account,
): 'registered' | 'validated' | null {
  if (isSamePerson(state.registered.by, person)) return 'registered';
  if (state.validators.some((validator) => isSamePerson(validator, person))) return 'validated';
  return null;
}
