import { readState } from '../../core/process/stored-state';
import type { RequestState } from '../../core/process/state';

/** A request's state as any statement gives it. */
export interface StateRow {
  readonly state: object;
  readonly state_version: number;
}

/** The columns of a StateRow. */
export const STATE_COLUMNS = ['state', 'state_version'] as const;

/** @throws StateUnreadable, see readState */
export function stateOf({ state, state_version: version }: StateRow): RequestState {
  return readState({ state, version });
}
