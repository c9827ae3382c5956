import type { ActName } from '../../core/process/commands';
import type { Definition } from '../../core/process/definition';
import type { RequestState } from '../../core/process/state';
import { LANGUAGES, RECIPIENTS, type Day } from '../../core/terms/terms';
import type { Words } from '../words';
import { ACTS, label } from '../model/acts';
import { LIMITS } from '../model/limits';
import type { Block, Form } from '../model/model';

/** What a registration form can be filled with before it opens. */
export interface Prefill {
  readonly useCases?: string;
  readonly contactEmail?: string;
}

/** The form behind `/ebox new` and the message shortcut. */
export function registrationForm(
  definition: Definition,
  { forms: { field, hint, registration }, acts, terms }: Words,
  prefill: Prefill = {},
): Form {
  return {
    purpose: { act: 'register' },
    title: registration,
    submit: acts.submit.register,
    tone: 'primary',
    intro: [],
    fields: [
      { kind: 'line', name: 'organisation', label: field.organisation, maxLength: LIMITS.line },
      {
        kind: 'line',
        name: 'cbe',
        label: field.cbe,
        hint: hint.cbe,
        maxLength: LIMITS.cbe,
      },
      { kind: 'line', name: 'contactName', label: field.contactName, maxLength: LIMITS.line },
      {
        kind: 'email',
        name: 'contactEmail',
        label: field.contactEmail,
        maxLength: LIMITS.email,
        ...(prefill.contactEmail === undefined ? {} : { initial: prefill.contactEmail }),
      },
      {
        kind: 'choice',
        name: 'language',
        label: field.language,
        hint: hint.language,
        options: LANGUAGES.map((value) => ({ value, label: terms.language[value] })),
      },
      {
        kind: 'paragraph',
        name: 'useCases',
        label: field.useCases,
        hint: hint.useCases,
        maxLength: LIMITS.paragraph,
        ...(prefill.useCases === undefined ? {} : { initial: prefill.useCases }),
      },
      {
        kind: 'choices',
        name: 'recipients',
        label: field.recipients,
        options: RECIPIENTS.map((value) => ({ value, label: terms.recipient[value] })),
      },
      {
        kind: 'number',
        name: 'documentsPerMonth',
        label: field.documentsPerMonth,
        maxLength: LIMITS.number,
      },
      {
        kind: 'line',
        name: 'loadPeaks',
        label: field.loadPeaks,
        hint: hint.loadPeaks,
        optional: true,
        maxLength: LIMITS.line,
      },
      { kind: 'date', name: 'plannedGoLive', label: field.plannedGoLive },
      {
        kind: 'choice',
        name: 'firstEnvironment',
        label: field.firstEnvironment,
        options: definition.startEnvironments.map((value) => ({ value, label: value })),
        ...(definition.startEnvironments[0] ? { initial: definition.startEnvironments[0] } : {}),
      },
    ],
  };
}

/** The form that an act's button opens, or null for an act that needs none. */
export function actForm(
  definition: Definition,
  act: ActName,
  state: RequestState,
  today: Day,
  words: Words,
): Form | null {
  const { asks, submit = 'save', tone } = ACTS[act];
  if (!asks) return null;
  return {
    purpose: { act, requestId: state.id, version: state.version },
    title: label(definition, act, state, words),
    submit: words.acts.submit[submit],
    tone: tone === 'final' ? 'danger' : 'primary',
    intro: intro(act, state),
    fields: asks(state, today, words),
  };
}

function intro(act: ActName, state: RequestState): readonly Block[] {
  const about: Block = {
    kind: 'line',
    line: [{ strong: state.id }, ` · ${state.organisation}`],
  };
  switch (act) {
    case 'answer':
      return state.question ? [about, { kind: 'quote', text: state.question.text }] : [about];
    case 'record-form':
      return state.feedback ? [about, { kind: 'quote', text: state.feedback }] : [about];
    default:
      return [about];
  }
}
