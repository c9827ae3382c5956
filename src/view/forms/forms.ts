import type { ActName } from '../../core/process/commands';
import type { Definition } from '../../core/process/definition';
import type { RequestState } from '../../core/process/state';
import { isFormOpen, isIdentityOpen } from '../../core/decision/correction';
import type { Day, Language } from '../../core/terms/terms';
import { ACTS, label } from '../model/acts';
import type { Block, Form } from '../model/model';
import { registrationFields } from '../model/registration-fields';

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
    fields: registrationFields(definition.startEnvironments, prefill),
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
    intro: intro(definition, act, state),
    fields: asks(state, today, definition),
  };
}

function intro(definition: Definition, act: ActName, state: RequestState): readonly Block[] {
  const about: Block = {
    kind: 'line',
    line: [{ strong: state.id }, ` · ${state.organisation}`],
  };
  switch (act) {
    case 'answer':
      return state.question ? [about, { kind: 'quote', text: state.question.text }] : [about];
    case 'record-form':
      return state.feedback ? [about, { kind: 'quote', text: state.feedback }] : [about];
    case 'correct':
      return [about, ...fixed(definition, state).map((words) => small(words))];
    default:
      return [about];
  }
}

/** What a correction can't reach any more, why, and what to do where it is wrong. */
function fixed(definition: Definition, state: RequestState): readonly string[] {
  return [
    ...(isIdentityOpen(definition, state)
      ? []
      : [
          'The CBE number stays: the NSSO agreed for this number. Where it is wrong, withdraw the request and register it anew.',
        ]),
    ...(state.form && !isFormOpen(state)
      ? [
          'The formal request stays: its certificate was accepted or its configuration begun. Where it is wrong, withdraw the request and register it anew.',
        ]
      : []),
    ...(state.form && isFormOpen(state) ? [VALIDATED_AGAIN] : []),
  ];
}

const VALIDATED_AGAIN =
  'What you change of the formal request (legal name, application ID, message types, city, region) is validated again.';

function small(words: string): Block {
  return { kind: 'small', line: [words] };
}
