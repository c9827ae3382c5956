import type { Managers } from '../../core/decision/four-eyes';
import type { Definition } from '../../core/process/definition';
import type { OpenTask, RequestState } from '../../core/process/state';
import { ENDS_SOON_DAYS } from '../../core/certificate/rules/validity';
import type { Day, Instant, Party } from '../../core/terms/terms';
import { waitingParties } from '../../core/process/waiting';
import { look } from '../model/acts';
import type { Action, Block, Card, Line, Note } from '../model/model';
import { askedFor } from '../model/task-words';
import { dueWords, type NudgeContext } from '../reminders/reminder-card';
import { nobodyWords } from '../notes/four-eyes';
import { eventTypeWords } from '../notes/event-words';
import { COUNTED_AT_MOST } from '../model/limits';
import type { DigestFacts, Few } from './facts';
import { count, day, enumerate, PARTY, weekday } from '../model/words';

/** Requests that a section of the digest shows. */
export const DIGEST_FEW = 5;

/** Buttons of one row: with more of them Slack's card puts the rest into a menu. */
const BUTTONS_A_ROW = 3;

export interface DigestContext extends NudgeContext {
  readonly movedSince: Instant;
  readonly managers: Managers;
  /** The audit's head over everything up to now (docs/adr/0009); null where nothing was ever recorded. */
  readonly audit: { readonly at: Instant; readonly hash: string } | null;
}

/** The order of the sections: those who decide come first. */
const PARTIES: readonly Party[] = ['nsso', 'staff', 'ebox', 'requester'];

/** How `list waiting` calls a party. */
const PARTY_WORD: Readonly<Record<Party, string>> = {
  nsso: 'nsso',
  staff: 'staff',
  ebox: 'ebox',
  requester: 'requester',
};

/**
 * The digest, of the same length however many requests there are: counts in one line, then a section for each party,
 * what goes live this week, what ends, what moved, and how long steps take. One line when nothing needs anybody.
 */
export function digestMessage(digest: DigestFacts, context: DigestContext): Card | Note {
  const { waiting, goingLive, ending } = digest;
  const open = PARTIES.reduce((sum, party) => sum + waiting[party].total, 0);
  if (open + goingLive.total + ending.total === 0) return nothing(digest, context);
  const title = `Digest of ${weekday(context.today)}`;
  const counts = countsLine(digest, open);
  return {
    title,
    summary: `${title}: ${counts}`,
    blocks: [
      { kind: 'line', line: [counts] },
      ...stuckSection(digest, context),
      ...PARTIES.flatMap((party) => partySection(party, waiting[party], context)),
      ...section('Going live this week', goingLive, (state) => goLiveLine(state), 'all'),
      ...endingSection(digest, context),
      ...movedSection(digest),
      ...medianSection(digest, context.definition),
      ...auditLine(context),
    ],
    actions: [],
  };
}

function nothing({ moved }: DigestFacts, context: DigestContext): Note {
  const { today } = context;
  const news = moved.total === 0 ? '' : ` ${howMany(moved)} changed since the last digest.`;
  const words = `Digest of ${weekday(today)}: nothing needs anybody today.${news}`;
  const { audit } = context;
  const line = audit ? [`${words} `, ...auditWords(audit)] : [words];
  return { summary: words, blocks: [{ kind: 'line', line }] };
}

/** The last line: the hash that `npm run audit -- --since` takes. It stands in chat, where the database can't reach. */
function auditLine({ audit }: DigestContext): readonly Block[] {
  return audit ? [{ kind: 'small', line: auditWords(audit) }] : [];
}

function auditWords({ at, hash }: NonNullable<DigestContext['audit']>): Line {
  return ['Audit head of ', { date: at, style: 'moment' }, ': ', { code: hash }];
}

function countsLine({ waiting, held, live, ending }: DigestFacts, open: number): string {
  const parties = PARTIES.filter((party) => waiting[party].total > 0).map(
    (party) => `${count(waiting[party].total)} with ${PARTY[party]}`,
  );
  return [
    `${count(open)} open${parties.length === 0 ? '' : `: ${enumerate(parties)}`}`,
    ...(held > 0 ? [`${count(held)} on hold`] : []),
    `${count(live)} live`,
    ...(ending.total > 0 ? [`${howMany(ending, 'certificate')} about to end`] : []),
  ].join(' · ');
}

/**
 * Requests that nobody can decide on, whoever is asked: told for as long as it lasts. Their own lines stand under who
 * holds them.
 */
function stuckSection({ stuck }: DigestFacts, { managers }: DigestContext): readonly Block[] {
  if (stuck.total === 0) return [];
  const why = managers.accounts.length === 0 ? 'no-manager' : 'own-request';
  const ids = enumerate(stuck.first.map(({ id }) => id));
  const more = stuck.total > stuck.first.length ? ' and others' : '';
  return [
    { kind: 'heading', text: `Nobody can decide (${howMany(stuck)})` },
    { kind: 'line', line: [`${ids}${more}: ${nobodyWords(why, managers)}`] },
  ];
}

function partySection(
  party: Party,
  few: Few<RequestState>,
  context: DigestContext,
): readonly Block[] {
  return section(
    `Waiting for ${PARTY[party]}`,
    few,
    (state) => waitingLine(state, party, context),
    `waiting ${PARTY_WORD[party]}`,
  );
}

/** A heading with the count, a line and a button for each, and how to see the others. */
function section(
  title: string,
  few: Few<RequestState>,
  line: (state: RequestState) => Line,
  list: string,
): readonly Block[] {
  if (few.total === 0) return [];
  return [
    { kind: 'heading', text: `${title} (${count(few.total)})` },
    { kind: 'list', items: few.first.map(line) },
    ...openButtons(few.first),
    ...andMore(few, list),
  ];
}

function waitingLine(state: RequestState, party: Party, context: DigestContext): Line {
  const { definition } = context;
  const first = [...state.open]
    .sort((a, b) => a.since.localeCompare(b.since))
    .find((open) => definition.tasks[open.task]?.party === party);
  const since = state.hold?.since ?? first?.since ?? state.registered.at;
  const others = waitingParties(definition, state).filter((other) => other !== party);
  const also = others.length === 0 ? '' : `; also with ${enumerate(others.map((o) => PARTY[o]))}`;
  return [
    { strong: `${state.id} · ${state.organisation}` },
    `: ${state.hold ? 'on hold' : asked(context, first)}, since `,
    { date: since, style: 'day' },
    `${due(context, state, first)}${snoozed(state, context.today)}${also}`,
  ];
}

function asked(context: DigestContext, open: OpenTask | undefined): string {
  return open ? askedFor(context.definition, open) : 'waiting';
}

function due(context: DigestContext, state: RequestState, open: OpenTask | undefined): string {
  const words = open ? dueWords(context, state, open) : '';
  return words === '' ? '' : `, ${words}`;
}

function snoozed({ snooze }: RequestState, today: Day): string {
  return snooze && snooze.until > today ? ` (snoozed until ${weekday(snooze.until)})` : '';
}

function goLiveLine(state: RequestState): Line {
  return [
    { strong: `${state.id} · ${state.organisation}` },
    `: planned for ${weekday(state.plannedGoLive)}${state.environment ? `, now in ${state.environment}` : ''}`,
  ];
}

function endingSection({ ending }: DigestFacts, { today }: DigestContext): readonly Block[] {
  if (ending.total === 0) return [];
  const states = ending.first.map(({ state }) => state);
  return [
    {
      kind: 'heading',
      text: `Certificates that end within ${ENDS_SOON_DAYS} days (${howMany(ending)})`,
    },
    {
      kind: 'list',
      items: ending.first.map(({ state, environment, endsOn }) => [
        { strong: `${state.id} · ${state.organisation}` },
        `: ${environment} ends ${endsOn === today ? 'today' : `on ${day(endsOn)}`}`,
      ]),
    },
    ...openButtons(states.filter((state, index) => states.indexOf(state) === index)),
    ...andMore(ending, 'live'),
  ];
}

function movedSection({ moved }: DigestFacts): readonly Block[] {
  if (moved.total === 0) return [];
  return [
    { kind: 'heading', text: `Changed since the last digest (${howMany(moved)})` },
    {
      kind: 'list',
      items: moved.first.map((state) => [
        { strong: `${state.id} · ${state.organisation}` },
        `: ${state.last.by} ${eventTypeWords(state.last.type)}, `,
        { date: state.last.at, style: 'moment' },
      ]),
    },
    ...andMore(moved, 'all'),
  ];
}

function medianSection({ medians }: DigestFacts, definition: Definition): readonly Block[] {
  if (medians.length === 0) return [];
  const nameOf = (step: number) =>
    definition.steps.find(({ number }) => number === step)?.name ?? String(step);
  return [
    { kind: 'heading', text: 'How long steps take' },
    {
      kind: 'table',
      head: ['Step', 'Median working days', 'Of the last'],
      rows: medians.map(({ step, workingDays, of }) => [
        `${step} · ${nameOf(step)}`,
        String(workingDays),
        String(of),
      ]),
    },
  ];
}

function openButtons(states: readonly RequestState[]): readonly Block[] {
  const buttons = states.map((state): Action => ({
    ...look(state, 'open'),
    label: `Open ${state.id}`,
  }));
  const rows = Math.ceil(buttons.length / BUTTONS_A_ROW);
  return Array.from({ length: rows }, (_, row) => ({
    kind: 'actions',
    actions: buttons.slice(row * BUTTONS_A_ROW, (row + 1) * BUTTONS_A_ROW),
  }));
}

function andMore({ first, total }: Few<unknown>, list: string): readonly Block[] {
  const left = total - first.length;
  if (left <= 0) return [];
  return [
    {
      kind: 'small',
      line: [`and ${count(left)} more: `, { code: `/ebox list ${list}` }, ' shows them.'],
    },
  ];
}

/** `3`, `3 certificates`, or `1,000 or more`. */
function howMany({ total }: Few<unknown>, what?: string): string {
  const number = total >= COUNTED_AT_MOST ? `${count(COUNTED_AT_MOST)} or more` : count(total);
  return what === undefined ? number : `${number} ${what}${total === 1 ? '' : 's'}`;
}
