import { daysOver, dueDay } from '../../core/policy/deadline';
import { audienceOf, type Audience, type ThresholdName } from '../../core/policy/thresholds';
import { offered, rolesDuring } from '../../core/decision/offers';
import type { OpenTask, RequestState } from '../../core/process/state';
import { ROLE_OF, type Day, type Party, type Role } from '../../core/terms/terms';
import { actions, look } from '../model/acts';
import type { Block, Card, Line, Note } from '../model/model';
import { askedFor } from '../model/task-words';
import type { CardContext } from '../cards/request-card';
import { enumerate, PARTY, weekday } from '../model/words';

/** An open task that somebody is reminded of. */
export interface Nudged {
  readonly state: RequestState;
  readonly open: OpenTask;
  readonly party: Party;
  /** The last threshold that was crossed. */
  readonly threshold: ThresholdName;
}

export interface NudgeContext extends CardContext {
  readonly today: Day;
}

/** Requests that one nudge shows with a button each: two blocks a request, of the fifty that Slack takes. */
export const MOST_NUDGED = 15;

/** `due Thu 19 Nov: 2 working days over`; empty while no clock runs. */
export function dueWords(context: NudgeContext, state: RequestState, open: OpenTask): string {
  const { definition, time, today } = context;
  const due = dueDay(definition, state, open, time);
  if (due === null) return '';
  if (due === today) return 'due today';
  const over = daysOver(definition, state, open, today, time);
  return over === 0
    ? `due ${weekday(due)}`
    : `due ${weekday(due)}: ${over} working ${over === 1 ? 'day' : 'days'} over`;
}

/**
 * A message to one person about all that waits for them, the longest due first. One request comes with the button that
 * moves it on and `Snooze`; several with a button each. `more` is how many are not among `nudged`.
 */
export function nudgeCard(
  nudged: readonly [Nudged, ...Nudged[]],
  context: NudgeContext,
  more: number,
  inPlaceOf: readonly string[],
): Card {
  const [first] = nudged;
  const place: readonly Block[] =
    inPlaceOf.length === 0
      ? []
      : [{ kind: 'small', line: [`You stand in for ${enumerate(inPlaceOf)}.`] }];
  if (nudged.length === 1 && more === 0) {
    return {
      title: `${kindOf(first)}: ${first.state.id} · ${first.state.organisation}`,
      summary: `${kindOf(first)}: ${sentence(first, context)}`,
      blocks: [{ kind: 'line', line: lineOf(first, context) }, ...place],
      actions: buttons(first, context),
    };
  }
  const shown = nudged.slice(0, MOST_NUDGED);
  const left = nudged.length - shown.length + more;
  const title = `${nudged.length + more} requests wait`;
  return {
    title,
    summary: `${title}: ${enumerate(shown.map(({ state }) => state.id))}${left > 0 ? ' and more' : ''}`,
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
      ...andMore(left),
    ],
    actions: [],
  };
}

/**
 * The line in a request's thread: who was reminded of what. `lost`: whom it is assigned to, or else who registered it,
 * where nothing reaches them any more; others were told in their place.
 */
export function nudgeNote(
  nudged: readonly [Nudged, ...Nudged[]],
  context: NudgeContext,
  lost: string | null = null,
): Note {
  const { id, assignee, registered } = nudged[0].state;
  // It may have been given to somebody else since.
  const isLost = lost !== null && lost === (assignee ?? registered.by).name;
  const told = nudged.map((one) => `${recipientWords(one, isLost)}: ${sentence(one, context)}`);
  const asksForHeir = isLost && (assignee !== null || nudged.some(isForOwner));
  const lines = asksForHeir ? [...told, heirWords(id, lost, assignee !== null)] : told;
  return {
    summary: `${id}: ${lines.join(' ')}`,
    blocks: lines.map((line) => ({ kind: 'line', line: [line] })),
  };
}

function andMore(left: number): readonly Block[] {
  if (left === 0) return [];
  return [
    { kind: 'small', line: [`and ${left} more: `, { code: '/ebox list waiting' }, ' shows them.'] },
  ];
}

function kindOf({ threshold }: Nudged): string {
  return audienceOf(threshold) === 'holder' ? 'Reminder' : 'Escalation';
}

function sentence({ state, open }: Nudged, context: NudgeContext): string {
  const due = dueWords(context, state, open);
  return `${state.organisation} waits for ${askedFor(context.definition, open)}${due === '' ? '' : `, ${due}`}.`;
}

function lineOf({ state, open, party }: Nudged, context: NudgeContext): Line {
  const due = dueWords(context, state, open);
  return [
    `${state.registered.by.name} asks for ${askedFor(context.definition, open)}. Waiting for: ${PARTY[party]}, since `,
    { date: open.since, style: 'day' },
    ...(due === '' ? [] : [', ', { strong: due }]),
    '.',
  ];
}

function isForOwner({ threshold }: Nudged): boolean {
  return audienceOf(threshold) === 'assignee';
}

function heirWords(id: string, lost: string, isAssigned: boolean): string {
  return `${lost}, ${isAssigned ? 'to whom it is assigned' : 'who registered it'}, isn’t there any more (the account or the role is gone). Give it to somebody: /ebox assign ${id} @person.`;
}

function recipientWords({ state, party, threshold }: Nudged, isLost: boolean): string {
  switch (audienceOf(threshold)) {
    case 'holder':
      return `Reminder to ${party === 'requester' ? 'the requester' : PARTY[party]}`;
    case 'assignee':
      return isLost
        ? toAll('staff')
        : `Escalated to ${(state.assignee ?? state.registered.by).name}`;
    case 'role':
      return toAll(party);
    case 'admins':
      return 'Escalated to the admins';
  }
}

function toAll(party: Party): string {
  return `Escalated to all ${PARTY[party === 'requester' ? 'staff' : party]}`;
}

/** The button that carries this task on, `Snooze`, and `Open`: those of them that the reader may press. */
function buttons({ state, open, party, threshold }: Nudged, context: NudgeContext) {
  const { definition } = context;
  const opening = { ...look(state, 'open'), label: `Open ${state.id}` };
  const reader = readerOf(party, audienceOf(threshold));
  const acts = offered(definition, state).filter((act) =>
    rolesDuring(definition, act, open.task).some((role) => role === reader),
  );
  const all = actions(definition, state, acts, { task: open.task });
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
