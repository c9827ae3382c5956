import type { Definition } from './definition';
import type { Event, EventOf, Recorded } from './events';
import { corrected } from './corrected';
import { imported } from './imported';
import { move } from './flow';
import { kickOffAnswered, kickOffCancelled, kickOffPlanned, kickOffRecorded } from './kick-off';
import { mailCame, mailSettled } from './mails';
import type { CheckedCertificate, EnvironmentState, RequestState, Said } from './state';
import { type Account, type Actor, type Environment, type Instant, doneBy } from '../terms/terms';

/**
 * The state after one more event. Total: it never refuses, since what is recorded has happened.
 * `state` is null before the first event, which is always `RequestRegistered` or `Imported`.
 */
export function evolve(
  definition: Definition,
  id: string,
  state: RequestState | null,
  recorded: Recorded,
): RequestState {
  const before =
    state === null || recorded.event.type === 'Imported'
      ? newborn(definition, id, recorded)
      : state;
  const noted = note(definition, before, recorded);
  const moved = move(definition, noted, recorded);
  return {
    ...moved,
    version: recorded.version,
    snooze: hasMoved(before, moved) ? null : moved.snooze,
    nssoWord: saidByNsso(recorded) ?? moved.nssoWord,
    last: { type: recorded.event.type, at: recorded.at, ...doneBy(recorded.actor) },
  };
}

/** The state that a whole history leaves, or null for none. */
export function fold(definition: Definition, id: string, history: readonly Recorded[]) {
  return history.reduce<RequestState | null>(
    (state, recorded) => evolve(definition, id, state, recorded),
    null,
  );
}

function newborn(definition: Definition, id: string, recorded: Recorded): RequestState {
  const { event, actor, at } = recorded;
  const isFirst = event.type === 'RequestRegistered' || event.type === 'Imported';
  if (!isFirst || actor.platform === 'system') {
    throw new Error(`${id} starts with ${event.type}: a history starts with RequestRegistered`);
  }
  const { texts } = event;
  return {
    id,
    definition: definition.name,
    version: 0,
    registered: {
      at: event.type === 'Imported' ? event.registeredAt : at,
      by: { platform: actor.platform, id: actor.id, name: actor.name },
    },
    organisation: texts.organisation,
    cbe: event.cbe,
    contact: { name: texts.contactName, email: texts.contactEmail },
    language: event.language,
    useCases: texts.useCases,
    recipients: event.recipients,
    documentsPerMonth: event.documentsPerMonth,
    loadPeaks: texts.loadPeaks,
    plannedGoLive: event.plannedGoLive,
    firstEnvironment: event.firstEnvironment,
    question: null,
    answer: null,
    feedback: null,
    form: null,
    validators: [],
    environment: null,
    environments: {},
    assignee: null,
    nssoWord: null,
    note: null,
    open: [],
    closed: [],
    hold: null,
    snooze: null,
    holds: [],
    ended: null,
    last: { type: event.type, at, by: actor.name },
  };
}

/** Whether the open tasks are others than before. */
function hasMoved(before: RequestState, { open }: RequestState): boolean {
  return (
    open.length !== before.open.length ||
    open.some((task, index) => {
      const was = before.open[index];
      return task.task !== was?.task || task.since !== was.since;
    })
  );
}

/** The facts that an event brings. What it does to environments and tasks is in the definition: see flow.ts. */
function note(definition: Definition, state: RequestState, recorded: Recorded): RequestState {
  const { event, at, actor } = recorded;
  switch (event.type) {
    case 'InformationAsked':
      if (actor.platform === 'system') return state;
      return { ...state, question: { text: event.texts.question, at, by: actor }, answer: null };
    case 'QuestionAnswered':
      return { ...state, answer: event.texts.answer };
    case 'FormalRequestRecorded':
      return { ...state, form: { ...event.texts, file: event.file }, feedback: null };
    case 'Corrected':
    case 'FormalRequestCorrected':
      return corrected(state, event, { at, ...doneBy(actor) });
    case 'TechnicallyValidated':
      if (actor.platform === 'system') return state;
      return {
        ...state,
        validators: [...state.validators, ...accountsOf(actor)],
      };
    case 'SentBack':
      return { ...state, feedback: event.texts.feedback };
    case 'Held':
      return { ...state, hold: { since: at, reason: event.texts.reason } };
    case 'Resumed':
      return release(state, at);
    case 'Withdrawn':
      return kickOffCancelled(release(state, at), at);
    case 'KickOffPlanned':
      return kickOffPlanned(state, event);
    case 'KickOffAnswered':
      return kickOffAnswered(state, event);
    case 'KickOffRecorded':
      return kickOffRecorded(state, event, at);
    case 'KickOffSkipped':
      return kickOffCancelled(state, at);
    case 'Assigned':
      return { ...state, assignee: { ...event.to, name: event.texts.name } };
    case 'CsrChecked':
    case 'CertificateAccepted':
    case 'CertificateRejected':
    case 'CertificateWarned':
    case 'WarningsAccepted':
    case 'ConfigurationUpdated':
    case 'ConfigurationCompleted':
    case 'TestAccessRecorded':
    case 'TestsConcluded':
      return inEnvironment(state, event.environment, (environment) =>
        noteThere(environment, event, at),
      );
    case 'Snoozed':
      return {
        ...state,
        snooze: { until: event.until, reason: event.texts.reason, ...doneBy(actor) },
      };
    case 'Noted':
      return {
        ...state,
        note: { type: event.type, text: event.texts.notes, ...doneBy(actor), at },
      };
    case 'MailReceived':
      return event.from === 'machine' ? state : mailCame(definition, state, event.mail, at);
    case 'MailSettled':
      return mailSettled(definition, state, event.mail);
    case 'MailWritten':
      return event.answers === null ? state : mailSettled(definition, state, event.answers);
    case 'Imported':
      return imported(definition, state, event, { at, ...doneBy(actor) });
    case 'RequestRegistered':
    case 'AgreedInPrinciple':
    case 'RequestRefused':
    case 'FormallyValidated':
    case 'MovedOn':
    case 'WentLive':
      return state;
    default:
      return event satisfies never;
  }
}

/** The person who did it, and the one they stood in for: the duty binds both. */
function accountsOf(actor: Actor): readonly Account[] {
  const persons = actor.standsInFor ? [actor, actor.standsInFor] : [actor];
  return persons.map(({ platform, id }) => ({ platform, id }));
}

function saidByNsso({ event, actor, at }: Recorded): Said | null {
  if (actor.role !== 'nsso') return null;
  const by = doneBy(actor);
  switch (event.type) {
    case 'AgreedInPrinciple':
    case 'FormallyValidated':
      return { type: event.type, text: null, ...by, at };
    case 'InformationAsked':
      return { type: event.type, text: event.texts.question, ...by, at };
    case 'RequestRefused':
      return { type: event.type, text: event.texts.reason, ...by, at };
    case 'SentBack':
      return { type: event.type, text: event.texts.feedback, ...by, at };
    default:
      return null;
  }
}

type EnvironmentEvent = Extract<Event, { readonly environment: Environment }>;

function noteThere(
  environment: EnvironmentState,
  event: EnvironmentEvent,
  at: Instant,
): EnvironmentState {
  switch (event.type) {
    case 'CsrChecked':
      return { ...environment, csr: checked(event, at) };
    case 'CertificateAccepted':
      return { ...environment, certificate: checked(event, at), pending: null, csr: null };
    case 'CertificateRejected':
    case 'CertificateWarned':
      return { ...environment, pending: checked(event, at) };
    case 'WarningsAccepted':
      return { ...environment, certificate: environment.pending, pending: null, csr: null };
    case 'ConfigurationUpdated':
      return { ...environment, done: event.done };
    case 'ConfigurationCompleted':
      return { ...environment, configuredAt: at };
    case 'TestAccessRecorded':
      return { ...environment, testAccess: event.texts.notes };
    case 'TestsConcluded':
      return { ...environment, testedAt: at };
    default:
      return event satisfies never;
  }
}

function checked(
  event: EventOf<
    'CsrChecked' | 'CertificateAccepted' | 'CertificateRejected' | 'CertificateWarned'
  >,
  at: Instant,
): CheckedCertificate {
  const { report } = event.texts;
  return {
    file: event.file,
    fileName: event.texts.fileName,
    verdict: event.verdict,
    findings: report?.findings ?? [],
    notAfter: report?.certificate?.notAfter ?? null,
    fingerprint: event.fingerprint,
    spki: event.spki,
    at,
  };
}

function inEnvironment(
  state: RequestState,
  name: Environment,
  change: (environment: EnvironmentState) => EnvironmentState,
): RequestState {
  const environment = state.environments[name];
  if (!environment) return state;
  return { ...state, environments: { ...state.environments, [name]: change(environment) } };
}

function release(state: RequestState, at: Instant): RequestState {
  if (!state.hold) return state;
  return {
    ...state,
    hold: null,
    holds: [...state.holds, { from: state.hold.since, to: at }],
  };
}
