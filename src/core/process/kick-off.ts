import type { EventOf } from './events';
import type { PlannedKickOff, RequestState } from './state';
import type { Instant } from '../terms/terms';

/** The task that a planned meeting belongs to. */
const KICK_OFF_TASK = 'kick-off';

/** The state with this meeting planned, in place of the one before. Its task waits for the meeting, not for a deadline. */
export function kickOffPlanned(
  state: RequestState,
  { date, time, minutes, start, end, sequence, texts }: EventOf<'KickOffPlanned'>,
): RequestState {
  const kickOff: PlannedKickOff = {
    ...{ date, time, minutes, start, end, sequence },
    place: texts.place,
    notes: texts.notes,
  };
  const open = state.open.map((one) =>
    one.task === KICK_OFF_TASK ? { ...one, planned: end } : one,
  );
  return { ...state, kickOff, open };
}

/** The state with the requester's answer; one to an earlier invitation is in the history alone. */
export function kickOffAnswered(
  state: RequestState,
  { answer, sequence, proposed }: EventOf<'KickOffAnswered'>,
): RequestState {
  const { kickOff } = state;
  if (!kickOff || !isPlanned(state) || sequence !== kickOff.sequence) return state;
  return { ...state, kickOff: { ...kickOff, answer: { answer, proposed } } };
}

/** The state in which the meeting won't be. What has begun by then can't be called off. */
export function kickOffCancelled(state: RequestState, at: Instant): RequestState {
  const { kickOff } = state;
  if (!kickOff || !isPlanned(state)) return state;
  const { answer: _answer, ...others } = kickOff;
  const cancelled = { ...others, sequence: kickOff.sequence + 1, cancelled: at };
  return kickOff.start > at ? { ...state, kickOff: cancelled } : withoutKickOff(state);
}

/** The state in which another address is invited to the meeting that is ahead: nobody has answered from there yet. */
export function kickOffToAnother(state: RequestState, at: Instant): RequestState {
  const { kickOff } = state;
  if (!kickOff || !isAhead(state, at)) return state;
  const { answer: _answer, ...others } = kickOff;
  return { ...state, kickOff: { ...others, sequence: kickOff.sequence + 1 } };
}

/** The state in which they have met. Where that was on another day than planned, what is still ahead is called off. */
export function kickOffRecorded(
  state: RequestState,
  { date }: EventOf<'KickOffRecorded'>,
  at: Instant,
): RequestState {
  return state.kickOff?.date === date ? withoutKickOff(state) : kickOffCancelled(state, at);
}

/** The state in which the meeting was, and is in the history alone. */
function withoutKickOff({ kickOff: _was, ...state }: RequestState): RequestState {
  return state;
}

/** Whether there is a meeting that people were invited to. */
export function isPlanned({ kickOff }: Pick<RequestState, 'kickOff'>): boolean {
  return kickOff !== undefined && kickOff.cancelled === undefined;
}

/** Whether people are invited to a meeting that has not begun at this moment. */
export function isAhead(state: Pick<RequestState, 'kickOff'>, at: Instant): boolean {
  return isPlanned(state) && state.kickOff !== undefined && state.kickOff.start > at;
}

/** Identifies the meeting of a request in every calendar, whatever becomes of it. `domain`: of the desk's address. */
export function kickOffUid(requestId: string, domain: string): string {
  return `kick-off-${requestId}@${domain}`;
}
