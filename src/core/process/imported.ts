import type { Definition } from './definition';
import { enter } from './environment';
import type { EventOf, TakenOver } from './events';
import type { CheckedCertificate, EnvironmentState, RequestState } from './state';
import { ENVIRONMENTS, type DoneBy, type Environment, type Instant } from '../terms/terms';

/** The first step by which the NSSO has agreed, and the first by which the formal request is there. */
const AFTER_AGREEMENT = 3;
const AFTER_FORMAL_REQUEST = 5;

/** The newborn state of a request as it stood where it was taken over from: its facts, its environments, what waits. */
export function imported(
  definition: Definition,
  newborn: RequestState,
  event: EventOf<'Imported'>,
  done: DoneBy & { readonly at: Instant },
): RequestState {
  const { texts, since, step } = event;
  const facts: RequestState = {
    ...newborn,
    form: isAfter(step, AFTER_FORMAL_REQUEST) ? formOf(event) : null,
    note: texts.note === '' ? null : { type: 'Imported', text: texts.note, ...done },
    takenOver: {
      reference: texts.reference,
      agreedBy: isAfter(step, AFTER_AGREEMENT) ? since : null,
    },
  };
  const there = environmentsOf(definition, facts, event);
  if (step === 'live') return { ...there, ended: { outcome: 'live', at: since } };
  const open = openTasks(definition, event).map((one) => ({ ...one, since }));
  const joined = definition.joins.flatMap(({ after }) => after);
  const closed = [...new Set(joined)]
    .filter((task) => there.environment !== null && !open.some((one) => one.task === task))
    .map((task) => ({ task, environment: there.environment }));
  return { ...there, open, closed };
}

type Opening = { readonly task: string; readonly environment: Environment | null };

/** What waits at a step: of its tasks those that exist in its environment. A certificate that is there is not ordered. */
export function openTasks(
  definition: Definition,
  { step, environment, certificates }: Pick<TakenOver, 'step' | 'environment' | 'certificates'>,
): readonly Opening[] {
  if (step === 'live') return [];
  return (definition.takenOverAt?.[step] ?? []).flatMap((task): readonly Opening[] => {
    const where = definition.tasks[task]?.environments;
    if (!where) return [{ task, environment: null }];
    if (environment === null || !where.includes(environment)) return [];
    const isThere = task === 'certificate' && certificates[environment] !== undefined;
    return isThere ? [] : [{ task, environment }];
  });
}

function isAfter(step: TakenOver['step'], number: number): boolean {
  return step === 'live' || step >= number;
}

function formOf({ texts }: EventOf<'Imported'>): RequestState['form'] {
  const { legalName, applicationId, messageTypes, city, region } = texts;
  return { legalName, applicationId, messageTypes, city, region, file: null, fileName: '' };
}

/** The environments it went through, the present one last; what is done there as far as its step tells. */
function environmentsOf(
  definition: Definition,
  state: RequestState,
  event: EventOf<'Imported'>,
): RequestState {
  const { environment, firstEnvironment, certificates, since } = event;
  if (environment === null) return state;
  const passed = ENVIRONMENTS.slice(
    ENVIRONMENTS.indexOf(firstEnvironment),
    ENVIRONMENTS.indexOf(environment) + 1,
  );
  return passed.reduce((before, name) => {
    const entered = enter(definition, before, name, event.firstIntegration);
    const there = entered.environments[name];
    if (!there) return entered;
    const known = withEnd(there, certificates[name] ?? null, since);
    const isPast = name !== environment;
    const isWaiting = (task: string) =>
      openTasks(definition, event).some((one) => !isPast && one.task === task);
    const configured = isWaiting('configuration')
      ? known
      : { ...known, done: known.checklist, configuredAt: since };
    const untested = isWaiting('tests') || isWaiting('configuration') || name === 'PRD';
    const tested = untested ? configured : { ...configured, testedAt: since };
    return { ...entered, environments: { ...entered.environments, [name]: tested } };
  }, state);
}

function withEnd(there: EnvironmentState, notAfter: Instant | null, at: Instant): EnvironmentState {
  if (notAfter === null) return there;
  const certificate: CheckedCertificate = {
    file: null,
    fileName: '',
    verdict: 'accepted',
    findings: [],
    notAfter,
    fingerprint: null,
    spki: null,
    at,
  };
  return { ...there, certificate };
}
