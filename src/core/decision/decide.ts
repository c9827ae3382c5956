import type { Report } from '../certificate/finding/report';
import { corrections } from './correction';
import { actingFor, type Absentee } from './standing-in';
import type { Command, CommandOf, NamedFile, Register } from '../process/commands';
import type { Definition } from '../process/definition';
import type { Event, EventOf } from '../process/events';
import { givesNssoWord, here, permit } from './offers';
import { isOpenMail } from '../process/mails';
import type { Refusal } from './refusal';
import { environmentMeant, type CertificateAct } from './renewal';
import type { RequestState } from '../process/state';
import type { Account, Actor, Environment, Person, Role } from '../terms/terms';
import { environmentAfter } from '../process/waiting';

export type Decision =
  | { readonly ok: true; readonly actor: Actor; readonly events: readonly Event[] }
  | { readonly ok: false; readonly refusal: Refusal };

export interface Asked {
  readonly person: Person;
  readonly roles: readonly Role[];
  /** Nothing of this organisation is live yet. Only `confirm` and `move-on` ask for it. */
  readonly firstIntegration: boolean;
  /** Those away now for whom the person stands in. */
  readonly absentees?: readonly Absentee[];
  /** Other accounts that count as this human's: see permit. */
  readonly others?: readonly Account[];
}

/** The first decision of a request: registering is staff's. */
export function decideRegistration(
  command: Register,
  asked: Omit<Asked, 'firstIntegration' | 'absentees' | 'others'>,
): Decision {
  if (!asked.roles.includes('staff')) {
    return { ok: false, refusal: { code: 'role-missing', act: 'register', roles: ['staff'] } };
  }
  const { organisation, contactName, contactEmail, useCases, loadPeaks, ...facts } = command;
  const texts = { organisation, contactName, contactEmail, useCases, loadPeaks };
  return {
    ok: true,
    actor: { ...asked.person, role: 'staff' },
    events: [{ ...facts, type: 'RequestRegistered', texts }],
  };
}

/** What happens when this person asks this of a request in this state: events, or why not. */
export function decide(
  definition: Definition,
  state: RequestState,
  command: Command,
  asked: Asked,
): Decision {
  const permission = permit(
    definition,
    state,
    command.type,
    asked.person,
    asked.roles,
    asked.others,
  );
  if (!permission.ok) return permission;
  const outcome =
    command.type === 'correct'
      ? corrections(definition, state, command.changes)
      : happens(definition, state, command, asked);
  if ('code' in outcome) return { ok: false, refusal: outcome };
  const events = 'type' in outcome ? [outcome] : outcome.events;
  if (events.length === 0) {
    return { ok: false, refusal: { code: 'nothing-to-correct', id: state.id } };
  }
  const { role } = permission;
  const nssoWord = givesNssoWord(definition, command.type, role);
  const standsInFor = actingFor(state, asked.absentees ?? [], role, nssoWord);
  const actor = { ...asked.person, role, ...(standsInFor ? { standsInFor } : {}) };
  return { ok: true, actor, events };
}

function happens(
  definition: Definition,
  state: RequestState,
  command: Exclude<Command, { readonly type: 'correct' }>,
  { firstIntegration }: Asked,
): Event | Refusal {
  switch (command.type) {
    case 'agree':
      return { type: 'AgreedInPrinciple', texts: {} };
    case 'ask':
      return { type: 'InformationAsked', texts: { question: command.question } };
    case 'answer':
      return { type: 'QuestionAnswered', texts: { answer: command.answer } };
    case 'refuse':
      return { type: 'RequestRefused', texts: { reason: command.reason } };
    case 'record-kick-off':
      return { type: 'KickOffRecorded', date: command.date, texts: { notes: command.notes } };
    case 'skip-kick-off':
      return { type: 'KickOffSkipped', texts: { reason: command.reason } };
    case 'plan-kick-off':
      return planned(state, command);
    case 'record-form':
      return formRecorded(command);
    case 'validate':
      return { type: 'TechnicallyValidated', texts: {} };
    case 'confirm':
      return { type: 'FormallyValidated', firstIntegration, texts: {} };
    case 'send-back':
      return { type: 'SentBack', texts: { feedback: command.feedback } };
    case 'check-csr':
    case 'upload-certificate':
    case 'accept-warnings': {
      const meant = environmentMeant(state, command.type, command.environment);
      return 'code' in meant ? meant : certified(command, meant.environment);
    }
    case 'configure':
      return configured(state, command.done);
    case 'configuration-ok':
      return { type: 'ConfigurationCompleted', environment: present(state), texts: {} };
    case 'record-test-access':
      return {
        type: 'TestAccessRecorded',
        environment: present(state),
        texts: { notes: command.notes },
      };
    case 'tests-conclusive':
      return {
        type: 'TestsConcluded',
        environment: present(state),
        texts: { summary: command.summary },
      };
    case 'move-on':
      return { type: 'MovedOn', to: next(definition, state), firstIntegration, texts: {} };
    case 'go-live':
      return { type: 'WentLive', texts: {} };
    case 'hold':
      return { type: 'Held', texts: { reason: command.reason } };
    case 'resume':
      return { type: 'Resumed', texts: {} };
    case 'withdraw':
      return { type: 'Withdrawn', texts: { reason: command.reason } };
    case 'snooze':
      return { type: 'Snoozed', until: command.until, texts: { reason: command.reason } };
    case 'note':
      return { type: 'Noted', texts: { notes: command.notes } };
    case 'assign':
      return {
        type: 'Assigned',
        to: { platform: command.to.platform, id: command.to.id },
        texts: { name: command.to.name },
      };
    case 'write':
      return {
        type: 'MailWritten',
        answers: null,
        texts: { subject: '', text: command.text },
      };
    case 'reply':
    case 'mail-done':
    case 'wrong-request':
      return isOpenMail(state, command.mail)
        ? ofMail(command)
        : { code: 'mail-settled', id: state.id };
    default:
      return command satisfies never;
  }
}

/** Where nothing of it differs, nobody is to be invited again. */
function planned(
  { id, kickOff }: RequestState,
  { type: _type, place, notes, ...when }: CommandOf<'plan-kick-off'>,
): Event | Refusal {
  const isSame =
    kickOff?.start === when.start &&
    kickOff.end === when.end &&
    kickOff.place === place &&
    kickOff.notes === notes;
  if (isSame) return { code: 'nothing-to-correct', id };
  const sequence = kickOff ? kickOff.sequence + 1 : 0;
  return { ...when, type: 'KickOffPlanned', sequence, texts: { place, notes } };
}

function ofMail(
  command: Extract<Command, { readonly type: 'reply' | 'mail-done' | 'wrong-request' }>,
): Event {
  const { mail } = command;
  switch (command.type) {
    case 'reply':
      return {
        type: 'MailWritten',
        answers: mail,
        texts: { subject: command.subject, text: command.text },
      };
    case 'mail-done':
      return { type: 'MailSettled', mail, how: 'done', texts: {} };
    case 'wrong-request':
      return { type: 'MailSettled', mail, how: 'elsewhere', texts: {} };
    default:
      return command satisfies never;
  }
}

function certified(
  command: Extract<Command, { readonly type: CertificateAct }>,
  environment: Environment,
): Event {
  switch (command.type) {
    case 'check-csr':
      return { type: 'CsrChecked', ...checked(environment, command.upload, command.report) };
    case 'upload-certificate':
      return {
        type: CERTIFICATE_EVENT[command.report.verdict],
        ...checked(environment, command.upload, command.report),
      };
    case 'accept-warnings':
      return { type: 'WarningsAccepted', environment, texts: { reason: command.reason } };
    default:
      return command satisfies never;
  }
}

const CERTIFICATE_EVENT = {
  accepted: 'CertificateAccepted',
  warnings: 'CertificateWarned',
  rejected: 'CertificateRejected',
} as const;

function checked(environment: Environment, upload: NamedFile, report: Report) {
  return {
    environment,
    file: upload.file,
    verdict: report.verdict,
    findings: report.findings.map((finding) => finding.id),
    fingerprint: report.certificate?.fingerprint ?? null,
    spki: report.certificate?.spki ?? null,
    texts: { fileName: upload.name, report },
  };
}

function formRecorded(
  command: Extract<Command, { type: 'record-form' }>,
): EventOf<'FormalRequestRecorded'> {
  const { legalName, applicationId, messageTypes, city, region, form } = command;
  return {
    type: 'FormalRequestRecorded',
    file: form.file,
    texts: { legalName, applicationId, messageTypes, city, region, fileName: form.name },
  };
}

function configured(state: RequestState, ticked: readonly string[]): Event | Refusal {
  const checklist = here(state)?.checklist ?? [];
  const stranger = ticked.find((item) => !checklist.includes(item));
  if (stranger !== undefined) return { code: 'unknown-item', item: stranger };
  const done = checklist.filter((item) => ticked.includes(item));
  return { type: 'ConfigurationUpdated', environment: present(state), done, texts: {} };
}

/** The environment the request is at. The rules in offers.ts let no act that needs one pass before there is one. */
function present(state: RequestState): Environment {
  if (!state.environment) throw new Error(`${state.id} is not at an environment yet`);
  return state.environment;
}

function next(definition: Definition, state: RequestState): Environment {
  const after = environmentAfter(definition, present(state));
  if (!after) throw new Error(`${state.id} has no environment after ${present(state)}`);
  return after;
}
