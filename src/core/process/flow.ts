import { enter } from './environment';
import type { Definition, Join } from './definition';
import type { Event, Recorded } from './events';
import type { ClosedTask, OpenTask, RequestState } from './state';
import { environmentAfter } from './waiting';
import type { Environment, Instant } from '../terms/terms';

/** Moves a request on as its definition says for this event: environments entered, tasks closed and opened, the end. */
export function move(
  definition: Definition,
  state: RequestState,
  { event, at }: Recorded,
): RequestState {
  const transition = definition.flow[event.type];
  if (!transition) return state;
  const { closes = [], opens = [], environment, ends } = transition;
  if (ends) return { ...state, open: [], ended: { outcome: ends, at } };
  const closing = state.open.filter(({ task }) => closes.includes(task));
  if (closes.length > 0 && closing.length === 0) return state;
  const closed = close(state, closing);
  const there = environment ? turn(definition, closed, event, environment) : closed;
  const moved = open(definition, there, opens, at);
  return definition.joins
    .filter((join) => isReached(definition, moved, join, closing))
    .reduce((joined, join) => open(definition, joined, join.opens, at), moved);
}

function close(state: RequestState, closing: readonly OpenTask[]): RequestState {
  return {
    ...state,
    open: state.open.filter((one) => !closing.includes(one)),
    closed: [
      ...state.closed,
      ...closing.map(({ task, environment }): ClosedTask => ({ task, environment })),
    ],
  };
}

/** Enters the environment that comes now. */
function turn(
  definition: Definition,
  state: RequestState,
  event: Event,
  which: 'first' | 'next',
): RequestState {
  const environment = which === 'first' ? state.firstEnvironment : nextOf(definition, state, event);
  if (environment === null) return state;
  // An event that can't tell whether anything is live already gets the longer checklist.
  const firstIntegration = 'firstIntegration' in event ? event.firstIntegration : true;
  return enter(definition, state, environment, firstIntegration);
}

/** Where an event says which environment it led to, that is where the request went, whatever the definition says now. */
function nextOf(definition: Definition, state: RequestState, event: Event): Environment | null {
  if (event.type === 'MovedOn') return event.to;
  return state.environment && environmentAfter(definition, state.environment);
}

/** Opens those of the tasks that exist here and aren't open. A task that opens again is no longer closed. */
function open(
  definition: Definition,
  state: RequestState,
  names: readonly string[],
  since: Instant,
): RequestState {
  const opening = names
    .flatMap((task) => here(definition, state, task) ?? [])
    .filter((one) => !state.open.some((other) => isSame(one, other)));
  return {
    ...state,
    open: [...state.open, ...opening.map((one): OpenTask => ({ ...one, since }))],
    closed: state.closed.filter((one) => !opening.some((other) => isSame(one, other))),
  };
}

/** Whether the last task that a join waits for closed just now. */
function isReached(
  definition: Definition,
  state: RequestState,
  { after }: Join<string>,
  closing: readonly OpenTask[],
): boolean {
  if (!closing.some(({ task }) => after.includes(task))) return false;
  return after.every((task) => {
    const wanted = here(definition, state, task);
    // What doesn't exist in this environment isn't waited for; before the first one, it is still to come.
    if (!wanted) return state.environment !== null;
    return state.closed.some((one) => isSame(one, wanted));
  });
}

/** A task where the request is now: in its environment, or once a request; null where it doesn't exist. */
function here(definition: Definition, { environment }: RequestState, task: string) {
  const environments = definition.tasks[task]?.environments;
  if (!environments) return { task, environment: null };
  return environment && environments.includes(environment) ? { task, environment } : null;
}

function isSame(a: ClosedTask, b: ClosedTask): boolean {
  return a.task === b.task && a.environment === b.environment;
}
