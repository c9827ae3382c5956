import type { Correction } from './commands';
import {
  REGISTERED_TEXTS,
  SUBMITTED_TEXTS,
  type EventOf,
  type RegisteredText,
  type SubmittedText,
} from './events';
import { kickOffToAnother } from './kick-off';
import type { RequestState } from './state';
import type { DoneBy, Instant } from '../terms/terms';

type CorrectionEvent = EventOf<'Corrected' | 'FormalRequestCorrected'>;

/**
 * The state with what a correction changed. A corrected formal request leaves the environment that was entered because
 * of it: nothing rests on it there, and it is entered again once the request is validated again.
 */
export function corrected(
  state: RequestState,
  event: CorrectionEvent,
  when: DoneBy & { readonly at: Instant },
): RequestState {
  const noted = { ...state, corrected: { ...when, ...changesOf(event) } };
  if (event.type === 'Corrected') {
    const known = registration(noted, event);
    return isContactMoved(event) ? kickOffToAnother(known, when.at) : known;
  }
  const { form } = state;
  if (!form) return noted;
  return {
    ...noted,
    form: { ...form, ...submittedIn(event.texts) },
    environment: null,
    environments: {},
  };
}

function registration(state: RequestState, { is, texts }: EventOf<'Corrected'>): RequestState {
  const { organisation, contactName, contactEmail, useCases, loadPeaks } = texts;
  return {
    ...state,
    ...is,
    organisation: organisation ?? state.organisation,
    contact: {
      name: contactName ?? state.contact.name,
      email: contactEmail ?? state.contact.email,
    },
    useCases: useCases ?? state.useCases,
    loadPeaks: loadPeaks ?? state.loadPeaks,
  };
}

/** Whether the requester is reached at another address since. */
export function isContactMoved({ texts }: EventOf<'Corrected'>): boolean {
  const { contactEmail, contactEmailBefore } = texts;
  return contactEmail !== undefined && contactEmail !== contactEmailBefore;
}

/** What a correction changed: what it was, what it is. Texts that retention blanked are empty. */
export function changesOf(event: CorrectionEvent): {
  readonly was: Correction;
  readonly is: Correction;
} {
  if (event.type === 'FormalRequestCorrected') {
    return { was: submittedIn(event.texts, 'Before'), is: submittedIn(event.texts) };
  }
  return {
    was: { ...event.was, ...registeredIn(event.texts, 'Before') },
    is: { ...event.is, ...registeredIn(event.texts) },
  };
}

function registeredIn(texts: Texts, suffix?: 'Before'): Partial<Record<RegisteredText, string>> {
  return textsIn(texts, REGISTERED_TEXTS, suffix);
}

function submittedIn(texts: Texts, suffix?: 'Before'): Partial<Record<SubmittedText, string>> {
  return textsIn(texts, SUBMITTED_TEXTS, suffix);
}

type Texts = Readonly<Record<string, string | undefined>>;

function textsIn(texts: Texts, names: readonly string[], suffix = '') {
  return Object.fromEntries(
    names.flatMap((name) => {
      const text = texts[`${name}${suffix}`];
      return text === undefined ? [] : [[name, text] as const];
    }),
  );
}
