import type { Modal } from './block-kit/check';
import { LIMITS } from './block-kit/limits';
import type { View } from './model';
import type { SlackState } from './state';

/** Opens a modal before a person, in the place of whatever was open there. */
export function openView(state: SlackState, person: string, modal: Modal, triggerId: string): View {
  const id = state.newId('V');
  const view = { ...modal, id, person, hash: newHash(state), rootId: id, triggerId };
  state.setStack(person, [view]);
  return view;
}

/** Puts a modal above the topmost; undefined when the stack is full or empty. */
export function pushView(
  state: SlackState,
  person: string,
  modal: Modal,
  triggerId: string,
): View | undefined {
  const stack = state.stackOf(person);
  const top = stack.at(-1);
  if (top === undefined || stack.length >= LIMITS.viewStack) return undefined;
  const view = {
    ...modal,
    id: state.newId('V'),
    person,
    hash: newHash(state),
    rootId: top.rootId,
    previousId: top.id,
    triggerId,
  };
  state.setStack(person, [...stack, view]);
  return view;
}

/** Draws an open modal anew, in its place in the stack. */
export function updateView(state: SlackState, view: View, modal: Modal): View {
  const { previousId } = view;
  const after = {
    ...modal,
    id: view.id,
    person: view.person,
    hash: newHash(state),
    rootId: view.rootId,
    triggerId: view.triggerId,
    ...(previousId === undefined ? {} : { previousId }),
  };
  const stack = state.stackOf(view.person).map((one) => (one.id === view.id ? after : one));
  state.setStack(view.person, stack);
  return after;
}

/** Takes a modal away, and what stands above it. */
export function closeView(state: SlackState, view: View): void {
  const stack = state.stackOf(view.person);
  const at = stack.findIndex((one) => one.id === view.id);
  if (at >= 0) state.setStack(view.person, stack.slice(0, at));
}

function newHash(state: SlackState): string {
  return `${String(Math.floor(Number(state.timestamps.next())))}.${state.newId('h')}`;
}
