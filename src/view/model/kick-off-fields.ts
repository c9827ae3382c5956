import type { RequestState } from '../../core/process/state';
import { isPlanned } from '../../core/process/kick-off';
import type { Day } from '../../core/terms/terms';
import type { Words } from '../words';
import { paragraph } from './fields';
import { LIMITS } from './limits';
import type { Field } from './model';

/** Minutes that a kick-off may take, the usual ones first. */
export const KICK_OFF_MINUTES = [30, 45, 60, 90, 120, 180] as const;

/** What most kick-offs take. */
const USUAL_MINUTES = 60;

/** When and where the kick-off is to be, as it is planned by now. */
export function kickOffFields(
  state: RequestState,
  today: Day | null,
  { forms, kickOff: say }: Words,
): readonly Field[] {
  const planned = isPlanned(state) ? state.kickOff : undefined;
  const { place, notes } = planned ?? {};
  const date = planned?.date ?? today;
  return [
    {
      kind: 'date',
      name: 'date',
      label: forms.field.date,
      ...(date === null ? {} : { initial: date }),
    },
    {
      kind: 'line',
      name: 'time',
      label: say.time,
      hint: say.timeHint,
      maxLength: LIMITS.time,
      ...(planned ? { initial: planned.time } : {}),
    },
    {
      kind: 'choice',
      name: 'minutes',
      label: say.duration,
      options: KICK_OFF_MINUTES.map((minutes) => ({
        value: String(minutes),
        label: say.minutes(minutes),
      })),
      initial: String(planned?.minutes ?? USUAL_MINUTES),
    },
    {
      kind: 'line',
      name: 'place',
      label: say.place,
      hint: say.placeHint,
      maxLength: LIMITS.line,
      ...(place === undefined ? {} : { initial: place }),
    },
    {
      ...paragraph('notes', forms.field.notes, forms.hint.mailed),
      optional: true,
      ...(notes ? { initial: notes } : {}),
    } as Field,
  ];
}
