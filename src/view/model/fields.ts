import { correctable } from '../../core/decision/correction';
import { here } from '../../core/decision/offers';
import type { Definition } from '../../core/process/definition';
import { environmentsFor, isLive, type CertificateAct } from '../../core/process/renewal';
import type { RequestState } from '../../core/process/state';
import { LIMITS } from './limits';
import type { Field } from './model';
import { registrationFields } from './registration-fields';

/** The fields of the forms that acts open. */

export const reason: Field = paragraph('reason', 'Reason');
export const notes: Field = paragraph('notes', 'Notes');

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
export function file(hint: string): Field {
  return { kind: 'file', name: 'file', label: 'File', hint };
}

/** Which environment's certificate: asked of a live request alone. The certificate that ends first is offered first. */
export function environment(act: CertificateAct, state: RequestState): readonly Field[] {
  if (!isLive(state)) return [];
  const environments = environmentsFor(state, act);
  const [first] = environments;
  return [
    {
      kind: 'choice',
      name: 'environment',
      label: 'Environment',
      options: environments.map((value) => ({ value, label: value })),
      ...(first ? { initial: first } : {}),
    },
  ];
}

/** The checklist of the environment that the request is at. */
export function checklist(state: RequestState): Field {
  const present = here(state);
  return {
    kind: 'choices',
    name: 'done',
    label: 'Checklist',
    hint: 'Tick what is done; leave the rest',
    optional: true,
    options: (present?.checklist ?? []).map((item) => ({ value: item, label: item })),
    initial: present?.done ?? [],
  };
}

/** Whom the request is assigned to. */
export function assignee({ assignee: present }: RequestState): Field {
  return {
    kind: 'person',
    name: 'to',
    label: 'Person',
    ...(present ? { initial: present } : {}),
  };
}

/** What the completed sending request form says, and the form itself. */
export function formalRequest(state: RequestState): readonly Field[] {
  return [...submitted(state), { kind: 'file', name: 'form', label: 'Completed form' }];
}

/** Every fact that can be corrected now, as it stands. */
export function corrections(definition: Definition, state: RequestState): readonly Field[] {
  const known = correctable(definition, state);
  const all = [...registrationFields(definition.startEnvironments, known), ...submitted(state)];
  return all.filter(({ name }) => name in known);
}

function submitted({ form, organisation }: RequestState): readonly Field[] {
  return [
    {
      kind: 'line',
      name: 'legalName',
      label: 'Legal name',
      maxLength: LIMITS.subject,
      initial: form?.legalName ?? organisation,
    },
    {
      kind: 'line',
      name: 'applicationId',
      label: 'Application ID',
      hint: 'e.g. employment:job-attest:werkkaart',
      maxLength: LIMITS.applicationId,
      ...(form ? { initial: form.applicationId } : {}),
    },
    {
      kind: 'paragraph',
      name: 'messageTypes',
      label: 'Message types',
      hint: 'One a line',
      maxLength: LIMITS.paragraph,
      ...(form ? { initial: form.messageTypes } : {}),
    },
    {
      kind: 'line',
      name: 'city',
      label: 'City',
      maxLength: LIMITS.place,
      ...(form ? { initial: form.city } : {}),
    },
    {
      kind: 'line',
      name: 'region',
      label: 'Region',
      hint: 'In full, e.g. Brussel-Hoofdstad',
      maxLength: LIMITS.place,
      ...(form ? { initial: form.region } : {}),
    },
  ];
}
