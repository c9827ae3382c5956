import { dueDay, type WorkingTime } from '../../core/policy/deadline';
import type { Definition } from '../../core/process/definition';
import { offered } from '../../core/decision/offers';
import { isLive } from '../../core/decision/renewal';
import type {
  CheckedCertificate,
  EnvironmentState,
  RequestState,
  Waiting,
} from '../../core/process/state';
import { ENVIRONMENTS, type Day, type Environment, type Instant } from '../../core/terms/terms';
import { environmentsOf, stepsOf, waiting } from '../../core/process/waiting';
import { actions } from '../model/buttons';
import { sinceWords } from '../model/dates';
import type { Action, Block, Card, Fact, Line } from '../model/model';
import { findingLines } from '../notes/report-note';
import { kickOffLines } from '../notes/kick-off';
import { stepName } from '../model/task-words';
import type { Words } from '../words';
import { doneByName } from '../notes/name';
import { correctionLines } from './correction-lines';

/** What a card needs to know beside the request. */
export interface CardContext {
  readonly definition: Definition;
  /** IANA name; for dates in plain text. */
  readonly zone: string;
  readonly time: WorkingTime;
  /** What is said, in the language of whoever reads it. */
  readonly words: Words;
  /**
   * The day on which somebody asked for the card and reads it. Unset: it stands in a channel, and a count of days that
   * nobody draws anew each morning would soon be wrong.
   */
  readonly askedOn?: Day;
}

/** Findings of a refused certificate that a card shows; its thread has them all. */
const MAX_FINDINGS_ON_CARD = 5;

/** A request's card, with these buttons; by default those that its state offers to whoever has the role. */
export function requestCard(
  state: RequestState,
  context: CardContext,
  buttons: readonly Action[] = stateActions(state, context),
): Card {
  return {
    title: `${state.id} · ${state.organisation}`,
    summary: summary(state, context),
    blocks: [
      { kind: 'line', line: [progress(state, context)] },
      { kind: 'line', line: standing(state, context) },
      ...(state.environment ? environmentLines(state, context) : caseFacts(state, context.words)),
      ...kickOffLines(state, context.words),
      ...openWords(state),
      ...correctionLines(state, context),
      { kind: 'small', line: smallPrint(state, context) },
      ...removedLines(state, context),
    ],
    actions: buttons,
  };
}

/** The buttons of a state, the same for everybody who reads the requests channel: staff first of all. */
export function stateActions(
  state: RequestState,
  { definition, words }: Pick<CardContext, 'definition' | 'words'>,
): readonly Action[] {
  return actions(definition, state, offered(definition, state), words, { reader: 'staff' });
}

/** `DS-2026-0007 SMALS: waiting for NSSO managers`. */
export function summary(
  state: RequestState,
  { definition, words: { cards, terms, writing } }: Pick<CardContext, 'definition' | 'words'>,
): string {
  const name = `${state.id} ${state.organisation}`;
  if (state.ended) return `${name}: ${terms.outcomeTold[state.ended.outcome]}`;
  const parties = new Set(waiting(definition, state).map((held) => terms.party[held.party]));
  return cards.waitingFor(name, writing.and([...parties]), state.hold !== null);
}

/** `●●●◐○○○○○○ Step 4 of 10 · Formal request`. */
export function progress(
  state: RequestState,
  { definition, words }: Pick<CardContext, 'definition' | 'words'>,
): string {
  const { cards, writing } = words;
  const total = definition.steps.length;
  if (state.ended?.outcome === 'live') return cards.allDone('●'.repeat(total), total);
  const open = stepsOf(definition, state);
  const [first] = open;
  if (!first) return cards.closed;
  const dots = definition.steps
    .map(({ number }) =>
      open.some((step) => step.number === number) ? '◐' : number < first.number ? '●' : '○',
    )
    .join('');
  const names = writing.and(open.map(({ name }) => stepName(name, words)));
  const numbers = writing.and(open.map(({ number }) => String(number)));
  const line = cards.step(dots, numbers, total, names, open.length > 1);
  return state.environment ? cards.inEnvironment(line, state.environment) : line;
}

/** `Waiting for: requester, since …, due …`; a closed request says how it ended instead. */
export function standing(state: RequestState, context: CardContext): Line {
  const { definition, time, words, zone } = context;
  const { cards, terms, writing } = words;
  if (state.ended) {
    const { outcome, at } = state.ended;
    return [cards.endedOn(terms.outcome[outcome], writing.dayOf(at, zone))];
  }
  const held = holders(definition, state);
  const lines = held.map((one, index) => {
    const due = dueDay(definition, state, one, time);
    const until = due === null ? null : writing.day(due);
    const since = sinceOn(one.since, context);
    return cards.standing(index === 0, cards.heldSince(terms.party[one.party], since, until));
  });
  if (state.hold) return [...lines, cards.onHold];
  if (!state.snooze) return lines;
  return [
    ...lines,
    cards.snoozed(writing.day(state.snooze.until), doneByName(state.snooze, words)),
  ];
}

/** A day, and where somebody asked for the card today the working days since. */
function sinceOn(at: Instant, { askedOn, time, words, zone }: CardContext): string {
  return askedOn === undefined
    ? words.writing.dayOf(at, zone)
    : sinceWords(at, { words, zone, time, today: askedOn });
}

/** Each party that holds the ball, since it does. */
export function holders(definition: Definition, state: RequestState): readonly Waiting[] {
  return byParty(waiting(definition, state));
}

/** `4 Formal request`, `8 Technical integration and tests in INT`: the steps that are open, for a row of a list. */
export function openSteps(
  state: RequestState,
  { definition, words }: Pick<CardContext, 'definition' | 'words'>,
): string {
  const names = stepsOf(definition, state).map(
    ({ number, name }) => `${number} ${stepName(name, words)}`,
  );
  const said = words.writing.and(names);
  return state.environment ? words.cards.inEnvironment(said, state.environment) : said;
}

function byParty(all: readonly Waiting[]): readonly Waiting[] {
  return all.filter((one, index) => all.findIndex(({ party }) => party === one.party) === index);
}

/** What a manager or a colleague needs to know of the case. */
export function caseFacts(
  state: RequestState,
  { cards, forms: { field }, terms, writing }: Words,
): readonly Block[] {
  const count = writing.count(state.documentsPerMonth);
  const volume =
    state.loadPeaks === ''
      ? cards.documentsAMonth(count)
      : cards.documentsAndPeaks(count, state.loadPeaks);
  const recipients = state.recipients.map((one) => terms.recipient[one]).join(', ');
  const facts: Fact[] = [
    { label: field.useCases, value: [state.useCases] },
    { label: field.recipients, value: [recipients] },
    { label: cards.volume, value: [volume] },
    {
      label: cards.goLive,
      value: [cards.goLiveFrom(writing.day(state.plannedGoLive), state.firstEnvironment)],
    },
  ];
  return [{ kind: 'facts', facts }];
}

/** One line an environment, in place of the case from step 6 on. */
function environmentLines(state: RequestState, context: CardContext): readonly Block[] {
  const { definition, words } = context;
  const facts = environmentsOf(definition, state).map((name) => ({
    label: name,
    value: [environmentLine(name, state.environments[name], context)],
  }));
  return [
    { kind: 'facts', facts },
    ...pendingIn(state).map(({ findings }): Block => {
      const serious = findings.filter((finding) => finding.severity !== 'info');
      return { kind: 'list', items: findingLines(serious, MAX_FINDINGS_ON_CARD, words) };
    }),
  ];
}

/** The uploads that don't count, where a decision or a better one is awaited; of a live request wherever that is. */
function pendingIn(state: RequestState): readonly CheckedCertificate[] {
  const present = state.environment === null ? [] : [state.environment];
  return (isLive(state) ? ENVIRONMENTS : present).flatMap(
    (name) => state.environments[name]?.pending ?? [],
  );
}

function environmentLine(
  name: Environment,
  environment: EnvironmentState | undefined,
  context: CardContext,
): string {
  if (!environment) return '–';
  const parts = [
    certificateWords(environment, context),
    configurationWords(environment, context.words),
  ];
  const tested = context.definition.tasks['tests']?.environments?.includes(name);
  if (tested) parts.push(testWords(environment, context));
  return parts.join('    ');
}

function certificateWords(
  { certificate, pending }: EnvironmentState,
  { zone, words: { cards, writing } }: CardContext,
): string {
  const sent =
    pending && (pending.verdict === 'warnings' ? cards.warningsPending : cards.notAccepted);
  if (!certificate) return cards.certificate(sent ?? '–');
  const present = certificate.notAfter
    ? cards.certificateUntil(writing.dayOf(certificate.notAfter, zone))
    : cards.certificate('✔');
  return sent ? cards.aNewOne(present, sent) : present;
}

function configurationWords(
  { configuredAt, done, checklist }: EnvironmentState,
  { cards }: Words,
): string {
  if (configuredAt) return cards.configuration('✔');
  if (done.length === 0) return cards.configuration('–');
  return cards.configured(done.length, checklist.length);
}

function testWords(
  { testedAt, testAccess }: EnvironmentState,
  { zone, words: { cards, writing } }: CardContext,
): string {
  if (testedAt) return cards.testsConclusive(writing.dayOf(testedAt, zone));
  return testAccess === null ? cards.noTests : cards.testAccess;
}

/** The text that the open task answers: the reason of a hold, a question, an answer, feedback. */
function openWords(state: RequestState): readonly Block[] {
  if (state.hold) return [{ kind: 'quote', text: state.hold.reason }];
  if (state.ended) return [];
  const open = state.open.map((task) => task.task);
  if (open.includes('answer') && state.question) {
    return [{ kind: 'quote', text: state.question.text }];
  }
  if (open.includes('agreement') && state.answer) return [{ kind: 'quote', text: state.answer }];
  if (open.includes('formal-request') && state.feedback) {
    return [{ kind: 'quote', text: state.feedback }];
  }
  return [];
}

/** Says what retention removed: an empty card would look like a fault. */
export function removedLines(
  { removed }: RequestState,
  { zone, words: { cards, writing } }: Pick<CardContext, 'zone' | 'words'>,
): readonly Block[] {
  if (!removed) return [];
  const { files, personal } = removed;
  const words =
    personal !== null
      ? cards.personalRemoved(writing.dayOf(personal, zone))
      : cards.filesRemoved(writing.dayOf(files ?? '', zone));
  return [{ kind: 'small', line: [words] }];
}

function smallPrint(
  { assignee, registered, takenOver, version, last }: RequestState,
  { zone, words }: CardContext,
): Line {
  const { cards, process, writing } = words;
  const day = writing.dayOf(registered.at, zone);
  // Whoever took it over did not register it; whoever did is not known here.
  const by = takenOver
    ? process.fromBefore(takenOver.reference, day)
    : cards.registeredBy(registered.by.name, day);
  const assigned = assignee ? [cards.assignedTo(assignee.name)] : [];
  if (version <= 1) return [by, ...assigned];
  return [
    by,
    ...assigned,
    cards.last(doneByName(last, words), process.event[last.type], writing.moment(last.at, zone)),
  ];
}
