import type { Correction } from '../../core/process/commands';
import { LANGUAGES, RECIPIENTS, type Environment } from '../../core/terms/terms';
import { LIMITS } from './limits';
import type { Field } from './model';
import type { Words } from '../words';

/** What is registered of a request, filled with what is known of it. */
export function registrationFields(
  startEnvironments: readonly Environment[],
  known: Correction,
  { forms: { field, hint }, terms }: Words,
): readonly Field[] {
  return [
    line('organisation', field.organisation, known.organisation),
    {
      kind: 'line',
      name: 'cbe',
      label: field.cbe,
      hint: hint.cbe,
      maxLength: LIMITS.cbe,
      ...initial(known.cbe),
    },
    line('contactName', field.contactName, known.contactName),
    {
      kind: 'email',
      name: 'contactEmail',
      label: field.contactEmail,
      maxLength: LIMITS.email,
      ...initial(known.contactEmail),
    },
    {
      kind: 'choice',
      name: 'language',
      label: field.language,
      hint: hint.language,
      options: LANGUAGES.map((value) => ({ value, label: terms.language[value] })),
      ...initial(known.language),
    },
    {
      kind: 'paragraph',
      name: 'useCases',
      label: field.useCases,
      hint: hint.useCases,
      maxLength: LIMITS.paragraph,
      ...initial(known.useCases),
    },
    {
      kind: 'choices',
      name: 'recipients',
      label: field.recipients,
      options: RECIPIENTS.map((value) => ({ value, label: terms.recipient[value] })),
      ...initial(known.recipients),
    },
    {
      kind: 'number',
      name: 'documentsPerMonth',
      label: field.documentsPerMonth,
      maxLength: LIMITS.number,
      ...initial(known.documentsPerMonth?.toString()),
    },
    {
      kind: 'line',
      name: 'loadPeaks',
      label: field.loadPeaks,
      hint: hint.loadPeaks,
      optional: true,
      maxLength: LIMITS.line,
      ...initial(known.loadPeaks),
    },
    {
      kind: 'date',
      name: 'plannedGoLive',
      label: field.plannedGoLive,
      ...initial(known.plannedGoLive),
    },
    {
      kind: 'choice',
      name: 'firstEnvironment',
      label: field.firstEnvironment,
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
