import type { Event } from '../../core/process/events';
import type { Environment } from '../../core/terms/terms';

const FILE = { id: '00000000-0000-4000-8000-000000000000', sha256: '0'.repeat(64), size: 1 };

/** A request's way from the first mail to its validation; it is nowhere but in memory. */
export const TO_VALIDATION: readonly Event[] = [
  {
    type: 'RequestRegistered',
    cbe: '0406798006',
    language: 'fr',
    recipients: ['enterprises', 'citizens'],
    documentsPerMonth: 120_000,
    plannedGoLive: '2027-06-01',
    firstEnvironment: 'INT',
    texts: {
      organisation: 'Sample & Sons <nv>',
      contactName: 'Jan Jansen',
      contactEmail: 'jan@sample.example',
      useCases: 'Career-break certificates for employers',
      loadPeaks: 'May',
    },
  },
  { type: 'InformationAsked', texts: { question: 'How many documents, and for whom?' } },
  { type: 'QuestionAnswered', texts: { answer: 'Ten thousand, for employers.' } },
  { type: 'AgreedInPrinciple', texts: {} },
  { type: 'KickOffSkipped', texts: { reason: 'Known from before.' } },
  {
    type: 'FormalRequestRecorded',
    file: FILE,
    texts: {
      legalName: 'SAMPLE AND SONS',
      applicationId: 'sample:career-break',
      messageTypes: 'Certificates',
      city: 'Sint-Gillis',
      region: 'Brussel-Hoofdstad',
      fileName: 'form.pdf',
    },
  },
  { type: 'TechnicallyValidated', texts: {} },
  { type: 'FormallyValidated', firstIntegration: true, texts: {} },
];

/** The same request's way from there until it is live. */
export const TO_LIVE: readonly Event[] = [
  { type: 'CertificateRejected', ...checked('INT', 'rejected') },
  ...configured('INT'),
  ...tested('INT'),
  { type: 'MovedOn', to: 'ACC', firstIntegration: true, texts: {} },
  ...configured('ACC'),
  ...tested('ACC'),
  { type: 'MovedOn', to: 'PRD', firstIntegration: true, texts: {} },
  ...configured('PRD'),
  { type: 'WentLive', texts: {} },
];

function configured(environment: Environment): readonly Event[] {
  return [
    { type: 'CertificateAccepted', ...checked(environment, 'accepted') },
    { type: 'ConfigurationCompleted', environment, texts: {} },
  ];
}

function tested(environment: Environment): readonly Event[] {
  return [
    { type: 'TestAccessRecorded', environment, texts: { notes: 'The user may log in.' } },
    { type: 'TestsConcluded', environment, texts: { summary: 'A hundred documents arrived.' } },
  ];
}

function checked<V extends 'accepted' | 'rejected'>(environment: Environment, verdict: V) {
  return {
    environment,
    verdict,
    file: FILE,
    findings: verdict === 'rejected' ? ['VALIDITY_EXPIRED'] : [],
    fingerprint: '1'.repeat(64),
    spki: '2'.repeat(64),
    texts: { fileName: 'certificate.pem', report: null },
  };
}
