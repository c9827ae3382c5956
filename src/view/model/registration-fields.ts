import type { Correction } from '../../core/process/commands';
import { LANGUAGES, RECIPIENTS, type Environment } from '../../core/terms/terms';
import { LIMITS } from './limits';
import type { Field } from './model';
import { LANGUAGE, RECIPIENT } from './words';

/** What is registered of a request, filled with what is known of it. */
export function registrationFields(
  startEnvironments: readonly Environment[],
  known: Correction,
): readonly Field[] {
  return [
    line('organisation', 'Organisation', known.organisation),
    {
      kind: 'line',
      name: 'cbe',
      label: 'CBE number',
      hint: 'Ten digits, e.g. 0206.731.645',
      maxLength: LIMITS.cbe,
      ...initial(known.cbe),
    },
    line('contactName', 'Contact name', known.contactName),
    {
      kind: 'email',
      name: 'contactEmail',
      label: 'Contact e-mail',
      maxLength: LIMITS.email,
      ...initial(known.contactEmail),
    },
    {
      kind: 'choice',
      name: 'language',
      label: 'Language',
      hint: 'The requester gets mail in this language',
      options: LANGUAGES.map((value) => ({ value, label: LANGUAGE[value] })),
      ...initial(known.language),
    },
    {
      kind: 'paragraph',
      name: 'useCases',
      label: 'Use cases',
      hint: 'Which documents, for whom, and why',
      maxLength: LIMITS.paragraph,
      ...initial(known.useCases),
    },
    {
      kind: 'choices',
      name: 'recipients',
      label: 'Recipients',
      options: RECIPIENTS.map((value) => ({ value, label: RECIPIENT[value] })),
      ...initial(known.recipients),
    },
    {
      kind: 'number',
      name: 'documentsPerMonth',
      label: 'Documents per month',
      maxLength: LIMITS.number,
      ...initial(known.documentsPerMonth?.toString()),
    },
    {
      kind: 'line',
      name: 'loadPeaks',
      label: 'Load peaks',
      hint: 'When most documents are sent, e.g. end of May',
      optional: true,
      maxLength: LIMITS.line,
      ...initial(known.loadPeaks),
    },
    {
      kind: 'date',
      name: 'plannedGoLive',
      label: 'Planned go-live',
      ...initial(known.plannedGoLive),
    },
    {
      kind: 'choice',
      name: 'firstEnvironment',
      label: 'First environment',
      options: startEnvironments.map((value) => ({ value, label: value })),
      ...initial(known.firstEnvironment ?? startEnvironments[0]),
    },
  ];
}

function line(name: string, label: string, known: string | undefined): Field {
  return { kind: 'line', name, label, maxLength: LIMITS.line, ...initial(known) };
}

function initial<T>(value: T | undefined): { readonly initial?: T } {
  return value === undefined || value === '' ? {} : { initial: value };
}
