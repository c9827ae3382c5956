import { daysOver, dueDay } from '../../core/policy/deadline';
import { audienceOf, type Audience, type ThresholdName } from '../../core/policy/thresholds';
import { offered, rolesDuring } from '../../core/decision/offers';
import type { OpenTask, RequestState } from '../../core/process/state';
import { ROLE_OF, type Day, type Party, type Role } from '../../core/terms/terms';
import { actions, openOne } from '../model/buttons';
import type { Block, Card, Line, Note } from '../model/model';
import { sinceWords } from '../model/dates';
import { askedFor } from '../model/task-words';
import type { CardContext } from '../cards/request-card';

/** An open task that somebody is reminded of. */
export interface RemindedTask {
  readonly state: RequestState;
  readonly open: OpenTask;
  readonly party: Party;
  /** The last threshold that was crossed. */
  readonly threshold: ThresholdName;
}

export interface ReminderContext extends CardContext {
  readonly today: Day;
}

/** Requests that one reminder shows with a button each: two blocks a request, of the fifty that Slack takes. */
export const MOST_REMINDED = 15;

/** `due Thu 19 Nov: 2 working days over`; empty while no clock runs. */
export function dueWords(context: ReminderContext, state: RequestState, open: OpenTask): string {
  const { definition, time, today } = context;
  const { reminders, writing } = context.words;
  const due = dueDay(definition, state, open, time);
  if (due === null) return '';
  if (due === today) return reminders.dueToday;
  const over = daysOver(definition, state, open, today, time);
  const day = writing.day(due);
  return over === 0 ? reminders.due(day) : reminders.dueOver(day, over);
}

/**
 * A message to one person about all that waits for them, the longest due first. One request comes with the button that
 * moves it on and `Snooze`; several with a button each. `more` is how many are not among `reminded`.
 */
export function reminderCard(
  reminded: readonly [RemindedTask, ...RemindedTask[]],
  context: ReminderContext,
  more: number,
  inPlaceOf: readonly string[],
): Card {
  const [first] = reminded;
  const { reminders, writing } = context.words;
  const place: readonly Block[] =
    inPlaceOf.length === 0
      ? []
      : [{ kind: 'small', line: [reminders.standingIn(writing.and(inPlaceOf))] }];
  if (reminded.length === 1 && more === 0) {
    return {
      title: `${kindOf(first, context)}: ${first.state.id} · ${first.state.organisation}`,
      summary: `${kindOf(first, context)}: ${sentence(first, context)}`,
      blocks: [{ kind: 'line', line: lineOf(first, context) }, ...place],
      actions: buttons(first, context),
    };
  }
  const shown = reminded.slice(0, MOST_REMINDED);
  const left = reminded.length - shown.length + more;
  const title = reminders.requestsWait(reminded.length + more);
  const ids = writing.and(shown.map(({ state }) => state.id));
  return {
    title,
    summary: reminders.summary(title, ids, left > 0),
    blocks: [
      ...place,
      ...shown.flatMap((one): Block[] => [
        {
          kind: 'line',
          line: [
            { strong: `${one.state.id} · ${one.state.organisation}` },
            '\n',
            ...lineOf(one, context),
          ],
        },
        { kind: 'actions', actions: buttons(one, context) },
      ]),
      ...andMore(left, context),
    ],
    actions: [],
  };
}

/**
 * The line in a request's thread: who was reminded of what. `lost`: whom it is assigned to, or else who registered it,
 * where nothing reaches them any more; others were told in their place.
 */
export function reminderNote(
  reminded: readonly [RemindedTask, ...RemindedTask[]],
  context: ReminderContext,
  lost: string | null = null,
): Note {
  const { id, assignee, registered } = reminded[0].state;
  const { reminders } = context.words;
  // It may have been given to somebody else since.
  const isLost = lost !== null && lost === (assignee ?? registered.by).name;
  const told = reminded.map(
    (one) => `${recipientWords(one, isLost, context)}: ${sentence(one, context)}`,
  );
  const asksForHeir = isLost && (assignee !== null || reminded.some(isForOwner));
  const heir = assignee === null ? reminders.heirOfRegistrant : reminders.heirOfAssigned;
  const lines = asksForHeir ? [...told, heir(lost, id)] : told;
  return {
    summary: `${id}: ${lines.join(' ')}`,
    blocks: lines.map((line) => ({ kind: 'line', line: [line] })),
  };
}

function andMore(left: number, { words }: ReminderContext): readonly Block[] {
  if (left === 0) return [];
  return [{ kind: 'small', line: words.reminders.moreShown(left, '/ebox list waiting') }];
}

function kindOf({ threshold }: RemindedTask, { words: { reminders } }: ReminderContext): string {
  return audienceOf(threshold) === 'holder' ? reminders.reminder : reminders.escalation;
}

function sentence({ state, open }: RemindedTask, context: ReminderContext): string {
  const due = dueWords(context, state, open);
  const asked = askedFor(context.definition, open, context.words);
  return context.words.reminders.waits(state.organisation, asked, due);
}

function lineOf({ state, open, party }: RemindedTask, context: ReminderContext): Line {
  const due = dueWords(context, state, open);
  const { reminders, terms } = context.words;
  const asked = askedFor(context.definition, open, context.words);
  const { name } = state.registered.by;
  const since = sinceWords(open.since, context);
  return reminders.asks(name, asked, terms.party[party], since, due);
}

function isForOwner({ threshold }: RemindedTask): boolean {
  return audienceOf(threshold) === 'assignee';
}

function recipientWords(
  { state, party, threshold }: RemindedTask,
  isLost: boolean,
  { words: { reminders, terms } }: ReminderContext,
): string {
  switch (audienceOf(threshold)) {
    case 'holder':
      return party === 'requester' ? reminders.toRequester : reminders.toParty(terms.party[party]);
    case 'assignee':
      return isLost
        ? reminders.escalatedToAll(terms.party.staff)
        : reminders.escalatedTo((state.assignee ?? state.registered.by).name);
    case 'role':
      return reminders.escalatedToAll(terms.party[party === 'requester' ? 'staff' : party]);
    case 'admins':
      return reminders.escalatedToAdmins;
  }
}

/** The button that carries this task on, `Snooze`, and `Open`: those of them that the reader may press. */
function buttons({ state, open, party, threshold }: RemindedTask, context: ReminderContext) {
  const { definition, words } = context;
  const opening = openOne(state, words);
  const reader = readerOf(party, audienceOf(threshold));
  const acts = offered(definition, state).filter((act) =>
    rolesDuring(definition, act, open.task).some((role) => role === reader),
  );
  const all = actions(definition, state, acts, words, { task: open.task });
  const primary = all.find(({ tone }) => tone === 'primary');
  const snooze = all.find(({ press }) => press.act === 'snooze');
  return [primary, snooze, opening].filter((action) => action !== undefined);
}

/** The role in which a reminder is read. Requests are assigned to staff; admins, who decide nothing, only open them. */
function readerOf(party: Party, audience: Audience): Role {
  switch (audience) {
    case 'holder':
    case 'role':
      return ROLE_OF[party];
    case 'assignee':
      return 'staff';
    case 'admins':
      return 'admin';
    default:
      return audience satisfies never;
  }
}
