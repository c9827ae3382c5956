import type { Definition } from '../../core/process/definition';
import type { OpenTask, RequestState } from '../../core/process/state';
import type { Words } from '../words';

/** `the certificate for INT`, to follow `waits for`. A task that has no words is called by its step. */
export function askedFor(
  definition: Definition,
  { task, environment }: OpenTask,
  words: Words,
): string {
  const known = new Map<string, string>(Object.entries(words.process.asked));
  const asked = known.get(task) ?? stepOfTask(definition, task, words);
  return environment === null ? asked : words.process.askedFor(asked, environment);
}

/** What a task asks of the NSSO, as a question. A task that has no words is asked by its step's name. */
export function questionOf(
  definition: Definition,
  state: RequestState,
  task: string,
  words: Words,
): string {
  const { organisation, recipients, plannedGoLive } = state;
  const { process, terms, writing } = words;
  switch (task) {
    case 'agreement': {
      const to = writing.and(recipients.map((one) => terms.recipientTold[one]));
      return process.agreementQuestion(organisation, to, writing.day(plannedGoLive));
    }
    case 'formal-validation':
      return process.validationQuestion(organisation);
    default:
      return process.stepQuestion(stepOfTask(definition, task, words), organisation);
  }
}

/** A step's name. A process that the words don't know has its own, in English. */
export function stepName(name: string, { terms }: Words): string {
  return terms.steps[name] ?? name;
}

/** The name of a step that is known by its number; the number itself where the process has no such step. */
export function nameOfStep(definition: Definition, step: number, words: Words): string {
  const found = definition.steps.find(({ number }) => number === step);
  return found ? stepName(found.name, words) : String(step);
}

/** A step on a chart: its number and a short name. */
export function stepLabel(definition: Definition, step: number, { terms }: Words): string {
  const name = definition.steps.find(({ number }) => number === step)?.name;
  if (name === undefined) return String(step);
  return `${step} ${terms.stepsShort[name] ?? terms.steps[name] ?? name}`;
}

function stepOfTask(definition: Definition, task: string, words: Words): string {
  const step = definition.tasks[task]?.step;
  const found = definition.steps.find(({ number }) => number === step);
  return found ? stepName(found.name, words) : task;
}
