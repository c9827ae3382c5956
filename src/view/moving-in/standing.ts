import type { Definition } from '../../core/process/definition';
import type { RequestState } from '../../core/process/state';
import { stepsOf } from '../../core/process/waiting';
import type { Words } from '../words';

/** What becomes of a row that can be taken over. `left`: somebody has worked on its request in chat since. */
export type RowOutcome = 'new' | 'updated' | 'same' | 'left';

/** A row of a file that can be taken over. */
export interface RowTaken {
  readonly row: number;
  readonly reference: string;
  readonly outcome: RowOutcome;
  /** As it would be; of a new one whose number is not known yet, all but its id. */
  readonly state: RequestState;
}

/** What is wrong with one cell, or with a row or the file as a whole (`column` null), and what to write. */
export interface RowFault {
  readonly row: number;
  readonly column: string | null;
  readonly words: string;
}

/** `INT 8 Technical integration and tests`: where a request stands. */
export function standing(state: RequestState, definition: Definition, words: Words): string {
  if (state.ended) return words.terms.outcome[state.ended.outcome];
  const steps = stepsOf(definition, state).map(({ number, name }) => `${number} ${name}`);
  const where = state.environment === null ? [] : [state.environment];
  return [...where, steps.join(', ')].join(' ');
}

/** `3 · cbe · what to write`. */
export function faultLine({ row, column, words }: RowFault): string {
  return [`${row}`, column, words].filter((part) => part !== null).join(' · ');
}

/** Sentences on the whole of a file. `stored`: it was taken over, and not only looked at. */
export function summary(
  rows: readonly RowTaken[],
  faults: readonly RowFault[],
  stored: boolean,
  { movingIn }: Words,
): readonly string[] {
  if (faults.length > 0) return [movingIn.nothingTaken(faults.length)];
  const of = (outcome: RowOutcome) => rows.filter((one) => one.outcome === outcome);
  const added = of('new').length;
  const left = of('left').map(({ state, row }) => `${state.id} (${row})`);
  return [
    stored ? movingIn.taken(added) : movingIn.wouldBeTaken(added),
    ...(of('updated').length > 0 ? [movingIn.updated(of('updated').length)] : []),
    ...(of('same').length > 0 ? [movingIn.same(of('same').length)] : []),
    ...(left.length > 0 ? [movingIn.left(left.join(', '))] : []),
  ];
}
