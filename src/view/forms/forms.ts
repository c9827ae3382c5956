import type { ActName } from '../../core/process/commands';
import type { Definition } from '../../core/process/definition';
import type { RequestState } from '../../core/process/state';
import { LANGUAGES, RECIPIENTS, type Day, type Language } from '../../core/terms/terms';
import { ACTS, label } from '../model/acts';
import { LIMITS } from '../model/limits';
import type { Block, Form } from '../model/model';
import { LANGUAGE, RECIPIENT } from '../model/words';

/** What a registration form can be filled with before it opens. */
export interface Prefill {
  readonly useCases?: string;
  readonly contactEmail?: string;
  readonly contactName?: string;
  readonly language?: Language;
  /** The mail that it is all from. */
  readonly mail?: string;
}

/** The form behind `/ebox new` and the message shortcut. */
export function registrationForm(definition: Definition, prefill: Prefill = {}): Form {
  return {
    purpose: { act: 'register', ...(prefill.mail === undefined ? {} : { mail: prefill.mail }) },
    title: 'New request',
    submit: 'Register',
    tone: 'primary',
    intro: [],
    fields: [
      { kind: 'line', name: 'organisation', label: 'Organisation', maxLength: LIMITS.line },
      {
        kind: 'line',
        name: 'cbe',
        label: 'CBE number',
        hint: 'Ten digits, e.g. 0206.731.645',
        maxLength: LIMITS.cbe,
      },
      {
        kind: 'line',
        name: 'contactName',
        label: 'Contact name',
        maxLength: LIMITS.line,
        ...(prefill.contactName === undefined ? {} : { initial: prefill.contactName }),
      },
      {
        kind: 'email',
        name: 'contactEmail',
        label: 'Contact e-mail',
        maxLength: LIMITS.email,
        ...(prefill.contactEmail === undefined ? {} : { initial: prefill.contactEmail }),
      },
      {
        kind: 'choice',
        name: 'language',
        label: 'Language',
        hint: 'The requester gets mail in this language',
        options: LANGUAGES.map((value) => ({ value, label: LANGUAGE[value] })),
        ...(prefill.language === undefined ? {} : { initial: prefill.language }),
      },
      {
        kind: 'paragraph',
        name: 'useCases',
        label: 'Use cases',
        hint: 'Which documents, for whom, and why',
        maxLength: LIMITS.paragraph,
        ...(prefill.useCases === undefined ? {} : { initial: prefill.useCases }),
      },
      {
        kind: 'choices',
        name: 'recipients',
        label: 'Recipients',
        options: RECIPIENTS.map((value) => ({ value, label: RECIPIENT[value] })),
      },
      {
        kind: 'number',
        name: 'documentsPerMonth',
        label: 'Documents per month',
        maxLength: LIMITS.number,
      },
      {
        kind: 'line',
        name: 'loadPeaks',
        label: 'Load peaks',
        hint: 'When most documents are sent, e.g. end of May',
        optional: true,
        maxLength: LIMITS.line,
      },
      { kind: 'date', name: 'plannedGoLive', label: 'Planned go-live' },
      {
        kind: 'choice',
        name: 'firstEnvironment',
        label: 'First environment',
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
): Form | null {
  const { asks, submit = 'Save', tone } = ACTS[act];
  if (!asks) return null;
  return {
    purpose: { act, requestId: state.id, version: state.version },
    title: label(definition, act, state),
    submit,
    tone: tone === 'final' ? 'danger' : 'primary',
    intro: intro(act, state),
    fields: asks(state, today),
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
