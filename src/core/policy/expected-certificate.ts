import type { Expected } from '../certificate/subject/expected';
import type { RequestState } from '../process/state';
import { isLive } from '../decision/renewal';
import type { Environment } from '../terms/terms';

/** What the request says that its certificate for an environment must hold. */
export function expectedOf(state: RequestState, environment: Environment): Expected {
  const { form } = state;
  return {
    cbe: state.cbe,
    plannedGoLive: isLive(state) ? undefined : state.plannedGoLive,
    environment,
    legalName: form?.legalName,
    applicationId: form?.applicationId,
    city: form?.city,
    region: form?.region,
  };
}
