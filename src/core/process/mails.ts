import type { Definition } from './definition';
import type { OpenMail, RequestState } from './state';
import type { Instant } from '../terms/terms';

/** The task that is open while a mail waits for staff. */
export const MAIL_TASK = 'mail';

/** The state with one more mail that waits. */
export function mailCame(
  definition: Definition,
  state: RequestState,
  id: string,
  since: Instant,
): RequestState {
  const others = (state.mails ?? []).filter((mail) => mail.id !== id);
  return withMails(definition, state, [...others, { id, since }]);
}

/** The state in which this mail waits for nobody any more. */
export function mailSettled(definition: Definition, state: RequestState, id: string): RequestState {
  return withMails(
    definition,
    state,
    (state.mails ?? []).filter((mail) => mail.id !== id),
  );
}

/** Whether this mail of the request waits for staff. */
export function isOpenMail({ mails = [] }: Pick<RequestState, 'mails'>, id: string): boolean {
  return mails.some((mail) => mail.id === id);
}

/** One task, however many mails wait: it is as old as the oldest of them. A closed request has no tasks. */
function withMails(
  definition: Definition,
  state: RequestState,
  mails: readonly OpenMail[],
): RequestState {
  const { mails: _before, ...others } = state;
  const open = state.open.filter(({ task }) => task !== MAIL_TASK);
  const [oldest] = mails;
  if (!oldest) return { ...others, open };
  const isTask = !state.ended && definition.tasks[MAIL_TASK] !== undefined;
  const task = { task: MAIL_TASK, environment: null, since: oldest.since };
  return { ...others, mails, open: isTask ? [...open, task] : open };
}
