import type { Definition } from '../../core/process/definition';
import type { DocumentSenderTask } from '../../core/process/document-sender';
import type { OpenTask, RequestState } from '../../core/process/state';
import { day, RECIPIENT } from './words';

/** What a task asks for, to follow `waits for`. A task that isn't named here is called by its step. */
const ASKED: Readonly<Record<DocumentSenderTask, string>> = {
  agreement: 'the NSSO’s agreement in principle',
  answer: 'the requester’s answer to the NSSO’s question',
  'kick-off': 'the kick-off meeting',
  'formal-request': 'the formal request',
  'technical-validation': 'the technical validation of the formal request',
  'formal-validation': 'the NSSO’s formal validation',
  certificate: 'the certificate',
  configuration: 'the configuration',
  tests: 'conclusive tests',
  move: 'the step to the next environment',
  'go-live': 'going live',
  mail: 'a mail that somebody must read',
};

/** What the NSSO's managers are asked. A task that isn't named here is asked by its step's name. */
const QUESTIONS: ReadonlyMap<string, (state: RequestState) => string> = new Map([
  [
    'agreement',
    ({ organisation, recipients, plannedGoLive }) => {
      const to = recipients.map((one) => RECIPIENT[one].toLowerCase()).join(' and ');
      return `Does the NSSO agree in principle that ${organisation} sends documents to ${to}, from ${day(plannedGoLive)} on?`;
    },
  ],
  [
    'formal-validation',
    ({ organisation }) =>
      `Does the NSSO confirm the formal request of ${organisation}? eBoxIntegration has validated it technically.`,
  ],
]);

/** `the certificate for INT`. */
export function askedFor(definition: Definition, { task, environment }: OpenTask): string {
  const asked = new Map(Object.entries(ASKED)).get(task) ?? stepName(definition, task);
  return environment === null ? asked : `${asked} for ${environment}`;
}

/** What a task asks of the NSSO, as a question. */
export function questionOf(definition: Definition, state: RequestState, task: string): string {
  const known = QUESTIONS.get(task);
  return known
    ? known(state)
    : `${stepName(definition, task)} of ${state.organisation}: what does the NSSO say?`;
}

function stepName(definition: Definition, task: string): string {
  const step = definition.tasks[task]?.step;
  return definition.steps.find(({ number }) => number === step)?.name ?? task;
}
