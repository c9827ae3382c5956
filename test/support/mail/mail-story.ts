import type { Finding, Report, Verdict } from '../../../src/core/certificate/finding/report';
import { documentSender } from '../../../src/core/process/document-sender';
import { fold } from '../../../src/core/process/evolve';
import type { Event, EventOf, Recorded } from '../../../src/core/process/events';
import type { Environment, Language } from '../../../src/core/terms/terms';
import { mailsFor, type Mail, type MailContext } from '../../../src/view/mail';

/** A request's story told in events, and the mail that its last event causes. */

export const ID = 'DS-2026-0007';
export const START = Date.parse('2026-11-12T08:00:00.000Z');
const DAY_MS = 24 * 60 * 60 * 1000;

export const TYPED = {
  organisation: 'SMALS',
  contactName: 'Ana Peeters',
  contactEmail: 'ana.peeters@example.be',
  question: 'Wxq question 4711?',
  reason: 'Wxq reason 4712.',
  feedback: 'Wxq feedback 4713.',
  formName: 'Wxq-form-4714.pdf',
  certificateName: 'Wxq-4715.cer',
  csrName: 'Wxq-4716.csr',
  kickOffPlace: 'Wxq-4717',
  kickOffNotes: 'Wxq notes 4718.',
  applicationId: 'employment:job-attest:werkkaart',
} as const;

export function registered(
  changes: Partial<EventOf<'RequestRegistered'>['texts']> = {},
  language: Language = 'en',
): EventOf<'RequestRegistered'> {
  return {
    type: 'RequestRegistered',
    cbe: '0406798006',
    language,
    recipients: ['enterprises', 'citizens'],
    documentsPerMonth: 120000,
    plannedGoLive: '2027-03-01',
    firstEnvironment: 'INT',
    texts: {
      organisation: TYPED.organisation,
      contactName: TYPED.contactName,
      contactEmail: TYPED.contactEmail,
      useCases: 'Career-break certificates',
      loadPeaks: 'May',
      ...changes,
    },
  };
}

const file = { id: 'file-form', sha256: 'ab'.repeat(32), size: 12 };

export const agreed: Event = { type: 'AgreedInPrinciple', texts: {} };
export const asked: Event = { type: 'InformationAsked', texts: { question: TYPED.question } };
export const answered: Event = { type: 'QuestionAnswered', texts: { answer: 'Wxq answer' } };
export const refused: Event = { type: 'RequestRefused', texts: { reason: TYPED.reason } };
export const skipped: Event = { type: 'KickOffSkipped', texts: { reason: 'Wxq' } };
export const planned = (sequence = 0): EventOf<'KickOffPlanned'> => ({
  type: 'KickOffPlanned',
  date: '2026-12-08',
  time: '10:00',
  minutes: 90,
  start: '2026-12-08T09:00:00.000Z',
  end: '2026-12-08T10:30:00.000Z',
  sequence,
  texts: { place: TYPED.kickOffPlace, notes: TYPED.kickOffNotes },
});
export const validated: Event = { type: 'TechnicallyValidated', texts: {} };
export const sentBack: Event = { type: 'SentBack', texts: { feedback: TYPED.feedback } };
export const confirmed: Event = {
  type: 'FormallyValidated',
  firstIntegration: true,
  texts: {},
};
export const held: Event = { type: 'Held', texts: { reason: 'Wxq internal' } };
export const resumed: Event = { type: 'Resumed', texts: {} };
export const withdrawn: Event = { type: 'Withdrawn', texts: { reason: 'Wxq internal' } };
export const live: Event = { type: 'WentLive', texts: {} };

export function formRecorded(fileName: string = TYPED.formName): Event {
  return {
    type: 'FormalRequestRecorded',
    file,
    texts: {
      legalName: 'SMALS',
      applicationId: TYPED.applicationId,
      messageTypes: 'YearlyVacationAccountExtract',
      city: 'Sint-Gillis',
      region: 'Brussel-Hoofdstad',
      fileName,
    },
  };
}

export function configured(environment: Environment): Event {
  return { type: 'ConfigurationCompleted', environment, texts: {} };
}

export function tested(environment: Environment): Event {
  return { type: 'TestsConcluded', environment, texts: { summary: 'Wxq' } };
}

export function movedOn(to: Environment): Event {
  return { type: 'MovedOn', to, firstIntegration: true, texts: {} };
}

export function warningsAccepted(environment: Environment): Event {
  return { type: 'WarningsAccepted', environment, texts: { reason: 'Wxq internal' } };
}

export const ENVIRONMENT_WRONG: Finding = {
  id: 'SUBJECT_ENV_MATCH',
  severity: 'error',
  field: 'OU',
  expected: 'INT',
  found: 'PROD',
  fix: 'fix-1',
  citation: '[p]',
};

export const CITY_SHORT: Finding = {
  id: 'SUBJECT_L',
  severity: 'warning',
  field: 'L',
  expected: null,
  found: 'BXL',
  fix: 'fix-2',
  citation: '[p]',
};

export const CHAIN_UNKNOWN: Finding = {
  id: 'CHAIN_NOT_CHECKED',
  severity: 'info',
  field: null,
  expected: null,
  found: null,
  fix: null,
  citation: null,
};

export function report(verdict: Verdict, findings: readonly Finding[] = []): Report {
  return {
    verdict,
    findings,
    subject: [],
    certificate: {
      kind: 'certificate',
      subject: 'C=BE',
      issuer: 'C=BE, CN=Test CA',
      serial: '01',
      notBefore: '2026-11-03T00:00:00.000Z',
      // Late in the evening in UTC: in Brussels it is the 4th already.
      notAfter: '2028-11-03T23:30:00.000Z',
      fingerprint: 'cd'.repeat(32),
      spki: 'ef'.repeat(32),
      key: 'RSA 2048',
      signature: 'sha256WithRSAEncryption',
    },
  };
}

const CERTIFICATE_EVENT = {
  accepted: 'CertificateAccepted',
  warnings: 'CertificateWarned',
  rejected: 'CertificateRejected',
} as const;

export function uploaded(environment: Environment, said: Report, fileName?: string): Event {
  return {
    type: CERTIFICATE_EVENT[said.verdict],
    ...checked(environment, said, fileName ?? TYPED.certificateName),
  };
}

export function csrChecked(environment: Environment, said: Report): Event {
  return { type: 'CsrChecked', ...checked(environment, said, TYPED.csrName) };
}

function checked(environment: Environment, said: Report, fileName: string) {
  return {
    environment,
    file,
    verdict: said.verdict,
    findings: said.findings.map(({ id }) => id),
    fingerprint: said.certificate?.fingerprint ?? null,
    spki: said.certificate?.spki ?? null,
    texts: { fileName, report: said },
  };
}

/** What comes before each event, so that the stories below stay short. */
export const toValidation: readonly Event[] = [agreed, skipped, formRecorded(), validated];
export const toInt: readonly Event[] = [...toValidation, confirmed];
export const toIntTests: readonly Event[] = [
  ...toInt,
  uploaded('INT', report('accepted')),
  configured('INT'),
];
export const toAcc: readonly Event[] = [...toIntTests, tested('INT'), movedOn('ACC')];
export const toAccTests: readonly Event[] = [
  ...toAcc,
  uploaded('ACC', report('accepted')),
  configured('ACC'),
];
export const toPrd: readonly Event[] = [...toAccTests, tested('ACC'), movedOn('PRD')];
export const toGoLive: readonly Event[] = [
  ...toPrd,
  uploaded('PRD', report('accepted')),
  configured('PRD'),
];

/** A context whose every text can be told from the mail's own. */
export const context: MailContext = {
  zone: 'Europe/Brussels',
  subjectToOrder: (state, environment) => ({
    lines: ['C=BE', `O=${state.organisation}`, `OU=${environment}`],
    command: `openssl req -new -subj '/C=BE/OU=${environment}'`,
  }),
  wordFinding: (finding, language) => ({
    ...finding,
    fix: finding.fix && `${finding.fix} ${language}`,
  }),
  dueDay: () => null,
};

export function recorded(events: readonly Event[]): readonly Recorded[] {
  return events.map((event, index) => ({
    version: index + 1,
    at: new Date(START + index * DAY_MS).toISOString(),
    actor: { platform: 'slack', id: 'U1', name: 'Wxq staff', role: 'staff' },
    event,
  }));
}

/** The mails of the last of these events, which follow the registration. */
export function mailsOf(
  events: readonly Event[],
  {
    language = 'en',
    texts = {},
    words = {},
  }: {
    language?: Language;
    texts?: Partial<EventOf<'RequestRegistered'>['texts']>;
    words?: Partial<MailContext>;
  } = {},
): readonly Mail[] {
  const history = recorded([registered(texts, language), ...events]);
  const state = fold(documentSender, ID, history);
  const last = history.at(-1);
  if (!state || !last) throw new Error('a story has at least its registration');
  return mailsFor(state, last, { ...context, ...words });
}

export function mailOf(...story: Parameters<typeof mailsOf>): Mail {
  const [mail, ...others] = mailsOf(...story);
  if (!mail || others.length > 0) throw new Error('this story should end with one mail');
  return mail;
}
