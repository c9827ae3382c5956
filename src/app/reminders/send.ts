import { holdingOf, stillHeld } from '../../core/policy/reminders';
import { THRESHOLDS, type ThresholdName } from '../../core/policy/thresholds';
import { isWorkingTime } from '../../core/policy/working-hours';
import type { RequestState } from '../../core/process/state';
import type { Day, Platform } from '../../core/terms/terms';
import { mailToCopy } from '../../view/mail/to-copy';
import { reminderMail, type Reminded } from '../../view/mail/reminder';
import {
  nudgeCard,
  nudgeNote,
  type Nudged,
  type NudgeContext,
} from '../../view/reminders/reminder-card';
import type { Card, Note } from '../../view/model/model';
import type { CardContext } from '../../view/cards/request-card';
import { localTime } from '../time/local-time';
import { mailContext } from '../../view/mail/context';
import type { Mail } from '../../view/mail/parts/mail';
import type { About, Nudge } from '../outbox/messages';
import type { Delivered } from '../outbox/gateway';
import type { RequestQueries } from '../requests/request-queries';
import { nextWorkingMorning } from '../time/working-morning';
import { holderOf } from './audience';

/** What a nudge has become by now. */
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
 * Draws a nudge from the requests as they are now: nobody is told of something already done, and nobody outside of
 * working hours, however long the message waited.
 */
export async function drawNudge(deps: DrawDeps, nudge: Nudge, now: Date): Promise<Drawn> {
  const { zone, definition } = deps.context;
  const later = restOutsideWork(deps.context, now);
  if (later) return later;
  const local = localTime(zone, now);
  const states = await deps.queries.many([...new Set(nudge.about.map((one) => one.requestId))]);
  const nudged = nudge.about.flatMap((one) => {
    const state = states.find(({ id }) => id === one.requestId);
    return state ? stillNudged(state, one, local.day) : [];
  });
  const all = nudged.map(({ state, open, threshold }): Nudged => ({
    state,
    open,
    threshold,
    party: holderOf(definition, state, open),
  }));
  const [first, ...rest] = all;
  if (!first) return { kind: 'nothing' };
  return drawFor(deps, nudge, [first, ...rest], { ...deps.context, today: local.day }, now);
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
  { to, more }: Nudge,
  nudged: readonly [Nudged, ...Nudged[]],
  nudgeContext: NudgeContext,
  now: Date,
): Drawn {
  const mail = () => reminderMail(remindedOf(nudged), now.toISOString(), mailContext(context));
  switch (to.by) {
    case 'person': {
      const { platform, person, inPlaceOf } = to;
      const card = nudgeCard(nudged, nudgeContext, more, inPlaceOf);
      return { kind: 'person', platform, person, card };
    }
    case 'mail': {
      const written = mail();
      return written ? { kind: 'mail', mail: written } : { kind: 'nothing' };
    }
    case 'thread': {
      const copy = to.copy ? mail() : null;
      const line = nudgeNote(nudged, nudgeContext, to.lost ?? null);
      const copied = copy ? mailToCopy(nudged[0].state.id, copy, context.words).blocks : [];
      const note = { ...line, blocks: [...line.blocks, ...copied] };
      return { kind: 'thread', platform: to.platform, note };
    }
    default:
      return to satisfies never;
  }
}

function stillNudged(state: RequestState, about: About, today: Day) {
  const open = state.open.find((task) => holdingOf(task) === about.holding);
  const threshold = lastOf(about.thresholds);
  if (!open || !threshold || !stillHeld(state, about.holding, today)) return [];
  return [{ state, open, threshold }];
}

function lastOf(thresholds: readonly string[]): ThresholdName | undefined {
  return THRESHOLDS.findLast(({ name }) => thresholds.includes(name))?.name;
}

/** The tasks of each request that its requester still has to do something for. */
function remindedOf(nudged: readonly Nudged[]): readonly Reminded[] {
  const own = nudged.filter(({ party }) => party === 'requester');
  return [...new Set(own.map(({ state }) => state))].map((state) => ({
    state,
    tasks: own.filter((one) => one.state === state).map(({ open }) => open),
  }));
}
