import type { ActName } from '../../core/process/commands';
import type { Definition } from '../../core/process/definition';
import type { RequestState } from '../../core/process/state';
import { isFormOpen, isAgreementOpen } from '../../core/decision/correction';
import type { Day, Language } from '../../core/terms/terms';
import type { Words } from '../words';
import { ACTS, label } from '../model/acts';
import type { Block, Form } from '../model/model';
import { registrationFields } from '../model/registration-fields';

/** What a registration form can be filled with before it opens. */
export interface Prefill {
  readonly useCases?: string;
  readonly organisation?: string;
  readonly cbe?: string;
  readonly contactEmail?: string;
  readonly contactName?: string;
  readonly language?: Language;
  /** The mail that it is all from. */
  readonly mail?: string;
}

/** The form behind `/ebox new` and the message shortcut. */
export function registrationForm(
  definition: Definition,
  words: Words,
  prefill: Prefill = {},
): Form {
  return {
    purpose: { act: 'register', ...(prefill.mail === undefined ? {} : { mail: prefill.mail }) },
    title: words.forms.registration,
    submit: words.acts.submit.register,
    tone: 'primary',
    intro: [],
    fields: registrationFields(definition.startEnvironments, prefill, words),
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
    intro: intro(definition, act, state, words),
    fields: asks(state, today, words, definition),
  };
}

function intro(
  definition: Definition,
  act: ActName,
  state: RequestState,
  words: Words,
): readonly Block[] {
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
      return [about, ...fixed(definition, state, words).map((said) => small(said))];
    default:
      return [about];
  }
}

/** What a correction can't reach any more, why, and what to do where it is wrong. */
function fixed(
  definition: Definition,
  state: RequestState,
  { forms: { correct } }: Words,
): readonly string[] {
  return [
    ...(isAgreementOpen(definition, state) ? [] : [correct.agreedStays]),
    ...(state.form && !isFormOpen(state) ? [correct.formStays] : []),
    ...(state.form && isFormOpen(state) ? [correct.validatedAgain] : []),
  ];
}

function small(words: string): Block {
  return { kind: 'small', line: [words] };
}
