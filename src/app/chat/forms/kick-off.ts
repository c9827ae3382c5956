import { DateTime } from 'luxon';
import type { CommandOf } from '../../../core/process/commands';
import { isWorkingDay } from '../../../core/policy/working-days';
import type { Hint } from '../../outbox/notification';
import type { ChatDeps } from '../deps';
import type { Draft } from './read';

type Planned = Extract<Draft, { readonly type: 'plan-kick-off' }>;

/** A plan whose hour is in the calendar, or what is wrong with it. */
export type Timed =
  | {
      readonly ok: true;
      readonly command: CommandOf<'plan-kick-off'>;
      readonly hints: readonly Hint[];
    }
  | { readonly ok: false; readonly errors: Readonly<Record<string, string>> };

/**
 * The moment that a day and a time are in the desk's time zone. An hour that the clock skips is none; of one that it
 * strikes twice, the first is meant.
 */
export function timed(
  { context: { zone, time, words }, clock }: Pick<ChatDeps, 'context' | 'clock'>,
  draft: Planned,
): Timed {
  const local = `${draft.date}T${draft.time}`;
  const [start = DateTime.invalid('no such day')] = DateTime.fromISO(local, { zone })
    .getPossibleOffsets()
    .sort((a, b) => a.toMillis() - b.toMillis());
  const no = (why: string) => ({ ok: false, errors: { time: why } }) as const;
  if (start.toFormat("yyyy-MM-dd'T'HH:mm") !== local) {
    return no(words.kickOff.timeSkipped(words.writing.day(draft.date)));
  }
  const now = clock.now();
  if (start.toMillis() <= now.getTime()) {
    return no(words.kickOff.timePast(DateTime.fromJSDate(now, { zone }).toFormat('HH:mm')));
  }
  const end = start.plus({ minutes: draft.minutes });
  return {
    ok: true,
    command: {
      ...draft,
      start: start.toJSDate().toISOString(),
      end: end.toJSDate().toISOString(),
    },
    hints: isWorkingDay(draft.date, time.calendar) ? [] : [{ tells: 'day-off', day: draft.date }],
  };
}
