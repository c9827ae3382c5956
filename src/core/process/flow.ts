import type { Definition } from './definition';
import type { Recorded } from './events';
import type { OpenTask, RequestState } from './state';
import type { Instant } from '../terms/terms';

/** Closes and opens tasks as the definition's flow and joins say for this event. */
export function moveTasks(
  definition: Definition,
  state: RequestState,
  { event, at }: Recorded,
): RequestState {
  const transition = definition.flow[event.type];
  if (!transition) return state;
  if (transition.ends) {
    return { ...state, open: [], ended: { outcome: transition.ends, at } };
  }
  const left = state.open.filter((open) => !transition.closes?.includes(open.task));
  const closed = state.open.length - left.length;
  const opened = opening(definition, state, transition.opens ?? [], at);
  const open = [...left, ...opened];
  // An event that closed nothing (a certificate replaced during the tests) must not fire the join again.
  return { ...state, open: closed > 0 ? join(definition, { ...state, open }, at) : open };
}

function join(definition: Definition, state: RequestState, at: Instant): readonly OpenTask[] {
  const { environment, open } = state;
  if (!environment) return open;
  const ready = definition.joins.filter(
    ({ after, opens }) =>
      !open.some((task) => after.includes(task.task) || opens.includes(task.task)) &&
      open.length === 0 &&
      after.every((name) => definition.tasks[name]?.environments?.includes(environment)),
  );
  return [...open, ...ready.flatMap(({ opens }) => opening(definition, state, opens, at))];
}

function opening(
  definition: Definition,
  state: RequestState,
  names: readonly string[],
  since: Instant,
): readonly OpenTask[] {
  return names.flatMap<OpenTask>((task) => {
    const environments = definition.tasks[task]?.environments;
    if (!environments) return [{ task, environment: null, since }];
    const { environment } = state;
    if (!environment || !environments.includes(environment)) return [];
    return [{ task, environment, since }];
  });
}
