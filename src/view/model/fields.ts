import { correctable } from '../../core/decision/correction';
import { here } from '../../core/decision/offers';
import type { Definition } from '../../core/process/definition';
import { environmentsFor, isLive, type CertificateAct } from '../../core/decision/renewal';
import type { RequestState } from '../../core/process/state';
import type { Words } from '../words';
import { LIMITS } from './limits';
import type { Field } from './model';
import { registrationFields } from './registration-fields';

/** The fields of the forms that acts open. */

export function reason({ forms }: Words): Field {
  return paragraph('reason', forms.field.reason);
}

export function notes({ forms }: Words): Field {
  return paragraph('notes', forms.field.notes);
}

/** A text of several lines. */
export function paragraph(name: string, label: string, hint?: string): Field {
  return {
    kind: 'paragraph',
    name,
    label,
    maxLength: LIMITS.paragraph,
    ...(hint === undefined ? {} : { hint }),
  };
}

/** One file. */
export function file({ forms }: Words, hint: string): Field {
  return { kind: 'file', name: 'file', label: forms.field.file, hint };
}

/** Which environment's certificate: asked of a live request alone. The certificate that ends first is offered first. */
export function environment(
  act: CertificateAct,
  state: RequestState,
  { forms }: Words,
): readonly Field[] {
  if (!isLive(state)) return [];
  const environments = environmentsFor(state, act);
  const [first] = environments;
  return [
    {
      kind: 'choice',
      name: 'environment',
      label: forms.field.environment,
      options: environments.map((value) => ({ value, label: value })),
      ...(first ? { initial: first } : {}),
    },
  ];
}

/** The checklist of the environment that the request is at. */
export function checklist(state: RequestState, { forms }: Words): Field {
  const present = here(state);
  return {
    kind: 'choices',
    name: 'done',
    label: forms.field.checklist,
    hint: forms.hint.checklist,
    optional: true,
    options: (present?.checklist ?? []).map((item) => ({ value: item, label: item })),
    initial: present?.done ?? [],
  };
}

/** Whom the request is assigned to. */
export function assignee({ assignee: present }: RequestState, { forms }: Words): Field {
  return {
    kind: 'person',
    name: 'to',
    label: forms.field.person,
    ...(present ? { initial: present } : {}),
  };
}

/** What the completed sending request form says, and the form itself. */
export function formalRequest(state: RequestState, words: Words): readonly Field[] {
  // Empty fields are read from the file, where that is our own form.
  return [
    ...submitted(state, words).map((field) => ({ ...field, optional: true as const })),
    {
      kind: 'file',
      name: 'form',
      label: words.forms.field.form,
      hint: words.sendingForm.read.hint,
    },
  ];
}

/** Every fact that can be corrected now, as it stands. */
export function corrections(
  definition: Definition,
  state: RequestState,
  words: Words,
): readonly Field[] {
  const known = correctable(definition, state);
  const all = [
    ...registrationFields(definition.startEnvironments, known, words),
    ...submitted(state, words),
  ];
  return all.filter(({ name }) => name in known);
}

function submitted(
  { form, organisation }: RequestState,
  { forms: { field, hint } }: Words,
): readonly Field[] {
  return [
    {
      kind: 'line',
      name: 'legalName',
      label: field.legalName,
      maxLength: LIMITS.subject,
      initial: form?.legalName ?? organisation,
    },
    {
      kind: 'line',
      name: 'applicationId',
      label: field.applicationId,
      hint: hint.applicationId,
      maxLength: LIMITS.applicationId,
      ...(form ? { initial: form.applicationId } : {}),
    },
    {
      kind: 'paragraph',
      name: 'messageTypes',
      label: field.messageTypes,
      hint: hint.messageTypes,
      maxLength: LIMITS.paragraph,
      ...(form ? { initial: form.messageTypes } : {}),
    },
    {
      kind: 'line',
      name: 'city',
      label: field.city,
      maxLength: LIMITS.place,
      ...(form ? { initial: form.city } : {}),
    },
    {
      kind: 'line',
      name: 'region',
      label: field.region,
      hint: hint.region,
      maxLength: LIMITS.place,
      ...(form ? { initial: form.region } : {}),
    },
  ];
}

/** Where a mail goes that stands at the wrong request; empty: nobody knows yet. */
export function otherRequest({ mailbox }: Words): Field {
  return {
    kind: 'line',
    name: 'request',
    label: mailbox.request,
    hint: mailbox.otherRequestHint,
    optional: true,
    maxLength: LIMITS.requestId,
  };
}
