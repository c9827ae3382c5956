import type { Definition } from './definition';
import type { EnvironmentState, RequestState } from './state';
import type { Environment } from '../terms/terms';

/**
 * The request in another environment, where nothing is done yet. `firstIntegration`: nothing of the organisation is
 * live, so the checklist has the items that are needed once.
 */
export function enter(
  definition: Definition,
  state: RequestState,
  environment: Environment,
  firstIntegration: boolean,
): RequestState {
  const checklist = definition.checklist
    .filter((item) => firstIntegration || !item.firstIntegrationOnly)
    .map((item) => item.name);
  return {
    ...state,
    environment,
    environments: { ...state.environments, [environment]: untouched(checklist) },
  };
}

function untouched(checklist: readonly string[]): EnvironmentState {
  return {
    certificate: null,
    pending: null,
    csr: null,
    checklist,
    done: [],
    configuredAt: null,
    testAccess: null,
    testedAt: null,
  };
}
