import type { DocumentSenderTask } from '../../../core/process/document-sender';
import type { EventType } from '../../../core/process/events';

/** What a task asks for, and what was done: an event's words follow a person's name. */
export const process = {
  /** To follow `waits for`. */
  asked: {
    agreement: 'the NSSO’s agreement in principle',
    answer: 'the requester’s answer to the NSSO’s question',
    'kick-off': 'the kick-off meeting',
    'formal-request': 'the formal request',
    'technical-validation': 'the technical validation of the formal request',
    'formal-validation': 'the NSSO’s formal validation',
    certificate: 'the certificate',
    configuration: 'the configuration',
    tests: 'conclusive tests',
    move: 'the step to the next environment',
    'go-live': 'going live',
    mail: 'a mail that somebody must read',
  } satisfies Record<DocumentSenderTask, string>,
  askedFor: (asked: string, environment: string) => `${asked} for ${environment}`,
  agreementQuestion: (organisation: string, recipients: string, from: string) =>
    `Does the NSSO agree in principle that ${organisation} sends documents to ${recipients}, from ${from} on?`,
  validationQuestion: (organisation: string) =>
    `Does the NSSO confirm the formal request of ${organisation}? eBoxIntegration has validated it technically.`,
  stepQuestion: (step: string, organisation: string) =>
    `${step} of ${organisation}: what does the NSSO say?`,

  event: {
    Imported: 'took the request over',
    RequestRegistered: 'registered the request',
    AgreedInPrinciple: 'agreed in principle',
    InformationAsked: 'asked for information',
    QuestionAnswered: 'recorded the requester’s answer',
    RequestRefused: 'refused the request',
    KickOffRecorded: 'recorded the kick-off meeting',
    KickOffPlanned: 'planned the kick-off meeting',
    KickOffAnswered: 'answered the invitation to the kick-off meeting',
    KickOffSkipped: 'skipped the kick-off meeting',
    FormalRequestRecorded: 'recorded the formal request',
    TechnicallyValidated: 'validated the formal request technically',
    FormallyValidated: 'confirmed the formal request for the NSSO',
    SentBack: 'sent the formal request back',
    CsrChecked: 'checked a CSR',
    CertificateAccepted: 'uploaded a certificate that was accepted',
    CertificateRejected: 'uploaded a certificate that was not accepted',
    CertificateWarned: 'uploaded a certificate that has warnings',
    WarningsAccepted: 'accepted the certificate with its warnings',
    ConfigurationUpdated: 'updated the configuration checklist',
    ConfigurationCompleted: 'declared the configuration OK',
    TestAccessRecorded: 'recorded test access',
    TestsConcluded: 'recorded conclusive tests',
    MovedOn: 'moved the request on to the next environment',
    WentLive: 'declared the request live',
    Held: 'put the request on hold',
    Resumed: 'resumed the request',
    Withdrawn: 'withdrew the request',
    Snoozed: 'snoozed the reminders',
    Noted: 'wrote a note',
    Assigned: 'assigned the request',
    MailReceived: 'took over a mail',
    MailSettled: 'settled a mail',
    MailWritten: 'wrote to the requester',
    Corrected: 'corrected the registration',
    FormalRequestCorrected: 'corrected the formal request, which is to be validated again',
  } satisfies Record<EventType, string>,
  takenOver: (step: number | 'live', row: number, file: string) =>
    `took the request over ${step === 'live' ? 'as live' : `at step ${step}`}, from row ${row} of a file (SHA-256 ${file}…)`,
  fromBefore: (reference: string, day: string) => `Taken over (${reference}), asked for on ${day}`,
  agreedBefore: (day: string) =>
    `The NSSO’s agreement in principle is from before, given by ${day}.`,
  reference: 'Reference',
  kickOffOf: (day: string) => `recorded the kick-off meeting of ${day}`,
  csrChecked: (environment: string, verdict: string) =>
    `checked a CSR for ${environment}: ${verdict}`,
  csrVerdict: { accepted: 'no objection', warnings: 'warnings', rejected: 'not accepted' },
  certificateAccepted: (environment: string) => `uploaded the ${environment} certificate: accepted`,
  certificateRejected: (environment: string, findings: string) =>
    `uploaded a certificate for ${environment}: not accepted (${findings})`,
  certificateWarned: (environment: string, findings: string) =>
    `uploaded a certificate for ${environment}: warnings to be decided on (${findings})`,
  warningsAccepted: (environment: string) =>
    `accepted the ${environment} certificate with its warnings`,
  checklistCleared: (environment: string) => `cleared the ${environment} configuration checklist`,
  checklistUpdated: (environment: string, done: string) =>
    `updated the ${environment} configuration: done are ${done}`,
  configurationCompleted: (environment: string) => `declared the ${environment} configuration OK`,
  testAccess: (environment: string) => `recorded test access for ${environment}`,
  testsConcluded: (environment: string) => `recorded conclusive tests in ${environment}`,
  snoozedUntil: (day: string) => `snoozed the reminders until ${day}`,
  movedOnTo: (environment: string) => `moved the request on to ${environment}`,
  /** A whole sentence of who did what. */
  did: (name: string, event: string) => `${name} ${event}.`,
  didOn: (name: string, event: string, day: string) => `${name} ${event} on ${day}.`,
  didAt: (name: string, event: string, moment: string) => `${name} ${event} (${moment})`,
  changed: 'the request has changed',
  byAccountIn: (name: string, system: string) => `${name} (in ${system})`,
  /** The texts that were typed with an event. */
  contact: 'Contact',
  /** Nobody can give the NSSO’s word. `groups` says which groups are empty, and may be empty itself. */
  noManager: (groups: string) =>
    `Nobody can give the NSSO’s word: I know of no NSSO manager.${groups} An admin makes somebody one with /ebox grant @person nsso.`,
  onlyManager: (groups: string) =>
    `Nobody can give the NSSO’s word: the only NSSO manager registered or validated this request, and it takes somebody else.${groups} An admin makes another person one with /ebox grant @person nsso.`,
  noOtherManager: (groups: string) =>
    `Nobody can give the NSSO’s word: all NSSO managers registered or validated this request, and it takes somebody else.${groups} An admin makes another person one with /ebox grant @person nsso.`,
  emptyGroups: (groups: string) =>
    ` The user group ${groups} of ROLE_NSSO is empty, or I can’t see its members: whoever administers the chat system puts them into it.`,
  assignedTo: 'To',
};
