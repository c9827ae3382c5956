import type { RequestState } from '../process/state';
import { isOneOf } from '../terms/human';
import type { Account } from '../terms/terms';

/**
 * What keeps a human from giving the NSSO's word on a request: having registered it, or having validated it technically
 * in any round, with any of these accounts. Null where nothing does. One human never carries a request through
 * (docs/security.md).
 */
export function dutyAgainstNssoWord(
  state: RequestState,
  human: readonly Account[],
): 'registered' | 'validated' | null {
  if (isOneOf(human, state.registered.by)) return 'registered';
  if (state.validators.some((validator) => isOneOf(human, validator))) return 'validated';
  return null;
}
