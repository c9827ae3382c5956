import { holdingOf, stillHeld } from '../../core/policy/reminders';
import { THRESHOLDS, type ThresholdName } from '../../core/policy/thresholds';
import { isWorkingTime } from '../../core/policy/working-hours';
import type { RequestState } from '../../core/process/state';
import type { Day, Platform } from '../../core/terms/terms';
import { mailToCopy } from '../../view/mail/to-copy';
import { reminderMail, type Reminded } from '../../view/mail/reminder';
import {
  reminderCard,
  reminderNote,
  type RemindedTask,
  type ReminderContext,
} from '../../view/reminders/reminder-card';
import type { Card, Note } from '../../view/model/model';
import type { CardContext } from '../../view/cards/request-card';
import { localTime } from '../time/local-time';
import { mailContext } from '../../view/mail/context';
import type { Mail } from '../../view/mail/parts/mail';
import type { About, Reminder } from '../outbox/messages';
import type { Delivered } from '../outbox/gateway';
import type { RequestQueries } from '../requests/request-queries';
import { nextWorkingMorning } from '../time/working-morning';
import { holderOf } from './audience';

/** What a reminder has become by now. */
export type Drawn =
  | { readonly kind: 'not-now'; readonly delivered: Delivered }
  /** What it was about has been done, held, snoozed or closed meanwhile. */
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'person';
      readonly platform: Platform;
      readonly person: string;
      readonly card: Card;
    }
  | { readonly kind: 'mail'; readonly mail: Mail }
  | { readonly kind: 'thread'; readonly platform: Platform; readonly note: Note };

export interface DrawDeps {
  readonly context: CardContext;
  readonly queries: Pick<RequestQueries, 'many'>;
}

/**
 * Draws a reminder from the requests as they are now: nobody is told of something already done, and nobody outside of
 * working hours, however long the message waited.
 */
export async function drawReminder(deps: DrawDeps, reminder: Reminder, now: Date): Promise<Drawn> {
  const { zone, definition } = deps.context;
  const later = restOutsideWork(deps.context, now);
  if (later) return later;
  const local = localTime(zone, now);
  const states = await deps.queries.many([...new Set(reminder.about.map((one) => one.requestId))]);
  const reminded = reminder.about.flatMap((one) => {
    const state = states.find(({ id }) => id === one.requestId);
    return state ? stillReminded(state, one, local.day) : [];
  });
  const all = reminded.map(({ state, open, threshold }): RemindedTask => ({
    state,
    open,
    threshold,
    party: holderOf(definition, state, open),
  }));
  const [first, ...rest] = all;
  if (!first) return { kind: 'nothing' };
  return drawFor(deps, reminder, [first, ...rest], { ...deps.context, today: local.day }, now);
}

/** Puts off until the next working morning what would come outside of working hours; null within them. */
export function restOutsideWork({ zone, time }: CardContext, now: Date): Drawn | null {
  if (isWorkingTime(localTime(zone, now), time.calendar)) return null;
  const afterMs = nextWorkingMorning(zone, time.calendar, now).getTime() - now.getTime();
  const reason = { code: 'outside-hours' } as const;
  return { kind: 'not-now', delivered: { outcome: 'rest', afterMs, reason } };
}

function drawFor(
  { context }: DrawDeps,
  { to, more }: Reminder,
  reminded: readonly [RemindedTask, ...RemindedTask[]],
  reminderContext: ReminderContext,
  now: Date,
): Drawn {
  const mail = () => reminderMail(remindedOf(reminded), now.toISOString(), mailContext(context));
  switch (to.by) {
    case 'person': {
      const { platform, person, inPlaceOf } = to;
      const card = reminderCard(reminded, reminderContext, more, inPlaceOf);
      return { kind: 'person', platform, person, card };
    }
    case 'mail': {
      const written = mail();
      return written ? { kind: 'mail', mail: written } : { kind: 'nothing' };
    }
    case 'thread': {
      const copy = to.copy ? mail() : null;
      const line = reminderNote(reminded, reminderContext, to.lost ?? null);
      const copied = copy ? mailToCopy(reminded[0].state.id, copy, context.words).blocks : [];
      const note = { ...line, blocks: [...line.blocks, ...copied] };
      return { kind: 'thread', platform: to.platform, note };
    }
    default:
      return to satisfies never;
  }
}

function stillReminded(state: RequestState, about: About, today: Day) {
  const open = state.open.find((task) => holdingOf(task) === about.holding);
  const threshold = lastOf(about.thresholds);
  if (!open || !threshold || !stillHeld(state, about.holding, today)) return [];
  return [{ state, open, threshold }];
}

function lastOf(thresholds: readonly string[]): ThresholdName | undefined {
  return THRESHOLDS.findLast(({ name }) => thresholds.includes(name))?.name;
}

/** The tasks of each request that its requester still has to do something for. */
function remindedOf(reminded: readonly RemindedTask[]): readonly Reminded[] {
  const own = reminded.filter(({ party }) => party === 'requester');
  return [...new Set(own.map(({ state }) => state))].map((state) => ({
    state,
    tasks: own.filter((one) => one.state === state).map(({ open }) => open),
  }));
}
