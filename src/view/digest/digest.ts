import type { Managers } from '../../core/decision/four-eyes';
import type { OpenTask, RequestState } from '../../core/process/state';
import { ENDS_SOON_DAYS } from '../../core/certificate/rules/validity';
import type { Instant, Party } from '../../core/terms/terms';
import { waitingParties } from '../../core/process/waiting';
import { openOne } from '../model/buttons';
import { sinceWords } from '../model/dates';
import type { Block, Card, Line, Note } from '../model/model';
import { askedFor } from '../model/task-words';
import { dueWords, type ReminderContext } from '../reminders/reminder-card';
import { nobodyWords } from '../notes/four-eyes';
import { COUNTED_AT_MOST } from '../model/limits';
import type { Words } from '../words';
import { PARTIES, type DigestFacts, type Few } from './facts';
import { medianBars, waitingBars } from './pictures';
import { doneByName } from '../notes/name';

/** Requests that a section of the digest shows: all sections together stay within the fifty blocks that Slack takes. */
export const DIGEST_FEW = 4;

export interface DigestContext extends ReminderContext {
  readonly movedSince: Instant;
  readonly managers: Managers;
  /** The audit's head over everything up to now (docs/adr/0009); null where nothing was ever recorded. */
  readonly audit: { readonly at: Instant; readonly hash: string } | null;
}

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
  const { words } = context;
  const said = words.reminders.digest;
  const title = said.title(words.writing.day(context.today));
  const counts = countsLine(digest, open, words);
  return {
    title,
    summary: `${title}: ${counts}`,
    blocks: [
      { kind: 'line', line: [counts] },
      ...waitingBars(digest, words),
      ...stuckSection(digest, context),
      ...leftSection(digest, context),
      ...PARTIES.flatMap((party) => partySection(party, waiting[party], context)),
      ...section(said.goingLive, goingLive, (state) => goLiveLine(state, words), 'all', words),
      ...endingSection(digest, context),
      ...movedSection(digest, context),
      ...medianBars(digest, context),
      ...auditLine(context),
    ],
    actions: [],
  };
}

function nothing({ moved }: DigestFacts, context: DigestContext): Note {
  const { audit, today, words } = context;
  const said = words.reminders.digest;
  const day = words.writing.day(today);
  const told =
    moved.total === 0 ? said.nothing(day) : said.nothingButNews(day, howMany(moved, words));
  const line = audit ? [`${told} `, ...auditWords(audit, context)] : [told];
  return { summary: told, blocks: [{ kind: 'line', line }] };
}

/** The last line: the hash that `npm run audit -- --since` takes. It stands in chat, where the database can't reach. */
function auditLine(context: DigestContext): readonly Block[] {
  const { audit } = context;
  return audit ? [{ kind: 'small', line: auditWords(audit, context) }] : [];
}

/** After days off the newest head may be of the last digest: then it says why no other stands there. */
function auditWords(
  { at, hash }: NonNullable<DigestContext['audit']>,
  { words, time, today }: DigestContext,
): Line {
  return words.reminders.digest.auditHead(at, hash, time.dayOf(at) !== today);
}

function countsLine(
  { waiting, held, live, ending }: DigestFacts,
  open: number,
  words: Words,
): string {
  const { digest: said } = words.reminders;
  const { and, count } = words.writing;
  const parties = PARTIES.filter((party) => waiting[party].total > 0).map((party) =>
    said.withParty(count(waiting[party].total), words.terms.party[party]),
  );
  return [
    parties.length === 0 ? said.open(count(open)) : said.openWith(count(open), and(parties)),
    ...(held > 0 ? [said.held(count(held))] : []),
    said.live(count(live)),
    ...(ending.total > 0 ? [said.aboutToEnd(howMany(ending, words), ending.total === 1)] : []),
  ].join(' · ');
}

/**
 * Requests that nobody can decide on, whoever is asked: told for as long as it lasts. Their own lines stand under who
 * holds them.
 */
function stuckSection(
  { stuck }: DigestFacts,
  { managers, words }: DigestContext,
): readonly Block[] {
  if (stuck.total === 0) return [];
  const found = { managers: managers.accounts.length, emptyGroups: managers.emptyGroups };
  const why = managers.accounts.length === 0 ? 'no-manager' : 'own-request';
  const { digest: said } = words.reminders;
  const ids = words.writing.and(stuck.first.map(({ id }) => id));
  const isMore = stuck.total > stuck.first.length;
  return [
    { kind: 'heading', text: said.stuck(howMany(stuck, words)) },
    { kind: 'line', line: [said.stuckWhy(ids, isMore, nobodyWords(why, found, words))] },
  ];
}

/** Whose people have left: they stand below once more, under who holds them. */
function leftSection({ left }: DigestFacts, { words }: DigestContext): readonly Block[] {
  if (left.total === 0) return [];
  const { reminders, writing } = words;
  const ids = writing.and(left.first.map(({ id }) => id));
  const owners = left.first.map(({ assignee, registered }) => (assignee ?? registered.by).name);
  const names = writing.and([...new Set(owners)]);
  const isMore = left.total > left.first.length;
  return [
    { kind: 'heading', text: reminders.digest.left(howMany(left, words)) },
    {
      kind: 'line',
      line: reminders.digest.leftTo(ids, isMore, names, '/ebox assign DS-… @person'),
    },
  ];
}

function partySection(
  party: Party,
  few: Few<RequestState>,
  context: DigestContext,
): readonly Block[] {
  const { reminders, terms } = context.words;
  return section(
    (count) => reminders.digest.waitingFor(terms.party[party], count),
    few,
    (state) => waitingLine(state, party, context),
    `waiting ${PARTY_WORD[party]}`,
    context.words,
  );
}

/** A heading with the count, a line and a button for each, and how to see the others. */
function section(
  title: (count: string) => string,
  few: Few<RequestState>,
  line: (state: RequestState) => Line,
  list: string,
  words: Words,
): readonly Block[] {
  if (few.total === 0) return [];
  return [
    { kind: 'heading', text: title(words.writing.count(few.total)) },
    ...few.first.map((state) => entry(state, line(state), words)),
    ...andMore(few, list, words),
  ];
}

function waitingLine(state: RequestState, party: Party, context: DigestContext): Line {
  const { definition, words } = context;
  const said = words.reminders.digest;
  const first = [...state.open]
    .sort((a, b) => a.since.localeCompare(b.since))
    .find((open) => definition.tasks[open.task]?.party === party);
  const since = state.hold?.since ?? first?.since ?? state.registered.at;
  const others = waitingParties(definition, state).filter((other) => other !== party);
  const also =
    others.length === 0
      ? ''
      : said.alsoWith(words.writing.and(others.map((other) => words.terms.party[other])));
  return [
    { strong: `${state.id} · ${state.organisation}` },
    said.waiting(state.hold ? said.onHold : asked(context, first), sinceWords(since, context)),
    `${due(context, state, first)}${snoozed(state, context)}${also}`,
  ];
}

function asked(context: DigestContext, open: OpenTask | undefined): string {
  return open
    ? askedFor(context.definition, open, context.words)
    : context.words.reminders.digest.justWaiting;
}

function due(context: DigestContext, state: RequestState, open: OpenTask | undefined): string {
  const words = open ? dueWords(context, state, open) : '';
  return words === '' ? '' : `, ${words}`;
}

function snoozed({ snooze }: RequestState, { today, words }: DigestContext): string {
  return snooze && snooze.until > today
    ? words.reminders.digest.snoozedUntil(words.writing.day(snooze.until))
    : '';
}

function goLiveLine(state: RequestState, { reminders, writing }: Words): Line {
  const { digest: said } = reminders;
  const day = writing.day(state.plannedGoLive);
  return [
    { strong: `${state.id} · ${state.organisation}` },
    state.environment ? said.plannedNowIn(day, state.environment) : said.plannedFor(day),
  ];
}

function endingSection({ ending }: DigestFacts, { today, words }: DigestContext): readonly Block[] {
  if (ending.total === 0) return [];
  const { digest: said } = words.reminders;
  return [
    {
      kind: 'heading',
      text: said.ending(ENDS_SOON_DAYS, howMany(ending, words)),
    },
    ...ending.first.map(({ state, environment, endsOn }) =>
      entry(
        state,
        [
          { strong: `${state.id} · ${state.organisation}` },
          endsOn === today
            ? said.endsToday(environment)
            : said.endsOn(environment, words.writing.day(endsOn)),
        ],
        words,
      ),
    ),
    ...andMore(ending, 'live', words),
  ];
}

function movedSection({ moved }: DigestFacts, { words, zone }: DigestContext): readonly Block[] {
  if (moved.total === 0) return [];
  const { digest: said } = words.reminders;
  return [
    { kind: 'heading', text: said.moved(howMany(moved, words)) },
    {
      kind: 'list',
      items: moved.first.map((state) => [
        { strong: `${state.id} · ${state.organisation}` },
        said.movedBy(
          doneByName(state.last, words),
          words.process.event[state.last.type],
          words.writing.moment(state.last.at, zone),
        ),
      ]),
    },
    ...andMore(moved, 'all', words),
  ];
}

function entry(state: RequestState, line: Line, words: Words): Block {
  return { kind: 'entry', line, action: openOne(state, words) };
}

function andMore(
  { first, total }: Few<unknown>,
  list: string,
  { reminders, writing }: Words,
): readonly Block[] {
  const left = total - first.length;
  if (left <= 0) return [];
  return [
    {
      kind: 'small',
      line: reminders.digest.more(writing.count(left), `/ebox list ${list}`),
    },
  ];
}

/** `3`, or `1,000 or more`. */
function howMany({ total }: Few<unknown>, { reminders, writing }: Words): string {
  return total >= COUNTED_AT_MOST
    ? reminders.digest.orMore(writing.count(COUNTED_AT_MOST))
    : writing.count(total);
}
