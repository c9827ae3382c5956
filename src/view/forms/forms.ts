import type { ActName } from '../../core/process/commands';
import type { Definition } from '../../core/process/definition';
import { here } from '../../core/decision/offers';
import { environmentsFor, isLive, type CertificateAct } from '../../core/process/renewal';
import type { RequestState } from '../../core/process/state';
import { LANGUAGES, RECIPIENTS, type Day } from '../../core/terms/terms';
import { label } from '../model/acts';
import { LIMITS } from '../model/limits';
import type { Block, Field, Form, FormPurpose } from '../model/model';
import { LANGUAGE, RECIPIENT } from '../model/words';

/** What a registration form can be filled with before it opens. */
export interface Prefill {
  readonly useCases?: string;
  readonly contactEmail?: string;
  readonly source?: string;
}

/** The form behind `/ebox new` and the message shortcut. */
export function registrationForm(definition: Definition, prefill: Prefill = {}): Form {
  const purpose: FormPurpose =
    prefill.source === undefined
      ? { act: 'register' }
      : { act: 'register', source: prefill.source };
  return {
    purpose,
    title: 'New request',
    submit: 'Register',
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
      { kind: 'line', name: 'contactName', label: 'Contact name', maxLength: LIMITS.line },
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
  const fields = fieldsOf(act, state, today);
  if (!fields) return null;
  const title = label(definition, act, state);
  return {
    purpose: { act, requestId: state.id, version: state.version },
    title,
    submit: SUBMIT[act] ?? 'Save',
    intro: intro(act, state),
    fields,
  };
}

const SUBMIT: Partial<Record<ActName, string>> = {
  ask: 'Send question',
  refuse: 'Refuse',
  'send-back': 'Send back',
  'skip-kick-off': 'Skip',
  'check-csr': 'Check',
  'upload-certificate': 'Check',
  'accept-warnings': 'Accept',
  hold: 'Put on hold',
  withdraw: 'Withdraw',
  assign: 'Assign',
};

const reason: Field = {
  kind: 'paragraph',
  name: 'reason',
  label: 'Reason',
  maxLength: LIMITS.paragraph,
};
const SNOOZE_HINT = 'Nobody is reminded before this day, a year ahead at most';
const notes: Field = {
  kind: 'paragraph',
  name: 'notes',
  label: 'Notes',
  maxLength: LIMITS.paragraph,
};

function fieldsOf(act: ActName, state: RequestState, today: Day): readonly Field[] | null {
  switch (act) {
    case 'ask':
      return [paragraph('question', 'Question', 'Goes to the requester by mail')];
    case 'answer':
      return [paragraph('answer', 'Answer', 'What the requester answered')];
    case 'refuse':
      return [{ ...reason, hint: 'Goes to the requester by mail' }];
    case 'skip-kick-off':
    case 'hold':
    case 'withdraw':
      return [reason];
    case 'accept-warnings':
      return [...environmentField(act, state), reason];
    case 'snooze':
      return [{ kind: 'date', name: 'until', label: 'Until', hint: SNOOZE_HINT }, reason];
    case 'record-kick-off':
      return [
        { kind: 'date', name: 'date', label: 'Date', initial: today },
        { ...notes, optional: true },
      ];
    case 'record-form':
      return formalFields(state);
    case 'send-back':
      return [paragraph('feedback', 'Feedback', 'Goes to the requester by mail')];
    case 'check-csr':
      return [
        ...environmentField(act, state),
        file('The signing request (CSR) as PEM or DER. Never a private key.'),
      ];
    case 'upload-certificate':
      return [
        ...environmentField(act, state),
        file('The certificate as PEM, DER or PKCS#7. Never a private key.'),
      ];
    case 'configure':
      return [checklist(state)];
    case 'record-test-access':
    case 'note':
      return [notes];
    case 'tests-conclusive':
      return [{ ...paragraph('summary', 'Summary'), optional: true }];
    case 'assign':
      return [
        {
          kind: 'person',
          name: 'to',
          label: 'Person',
          ...(state.assignee ? { initial: state.assignee } : {}),
        },
      ];
    case 'agree':
    case 'validate':
    case 'confirm':
    case 'configuration-ok':
    case 'move-on':
    case 'go-live':
    case 'resume':
      return null;
    default:
      return act satisfies never;
  }
}

function paragraph(name: string, title: string, hint?: string): Field {
  return {
    kind: 'paragraph',
    name,
    label: title,
    maxLength: LIMITS.paragraph,
    ...(hint === undefined ? {} : { hint }),
  };
}

function file(hint: string): Field {
  return { kind: 'file', name: 'file', label: 'File', hint };
}

/** A live request has a certificate in each of its environments: the one that ends first is offered first. */
function environmentField(act: CertificateAct, state: RequestState): readonly Field[] {
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

function checklist(state: RequestState): Field {
  const environment = here(state);
  return {
    kind: 'choices',
    name: 'done',
    label: 'Checklist',
    hint: 'Tick what is done; leave the rest',
    optional: true,
    options: (environment?.checklist ?? []).map((item) => ({ value: item, label: item })),
    initial: environment?.done ?? [],
  };
}

function formalFields({ form, organisation }: RequestState): readonly Field[] {
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
    { kind: 'file', name: 'form', label: 'Completed form' },
  ];
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
