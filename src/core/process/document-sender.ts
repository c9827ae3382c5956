import type { Definition } from './definition';
import type { Role } from '../terms/terms';

const staff: readonly Role[] = ['staff'];
const nsso: readonly Role[] = ['nsso'];
const ebox: readonly Role[] = ['ebox'];
const anyone: readonly Role[] = ['staff', 'nsso', 'ebox', 'admin'];

const tasks = {
  agreement: { step: 2, party: 'nsso', workingDays: 5 },
  answer: { step: 2, party: 'requester', workingDays: 10 },
  'kick-off': { step: 3, party: 'staff', workingDays: 10 },
  'formal-request': { step: 4, party: 'requester', workingDays: 15 },
  'technical-validation': { step: 5, party: 'staff', workingDays: 3 },
  'formal-validation': { step: 5, party: 'nsso', workingDays: 5 },
  certificate: {
    step: 6,
    party: 'requester',
    workingDays: 20,
    environments: ['INT', 'ACC', 'PRD'],
  },
  configuration: {
    step: 7,
    party: 'ebox',
    workingDays: 10,
    environments: ['INT', 'ACC', 'PRD'],
  },
  tests: { step: 8, party: 'requester', workingDays: 30, environments: ['INT', 'ACC'] },
  move: { step: 9, party: 'staff', workingDays: 3, environments: ['INT', 'ACC'] },
  'go-live': { step: 10, party: 'staff', workingDays: 5, environments: ['PRD'] },
  mail: { step: null, party: 'staff', workingDays: 2 },
} as const satisfies Definition['tasks'];

export type DocumentSenderTask = keyof typeof tasks;

/**
 * The onboarding of a Document Sender: ten steps over up to three environments.
 * Source: docs/domain.md, "The ten steps". The owner publishes no deadlines: the working days are ours.
 */
export const documentSender: Definition<DocumentSenderTask> = {
  name: 'document-sender',
  idPrefix: 'DS',
  environments: ['INT', 'ACC', 'PRD'],
  startEnvironments: ['INT', 'ACC'],
  steps: [
    { number: 1, name: 'Initial request' },
    { number: 2, name: 'Agreement in principle' },
    { number: 3, name: 'Kick-off meeting' },
    { number: 4, name: 'Formal request' },
    { number: 5, name: 'Request validation' },
    { number: 6, name: 'Order X.509 certificate' },
    { number: 7, name: 'Configuration' },
    { number: 8, name: 'Technical integration and tests' },
    { number: 9, name: 'Go to next environment' },
    { number: 10, name: 'Production-ready' },
  ],
  tasks,
  flow: {
    RequestRegistered: { opens: ['agreement'] },
    AgreedInPrinciple: { closes: ['agreement'], opens: ['kick-off'] },
    InformationAsked: { closes: ['agreement'], opens: ['answer'] },
    QuestionAnswered: { closes: ['answer'], opens: ['agreement'] },
    RequestRefused: { ends: 'refused' },
    KickOffRecorded: { closes: ['kick-off'], opens: ['formal-request'] },
    KickOffSkipped: { closes: ['kick-off'], opens: ['formal-request'] },
    FormalRequestRecorded: { closes: ['formal-request'], opens: ['technical-validation'] },
    // What was validated is validated again, and what may be ordered and configured waits for it.
    FormalRequestCorrected: {
      closes: ['formal-validation', 'certificate', 'configuration'],
      opens: ['technical-validation'],
    },
    TechnicallyValidated: { closes: ['technical-validation'], opens: ['formal-validation'] },
    FormallyValidated: {
      closes: ['formal-validation'],
      environment: 'first',
      opens: ['certificate', 'configuration'],
    },
    SentBack: {
      closes: ['technical-validation', 'formal-validation'],
      opens: ['formal-request'],
    },
    CertificateAccepted: { closes: ['certificate'] },
    WarningsAccepted: { closes: ['certificate'] },
    ConfigurationCompleted: { closes: ['configuration'] },
    TestsConcluded: { closes: ['tests'], opens: ['move'] },
    MovedOn: { closes: ['move'], environment: 'next', opens: ['certificate', 'configuration'] },
    WentLive: { ends: 'live' },
    Withdrawn: { ends: 'withdrawn' },
  },
  joins: [{ after: ['certificate', 'configuration'], opens: ['tests', 'go-live'] }],
  // What the NSSO or e-Box said before is taken over; what nobody said yet is asked from its beginning.
  takenOverAt: {
    2: ['agreement'],
    3: ['kick-off'],
    4: ['formal-request'],
    5: ['technical-validation'],
    6: ['certificate', 'configuration'],
    7: ['certificate', 'configuration'],
    8: ['tests'],
    9: ['move'],
    10: ['go-live'],
  },
  agreementOpen: ['agreement', 'answer'],
  acts: {
    agree: { while: { agreement: nsso }, nssoWord: true },
    ask: { while: { agreement: nsso }, nssoWord: true },
    refuse: { while: { agreement: nsso }, nssoWord: true },
    answer: { while: { answer: staff } },
    'record-kick-off': { while: { 'kick-off': staff } },
    'plan-kick-off': { while: { 'kick-off': staff } },
    'skip-kick-off': { while: { 'kick-off': staff } },
    'record-form': { while: { 'formal-request': staff } },
    validate: { while: { 'technical-validation': staff } },
    confirm: { while: { 'formal-validation': nsso }, nssoWord: true },
    'send-back': {
      while: { 'technical-validation': staff, 'formal-validation': nsso },
      nssoWord: true,
    },
    'upload-certificate': {
      while: { certificate: staff, configuration: staff, tests: staff, 'go-live': staff },
      whileLive: staff,
      serves: ['certificate'],
    },
    'check-csr': { while: { certificate: staff }, whileLive: staff },
    'accept-warnings': {
      while: { certificate: staff, configuration: staff, tests: staff, 'go-live': staff },
      whileLive: staff,
      serves: ['certificate'],
      condition: 'warnings-pending',
    },
    configure: { while: { configuration: ebox } },
    'configuration-ok': { while: { configuration: ebox }, condition: 'checklist-complete' },
    'record-test-access': { while: { tests: staff } },
    'tests-conclusive': { while: { tests: staff } },
    'move-on': { while: { move: staff } },
    'go-live': { while: { 'go-live': staff } },
    hold: { while: 'open', roles: staff, condition: 'not-held' },
    resume: { while: 'open', roles: staff, condition: 'held' },
    withdraw: { while: 'open', roles: staff },
    snooze: {
      while: {
        agreement: ['nsso', 'staff'],
        answer: staff,
        'kick-off': staff,
        'formal-request': staff,
        'technical-validation': staff,
        'formal-validation': ['nsso', 'staff'],
        certificate: staff,
        configuration: ['ebox', 'staff'],
        tests: staff,
        move: staff,
        'go-live': staff,
        mail: staff,
      },
    },
    correct: { while: 'open', roles: staff, whileLive: staff },
    write: { while: 'ever', roles: staff },
    reply: { while: 'ever', roles: staff, condition: 'mail-open' },
    'mail-done': { while: 'ever', roles: staff, condition: 'mail-open' },
    'wrong-request': { while: 'ever', roles: staff, condition: 'mail-open' },
    note: { while: 'ever', roles: anyone },
    assign: { while: 'open', roles: ['staff', 'admin'] },
  },
  checklist: [
    { name: 'DU' },
    { name: 'e-Box Mngt' },
    { name: 'DspStorage', firstIntegrationOnly: true },
    { name: 'UMan', firstIntegrationOnly: true },
    { name: 'UAM', firstIntegrationOnly: true },
    { name: 'OAuth' },
    { name: 'Authorisation request' },
  ],
};
