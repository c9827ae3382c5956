import type { Correction } from '../process/commands';
import type { Definition } from '../process/definition';
import {
  REGISTERED_TEXTS,
  SUBMITTED_TEXTS,
  type Event,
  type RegisteredFacts,
} from '../process/events';
import { isLive } from './renewal';
import type { FormalRequest, RequestState } from '../process/state';

/**
 * The facts that can be corrected now, as they stand, in the order of the forms. Left out is what something rests on
 * that was decided since: the CBE number and the recipients, to which the NSSO agreed, the first environment once it was entered, the formal
 * request once a certificate was accepted or a configuration begun, the planned go-live of a live request.
 */
export function correctable(definition: Definition, state: RequestState): Correction {
  return {
    organisation: state.organisation,
    ...(isAgreementOpen(definition, state) ? { cbe: state.cbe, recipients: state.recipients } : {}),
    contactName: state.contact.name,
    contactEmail: state.contact.email,
    language: state.language,
    useCases: state.useCases,
    documentsPerMonth: state.documentsPerMonth,
    loadPeaks: state.loadPeaks,
    ...(isLive(state) ? {} : { plannedGoLive: state.plannedGoLive }),
    ...(state.environment === null ? { firstEnvironment: state.firstEnvironment } : {}),
    ...(state.form && isFormOpen(state) ? submitted(state.form) : {}),
  };
}

/** Whether the NSSO has not agreed yet, so that what it is asked about can still be corrected. */
export function isAgreementOpen(
  { agreementOpen = [] }: Definition,
  { open }: RequestState,
): boolean {
  return open.some(({ task }) => agreementOpen.includes(task));
}

/** Whether nothing rests on the formal request yet but its validation, which is asked again. */
export function isFormOpen({ environments }: RequestState): boolean {
  return Object.values(environments).every(
    ({ certificate, configuredAt, done }) =>
      certificate === null && configuredAt === null && done.length === 0,
  );
}

function submitted({ legalName, applicationId, messageTypes, city, region }: FormalRequest) {
  return { legalName, applicationId, messageTypes, city, region };
}

/** What a correction leads to: an event for the registration, one for the formal request. None where nothing differs. */
export function corrections(
  definition: Definition,
  state: RequestState,
  changes: Correction,
): { readonly events: readonly Event[] } {
  const was = correctable(definition, state);
  return { events: [...registrationEvent(was, changes), ...formEvent(was, changes)] };
}

function registrationEvent(was: Correction, changes: Correction): readonly Event[] {
  const [before, is] = [plainDifferences(was, changes, was), plainDifferences(was, changes)];
  const texts = textDifferences(was, changes, REGISTERED_TEXTS);
  if (Object.keys(is).length + Object.keys(texts).length === 0) return [];
  return [{ type: 'Corrected', was: before, is, texts }];
}

function formEvent(was: Correction, changes: Correction): readonly Event[] {
  const texts = textDifferences(was, changes, SUBMITTED_TEXTS);
  return Object.keys(texts).length === 0 ? [] : [{ type: 'FormalRequestCorrected', texts }];
}

/** Each text that differs, with what stood there: `city` and `cityBefore`. */
function textDifferences(
  was: Correction,
  changes: Correction,
  names: readonly TextName[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const [before, after] = [was[name], changes[name]];
      if (before === undefined || after === undefined || before === after) return [];
      return [
        [name, after],
        [`${name}Before`, before],
      ];
    }),
  );
}

type TextName = (typeof REGISTERED_TEXTS)[number] | (typeof SUBMITTED_TEXTS)[number];

/** Those of the other facts that differ, with the values that `from` has for them. */
function plainDifferences(was: Correction, changes: Correction, from = changes): RegisteredFacts {
  const { cbe, language, recipients, documentsPerMonth, plannedGoLive, firstEnvironment } = from;
  const isOther = (name: keyof RegisteredFacts) =>
    was[name] !== undefined &&
    changes[name] !== undefined &&
    String(sorted(was[name])) !== String(sorted(changes[name]));
  return {
    ...(isOther('cbe') && cbe !== undefined ? { cbe } : {}),
    ...(isOther('language') && language ? { language } : {}),
    ...(isOther('recipients') && recipients ? { recipients } : {}),
    ...(isOther('documentsPerMonth') && documentsPerMonth ? { documentsPerMonth } : {}),
    ...(isOther('plannedGoLive') && plannedGoLive ? { plannedGoLive } : {}),
    ...(isOther('firstEnvironment') && firstEnvironment ? { firstEnvironment } : {}),
  };
}

/** Several recipients are the same in any order. */
function sorted(value: unknown): unknown {
  return Array.isArray(value) ? [...value].sort() : value;
}
