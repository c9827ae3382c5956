import type { Definition } from '../../core/process/definition';
import type { RequestState } from '../../core/process/state';
import { waiting } from '../../core/process/waiting';
import { accountOf } from '../database/accounts';
import { searchTextOf } from './search';

/** The columns beside the state that follow from it alone: what lists and searches look at. */
export function columnsOf(state: RequestState, held: Waits) {
  return {
    definition: state.definition,
    organisation: state.organisation,
    cbe: state.cbe,
    status: state.ended?.outcome ?? 'open',
    waiting_parties: held.parties,
    waiting_since: held.since,
    environment: state.environment,
    held: state.hold !== null,
    planned_go_live: state.plannedGoLive,
    registered_by: accountOf(state.registered.by),
    assignee: state.assignee && accountOf(state.assignee),
    search: searchTextOf(state),
  };
}

interface Waits {
  readonly parties: readonly string[];
  readonly since: string | null;
}

/** Who holds the ball and since when, by the definition. */
export function waitsOf(definition: Definition, state: RequestState): Waits {
  const held = waiting(definition, state);
  return {
    parties: [...new Set(held.map(({ party }) => party))],
    since: held[0]?.since ?? null,
  };
}
