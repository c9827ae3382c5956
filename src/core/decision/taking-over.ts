import type { Definition } from '../process/definition';
import { environmentsOf } from '../process/waiting';
import type { EventOf } from '../process/events';
import { openTasks } from '../process/imported';
import type { RequestState } from '../process/state';
import { ENVIRONMENTS, type Environment, type Instant } from '../terms/terms';

/** What is told of a request in one cell, by what it is called in the event. */
export type ToldFact =
  | 'environment'
  | 'step'
  | 'since'
  | 'registeredAt'
  | `certificate-${Environment}`
  | 'legalName'
  | 'applicationId'
  | 'messageTypes'
  | 'city'
  | 'region';

/** Why a request can't stand where it is said to: a value, whose words are in the catalogue. */
export interface Contradiction {
  readonly fact: ToldFact;
  readonly code:
    | 'environment-not-yet'
    | 'environment-missing'
    | 'environment-passed-over'
    | 'not-there'
    | 'certificate-missing'
    | 'certificate-too-early'
    | 'form-missing'
    | 'in-the-future'
    | 'before-registration';
  /** The environments that are possible; empty where that says nothing. */
  readonly environments: readonly Environment[];
}

/** The first step in an environment, and the first by which the formal request is there. */
const FIRST_IN_ENVIRONMENT = 6;
const FORM_STANDS_FROM = 5;

const FORM_FACTS = ['legalName', 'applicationId', 'messageTypes', 'city', 'region'] as const;

/** What contradicts itself in what is told of a request; none: it can stand there. `now` bounds what is past. */
export function contradictions(
  definition: Definition,
  event: EventOf<'Imported'>,
  now: Instant,
): readonly Contradiction[] {
  const inEnvironment = event.step === 'live' || event.step >= FIRST_IN_ENVIRONMENT;
  const places = inEnvironment ? inPlace(definition, event) : notYet(event);
  return [
    ...times(event, now),
    ...places,
    ...(places.length > 0 ? [] : certificates(definition, event)),
    ...missingForm(event),
  ];
}

/**
 * Whether a request is still as it was taken over, so that a corrected file may say it anew: nobody, and nothing, has
 * done anything to it here.
 */
export function isUntouched({ last }: Pick<RequestState, 'last'>): boolean {
  return last.type === 'Imported';
}

function contradiction(
  fact: ToldFact,
  code: Contradiction['code'],
  environments: readonly Environment[] = [],
): Contradiction {
  return { fact, code, environments };
}

function times({ since, registeredAt }: EventOf<'Imported'>, now: Instant) {
  return [
    ...(since > now ? [contradiction('since', 'in-the-future')] : []),
    ...(registeredAt > now ? [contradiction('registeredAt', 'in-the-future')] : []),
    ...(registeredAt > since ? [contradiction('since', 'before-registration')] : []),
  ];
}

function notYet({ environment }: EventOf<'Imported'>): readonly Contradiction[] {
  return environment === null ? [] : [contradiction('environment', 'environment-not-yet')];
}

function inPlace(definition: Definition, event: EventOf<'Imported'>): readonly Contradiction[] {
  const { environment, step } = event;
  const passed = environmentsOf(definition, event);
  const possible = passed.filter(
    (name) =>
      step === 'live' ||
      (definition.takenOverAt?.[step] ?? []).some(
        (task) => definition.tasks[task]?.environments?.includes(name) ?? false,
      ),
  );
  if (environment === null) return [contradiction('environment', 'environment-missing', possible)];
  if (!passed.includes(environment)) {
    return [contradiction('environment', 'environment-passed-over', passed)];
  }
  const last = passed.at(-1);
  const fits = step === 'live' ? environment === last : possible.includes(environment);
  const fitting = step === 'live' && last ? [last] : possible;
  return fits ? [] : [contradiction('environment', 'not-there', fitting)];
}

/** Tests, moving on and going live come after the certificate; where one is ordered, none is there. */
function certificates(
  definition: Definition,
  event: EventOf<'Imported'>,
): readonly Contradiction[] {
  const { environment, certificates: ends, step } = event;
  const reached = environment === null ? -1 : ENVIRONMENTS.indexOf(environment);
  const early = ENVIRONMENTS.filter(
    (name, index) => ends[name] !== undefined && (index > reached || isOrdered(name)),
  ).map((name) => contradiction(`certificate-${name}`, 'certificate-too-early'));
  if (environment === null || ends[environment] !== undefined) return early;
  const waits = openTasks(definition, event).some(({ task }) => task === 'certificate');
  return waits
    ? early
    : [...early, contradiction(`certificate-${environment}`, 'certificate-missing')];

  function isOrdered(name: Environment): boolean {
    return step === FIRST_IN_ENVIRONMENT && name === environment;
  }
}

function missingForm({ step, texts }: EventOf<'Imported'>): readonly Contradiction[] {
  if (step !== 'live' && step < FORM_STANDS_FROM) return [];
  return FORM_FACTS.filter((name) => texts[name] === '').map((name) =>
    contradiction(name, 'form-missing'),
  );
}
