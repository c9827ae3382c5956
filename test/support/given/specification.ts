import type { Report } from '../../../src/core/certificate/finding/report';
import type { Command, NamedFile } from '../../../src/core/process/commands';
import { decide } from '../../../src/core/decision/decide';
import { documentSender } from '../../../src/core/process/document-sender';
import type { Event, Recorded } from '../../../src/core/process/events';
import { evolve, fold } from '../../../src/core/process/evolve';
import type { Refusal } from '../../../src/core/decision/refusal';
import type { RequestState } from '../../../src/core/process/state';
import type { Actor, Person, Role } from '../../../src/core/terms/terms';
import { stepsOf, waiting } from '../../../src/core/process/waiting';

/** Given these events, when this command, then these events or this refusal. */

export const ID = 'DS-2026-0007';

export const ana = person('UANA', 'Ana Peeters');
export const luc = person('ULUC', 'Luc Dubois');
export const bo = person('UBO', 'Bo Claes');
export const nadia = person('UNADIA', 'Nadia El Amrani');
export const eva = person('UEVA', 'Eva Janssens');
export const kim = person('UKIM', 'Kim Visser');

const ROLES_OF: ReadonlyMap<string, readonly Role[]> = new Map<string, readonly Role[]>([
  [ana.id, ['staff']],
  [luc.id, ['staff', 'nsso']],
  [bo.id, ['nsso']],
  [nadia.id, ['nsso']],
  [eva.id, ['ebox']],
  [kim.id, []],
]);

const MONDAY = Date.parse('2026-11-16T08:00:00.000Z');
const HOUR_MS = 3_600_000;

export const file: NamedFile = {
  file: { id: 'f1', sha256: 'ab'.repeat(32), size: 10 },
  name: 'form.pdf',
};

export const registered: Event = {
  type: 'RequestRegistered',
  cbe: '0406798006',
  language: 'nl',
  recipients: ['enterprises', 'citizens'],
  documentsPerMonth: 120_000,
  plannedGoLive: '2027-03-01',
  firstEnvironment: 'INT',
  texts: {
    organisation: 'SMALS',
    contactName: 'Jan Jansen',
    contactEmail: 'jan@smals.example',
    useCases: 'Career-break certificates',
    loadPeaks: 'May',
  },
};
export const agreed: Event = { type: 'AgreedInPrinciple', texts: {} };
export const asked: Event = { type: 'InformationAsked', texts: { question: 'How many?' } };
export const answered: Event = { type: 'QuestionAnswered', texts: { answer: 'Many.' } };
export const skipped: Event = { type: 'KickOffSkipped', texts: { reason: 'They know e-Box' } };
export const formal: Event = {
  type: 'FormalRequestRecorded',
  file: file.file,
  texts: {
    legalName: 'SMALS',
    applicationId: 'employment:job-attest:werkkaart',
    messageTypes: 'Werkkaart',
    city: 'Sint-Gillis',
    region: 'Brussel-Hoofdstad',
    fileName: 'form.pdf',
  },
};
export const validated: Event = { type: 'TechnicallyValidated', texts: {} };
export const confirmed: Event = { type: 'FormallyValidated', firstIntegration: true, texts: {} };
export const movedTo = (to: 'ACC' | 'PRD'): Event => ({
  type: 'MovedOn',
  to,
  firstIntegration: false,
  texts: {},
});

/** A report with this verdict, as far as the process looks at it. */
export function report(verdict: Report['verdict'], ...ids: readonly string[]): Report {
  return {
    verdict,
    findings: ids.map((id) => ({
      id,
      severity: verdict === 'rejected' ? ('error' as const) : ('warning' as const),
      field: null,
      expected: null,
      found: null,
      fix: 'Mend it',
      citation: null,
    })),
    subject: [],
    certificate: {
      kind: 'certificate',
      subject: 'C=BE',
      issuer: 'CN=CA',
      serial: '01',
      notBefore: '2026-11-01T00:00:00.000Z',
      notAfter: '2028-11-03T00:00:00.000Z',
      fingerprint: 'fp',
      spki: 'sp',
      key: 'RSA 2048',
      signature: 'sha256WithRSAEncryption',
    },
  };
}

export function certificate(
  environment: 'INT' | 'ACC' | 'PRD',
  verdict: Report['verdict'] = 'accepted',
  ...ids: readonly string[]
): Event {
  const type = {
    accepted: 'CertificateAccepted',
    warnings: 'CertificateWarned',
    rejected: 'CertificateRejected',
  } as const;
  return {
    type: type[verdict],
    environment,
    file: file.file,
    verdict,
    findings: ids,
    fingerprint: 'fp',
    spki: 'sp',
    texts: { fileName: 'form.pdf', report: report(verdict, ...ids) },
  };
}

/** An accepted certificate with a fingerprint and an end of its own. */
export function renewed(environment: 'INT' | 'ACC' | 'PRD', endsOn: string): Event {
  const said = report('accepted');
  const summary = said.certificate && {
    ...said.certificate,
    notAfter: `${endsOn}T00:00:00.000Z`,
  };
  return {
    type: 'CertificateAccepted',
    environment,
    file: file.file,
    verdict: 'accepted',
    findings: [],
    fingerprint: `${environment} ${endsOn}`,
    spki: 'sp',
    texts: { fileName: 'new.pem', report: { ...said, certificate: summary } },
  };
}

export function csrChecked(environment: 'INT' | 'ACC' | 'PRD'): Event {
  return {
    type: 'CsrChecked',
    environment,
    file: file.file,
    verdict: 'accepted',
    findings: [],
    fingerprint: null,
    spki: 'sp',
    texts: { fileName: 'new.csr', report: report('accepted') },
  };
}

export function ticked(environment: 'INT' | 'ACC' | 'PRD', ...done: readonly string[]): Event {
  return { type: 'ConfigurationUpdated', environment, done, texts: {} };
}
export function configured(environment: 'INT' | 'ACC' | 'PRD'): Event {
  return { type: 'ConfigurationCompleted', environment, texts: {} };
}
export function tested(environment: 'INT' | 'ACC'): Event {
  return { type: 'TestsConcluded', environment, texts: { summary: '' } };
}

/** Histories that many tests begin with. */
export const untilKickOff = [registered, agreed];
export const untilForm = [...untilKickOff, skipped];
export const untilValidation = [...untilForm, formal];
export const untilConfirmation = [...untilValidation, validated];
export const untilInt = [...untilConfirmation, confirmed];
export const untilTests = [...untilInt, certificate('INT'), configured('INT')];
export const untilMove = [...untilTests, tested('INT')];

export interface Given {
  readonly state: RequestState;
  when(command: Command, by: Person, options?: { readonly firstIntegration?: boolean }): Outcome;
}

export interface Outcome {
  readonly events: readonly Event[];
  readonly refusal: Refusal | null;
  /** The state after the events, or the one before a refusal. */
  readonly state: RequestState;
}

/** Who is assumed to have done an event: whoever's role it is. */
function doer(event: Event): Actor {
  switch (event.type) {
    case 'AgreedInPrinciple':
    case 'InformationAsked':
    case 'RequestRefused':
    case 'FormallyValidated':
      return { ...bo, role: 'nsso' };
    case 'ConfigurationUpdated':
    case 'ConfigurationCompleted':
      return { ...eva, role: 'ebox' };
    default:
      return { ...ana, role: 'staff' };
  }
}

/** Each event happens an hour after the one before, from Monday 16 November 2026, 08:00 UTC. */
export function history(
  events: readonly Event[],
  by: (event: Event) => Actor = doer,
): readonly Recorded[] {
  return events.map((event, index) => ({
    version: index + 1,
    at: new Date(MONDAY + index * HOUR_MS).toISOString(),
    actor: by(event),
    event,
  }));
}

export function given(events: readonly Event[], by?: (event: Event) => Actor): Given {
  const state = fold(documentSender, ID, history(events, by));
  if (!state) throw new Error('A specification starts with at least one event');
  return {
    state,
    when(command, person, { firstIntegration = true } = {}) {
      const roles = ROLES_OF.get(person.id) ?? [];
      const decision = decide(documentSender, state, command, { person, roles, firstIntegration });
      if (!decision.ok) return { events: [], refusal: decision.refusal, state };
      const at = new Date(MONDAY + events.length * HOUR_MS).toISOString();
      const after = decision.events.reduce(
        (before, event, index) =>
          evolve(documentSender, ID, before, {
            version: state.version + index + 1,
            at,
            actor: decision.actor,
            event,
          }),
        state,
      );
      return { events: decision.events, refusal: null, state: after };
    },
  };
}

/** `nsso agreement`, `requester certificate INT`: who holds the ball for what. */
export function balls(state: RequestState): readonly string[] {
  return waiting(documentSender, state).map(({ party, task, environment }) =>
    [party, task, environment].filter((part) => part !== null).join(' '),
  );
}

export function steps(state: RequestState): readonly number[] {
  return stepsOf(documentSender, state).map((step) => step.number);
}

function person(id: string, name: string): Person {
  return { platform: 'slack', id, name };
}
