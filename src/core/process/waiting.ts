import type { Definition, Step } from './definition';
import type { OpenTask, RequestState, Waiting } from './state';
import type { Environment, Party } from '../terms/terms';

/**
 * Who holds the ball, for what, since when; oldest first. A held request waits for staff, who alone can resume it;
 * a closed one waits for nobody.
 */
export function waiting(definition: Definition, state: RequestState): readonly Waiting[] {
  if (state.ended) return [];
  if (state.hold) {
    return [{ party: 'staff', task: 'hold', environment: null, since: state.hold.since }];
  }
  return state.open
    .map((open) => ({ ...open, party: taskOf(definition, open).party }))
    .sort((a, b) => a.since.localeCompare(b.since));
}

/** The parties of `waiting`, each once. */
export function waitingParties(definition: Definition, state: RequestState): readonly Party[] {
  return [...new Set(waiting(definition, state).map((held) => held.party))];
}

/** The steps whose tasks are open, ascending; for a closed request the last one it reached. */
export function stepsOf(definition: Definition, state: RequestState): readonly Step[] {
  const numbers = new Set(state.open.map((open) => taskOf(definition, open).step));
  return definition.steps.filter((step) => numbers.has(step.number));
}

/** The environment after `environment`, or null after the last. */
export function environmentAfter(
  definition: Definition,
  environment: Environment,
): Environment | null {
  return definition.environments[definition.environments.indexOf(environment) + 1] ?? null;
}

/** The environments a request goes through: from its first one to the last. */
export function environmentsOf(
  definition: Definition,
  state: Pick<RequestState, 'firstEnvironment'>,
): readonly Environment[] {
  return definition.environments.slice(definition.environments.indexOf(state.firstEnvironment));
}

function taskOf(definition: Definition, open: OpenTask) {
  const task = definition.tasks[open.task];
  if (!task) throw new Error(`The definition ${definition.name} has no task ${open.task}`);
  return task;
}
