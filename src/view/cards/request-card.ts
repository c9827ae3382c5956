import { dueDay, type WorkingTime } from '../../core/policy/deadline';
import type { Definition } from '../../core/process/definition';
import { offered } from '../../core/decision/offers';
import { isLive } from '../../core/process/renewal';
import type {
  CheckedCertificate,
  EnvironmentState,
  RequestState,
  Waiting,
} from '../../core/process/state';
import { ENVIRONMENTS, type Environment } from '../../core/terms/terms';
import { environmentsOf, stepsOf, waiting } from '../../core/process/waiting';
import { actions } from '../model/acts';
import type { Action, Block, Card, Fact, Line } from '../model/model';
import { findingLines } from '../notes/report-note';
import { correctionPairs } from '../notes/corrections';
import { eventTypeWords } from '../notes/event-words';
import { count, day, dayOf, PARTY, RECIPIENT, weekday } from '../model/words';

/** What a card needs to know beside the request. */
export interface CardContext {
  readonly definition: Definition;
  /** IANA name; for dates in plain text. */
  readonly zone: string;
  readonly time: WorkingTime;
}

/** How a closed request is called in place of `Waiting for`. */
const OUTCOME = { live: 'Live', refused: 'Refused', withdrawn: 'Withdrawn' } as const;

/** Findings of a refused certificate that a card shows; its thread has them all. */
const MAX_FINDINGS_ON_CARD = 5;

/** A request's card, with these buttons; by default those that its state offers to whoever has the role. */
export function requestCard(
  state: RequestState,
  context: CardContext,
  buttons: readonly Action[] = stateActions(state, context.definition),
): Card {
  const { definition, zone } = context;
  return {
    title: `${state.id} · ${state.organisation}`,
    summary: summary(state, definition),
    blocks: [
      { kind: 'line', line: [progress(state, definition)] },
      { kind: 'line', line: standing(state, context) },
      ...(state.environment ? environmentLines(state, context) : caseFacts(state)),
      ...openWords(state),
      ...correctionLines(state, zone),
      { kind: 'small', line: smallPrint(state, zone) },
      ...removedLines(state, zone),
    ],
    actions: buttons,
  };
}

/** The buttons of a state, the same for everybody who reads the requests channel: staff first of all. */
export function stateActions(state: RequestState, definition: Definition): readonly Action[] {
  return actions(definition, state, offered(definition, state), { reader: 'staff' });
}

/** `DS-2026-0007 SMALS: waiting for NSSO managers`. */
export function summary(state: RequestState, definition: Definition): string {
  const name = `${state.id} ${state.organisation}`;
  if (state.ended) return `${name}: ${OUTCOME[state.ended.outcome].toLowerCase()}`;
  const parties = new Set(waiting(definition, state).map((held) => PARTY[held.party]));
  return `${name}: waiting for ${[...parties].join(' and ')}${state.hold ? ' (on hold)' : ''}`;
}

/** `●●●◐○○○○○○ Step 4 of 10 · Formal request`. */
export function progress(state: RequestState, definition: Definition): string {
  const total = definition.steps.length;
  if (state.ended?.outcome === 'live') return `${'●'.repeat(total)}  All ${total} steps done`;
  const open = stepsOf(definition, state);
  const [first] = open;
  if (!first) return `Closed`;
  const dots = definition.steps
    .map(({ number }) =>
      open.some((step) => step.number === number) ? '◐' : number < first.number ? '●' : '○',
    )
    .join('');
  const names = open.map((step) => step.name).join(' and ');
  const numbers = open.map((step) => step.number).join(' and ');
  const where = state.environment ? ` in ${state.environment}` : '';
  return `${dots}  ${open.length > 1 ? 'Steps' : 'Step'} ${numbers} of ${total} · ${names}${where}`;
}

/** `Waiting for: requester, since …, due …`; a closed request says how it ended instead. */
export function standing(state: RequestState, { definition, time }: CardContext): Line {
  if (state.ended) {
    return [`${OUTCOME[state.ended.outcome]} since `, { date: state.ended.at, style: 'day' }];
  }
  const held = byParty(waiting(definition, state));
  const lines = held.flatMap((one, index): Line => {
    const due = dueDay(definition, state, one, time);
    return [
      `${index === 0 ? 'Waiting for: ' : '; '}${PARTY[one.party]}, since `,
      { date: one.since, style: 'day' },
      ...(due === null ? [] : [`, due ${weekday(due)}`]),
    ];
  });
  if (state.hold) return [...lines, ' (on hold: the clock stands still)'];
  if (!state.snooze) return lines;
  return [...lines, ` (snoozed until ${weekday(state.snooze.until)} by ${state.snooze.by})`];
}

function byParty(all: readonly Waiting[]): readonly Waiting[] {
  return all.filter((one, index) => all.findIndex(({ party }) => party === one.party) === index);
}

/** What a manager or a colleague needs to know of the case. */
export function caseFacts(state: RequestState): readonly Block[] {
  const peaks = state.loadPeaks === '' ? '' : `, peaks: ${state.loadPeaks}`;
  const facts: Fact[] = [
    { label: 'Use cases', value: [state.useCases] },
    { label: 'Recipients', value: [state.recipients.map((one) => RECIPIENT[one]).join(', ')] },
    { label: 'Volume', value: [`${count(state.documentsPerMonth)} documents a month${peaks}`] },
    {
      label: 'Go-live',
      value: [`${day(state.plannedGoLive)}, starts in ${state.firstEnvironment}`],
    },
  ];
  return [{ kind: 'facts', facts }];
}

/** One line an environment, in place of the case from step 6 on. */
function environmentLines(
  state: RequestState,
  { definition, zone }: CardContext,
): readonly Block[] {
  const facts = environmentsOf(definition, state).map((name) => ({
    label: name,
    value: [environmentLine(name, state.environments[name], definition, zone)],
  }));
  return [
    { kind: 'facts', facts },
    ...pendingIn(state).map(({ findings }): Block => {
      const serious = findings.filter((finding) => finding.severity !== 'info');
      return { kind: 'list', items: findingLines(serious, MAX_FINDINGS_ON_CARD) };
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
  definition: Definition,
  zone: string,
): string {
  if (!environment) return '–';
  const parts = [certificateWords(environment, zone), configurationWords(environment)];
  const tested = definition.tasks['tests']?.environments?.includes(name);
  if (tested) parts.push(testWords(environment, zone));
  return parts.join('    ');
}

function certificateWords({ certificate, pending }: EnvironmentState, zone: string): string {
  const sent =
    pending && (pending.verdict === 'warnings' ? '◐ warnings to decide on' : '✖ not accepted');
  if (!certificate) return `certificate ${sent ?? '–'}`;
  const until = certificate.notAfter ? ` until ${dayOf(certificate.notAfter, zone)}` : '';
  return `certificate ✔${until}${sent ? ` (a new one: ${sent})` : ''}`;
}

function configurationWords({ configuredAt, done, checklist }: EnvironmentState): string {
  if (configuredAt) return 'configuration ✔';
  if (done.length === 0) return 'configuration –';
  return `configuration ${done.length} of ${checklist.length}`;
}

function testWords({ testedAt, testAccess }: EnvironmentState, zone: string): string {
  if (testedAt) return `tests ✔ conclusive ${dayOf(testedAt, zone)}`;
  return testAccess === null ? 'tests –' : 'tests ◐ access given';
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

/** Characters of a corrected text on a card; history has it whole. */
const MOST_OF_A_CORRECTION = 200;

/** The last correction: what was, what is. */
export function correctionLines({ corrected }: RequestState, zone: string): readonly Block[] {
  if (!corrected) return [];
  const facts = correctionPairs(corrected).map(([label, value]) => ({
    label,
    value: [shortened([...value])],
  }));
  const words = `Corrected by ${corrected.by} on ${dayOf(corrected.at, zone)}:`;
  return [
    { kind: 'small', line: [words] },
    { kind: 'facts', facts },
  ];
}

function shortened(characters: readonly string[]): string {
  const start = characters.slice(0, MOST_OF_A_CORRECTION).join('');
  return characters.length > MOST_OF_A_CORRECTION ? `${start}…` : start;
}

/** Says what retention removed: an empty card would look like a fault. */
export function removedLines({ removed }: RequestState, zone: string): readonly Block[] {
  if (!removed) return [];
  const { files, personal } = removed;
  const words =
    personal !== null
      ? `Names, texts and files from before ${dayOf(personal, zone)} were removed: they had been kept long enough.`
      : `Files from before ${dayOf(files ?? '', zone)} were removed: they had been kept long enough.`;
  return [{ kind: 'small', line: [words] }];
}

function smallPrint(state: RequestState, zone: string): Line {
  const assigned = state.assignee ? ` · assigned to ${state.assignee.name}` : '';
  const registered = `Registered by ${state.registered.by.name} on ${dayOf(state.registered.at, zone)}`;
  if (state.version <= 1) return [`${registered}${assigned}`];
  return [
    `${registered}${assigned} · last: ${state.last.by} ${eventTypeWords(state.last.type)}, `,
    { date: state.last.at, style: 'moment' },
  ];
}
