import type { Event, Recorded } from '../../core/process/events';
import { changesOf } from '../../core/process/corrected';
import { correctionPairs } from './corrections';
import { day } from '../model/words';
import type { Block } from '../model/model';

/** An event in the past tense, to follow a person's name: `agreed in principle`. */
export function eventWords(event: Event): string {
  switch (event.type) {
    case 'KickOffRecorded':
      return `recorded the kick-off meeting of ${day(event.date)}`;
    case 'CsrChecked':
      return `checked a CSR for ${event.environment}: ${VERDICT[event.verdict]}`;
    case 'CertificateAccepted':
      return `uploaded the ${event.environment} certificate: accepted`;
    case 'CertificateRejected':
      return `uploaded a certificate for ${event.environment}: not accepted (${event.findings.join(', ')})`;
    case 'CertificateWarned':
      return `uploaded a certificate for ${event.environment}: warnings to be decided on (${event.findings.join(', ')})`;
    case 'WarningsAccepted':
      return `accepted the ${event.environment} certificate with its warnings`;
    case 'ConfigurationUpdated':
      return event.done.length === 0
        ? `cleared the ${event.environment} configuration checklist`
        : `updated the ${event.environment} configuration: done are ${event.done.join(', ')}`;
    case 'ConfigurationCompleted':
      return `declared the ${event.environment} configuration OK`;
    case 'TestAccessRecorded':
      return `recorded test access for ${event.environment}`;
    case 'TestsConcluded':
      return `recorded conclusive tests in ${event.environment}`;
    case 'Snoozed':
      return `snoozed the reminders until ${day(event.until)}`;
    case 'MovedOn':
      return `moved the request on to ${event.to}`;
    case 'MailReceived':
      return MAIL_CAME[event.from];
    case 'MailSettled':
      return MAIL_SETTLED[event.how];
    case 'MailWritten':
      return event.answers === null ? 'wrote to the requester' : 'answered a mail';
    default:
      return eventTypeWords(event.type);
  }
}

const MAIL_CAME = {
  person: 'took over a mail',
  machine: 'took over an automatic mail, which moves nothing',
  bounce: 'was told that a mail did not arrive',
};

const MAIL_SETTLED = {
  taken: 'took what a mail brought',
  done: 'settled a mail',
  elsewhere: 'said that a mail belongs elsewhere',
};

const VERDICT = { accepted: 'no objection', warnings: 'warnings', rejected: 'not accepted' };

const SHORT: Readonly<Record<Event['type'], string>> = {
  RequestRegistered: 'registered the request',
  AgreedInPrinciple: 'agreed in principle',
  InformationAsked: 'asked for information',
  QuestionAnswered: 'recorded the requester’s answer',
  RequestRefused: 'refused the request',
  KickOffRecorded: 'recorded the kick-off meeting',
  KickOffSkipped: 'skipped the kick-off meeting',
  FormalRequestRecorded: 'recorded the formal request',
  Corrected: 'corrected the registration',
  FormalRequestCorrected: 'corrected the formal request, which is to be validated again',
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
};

/** The same, from the type alone. */
export function eventTypeWords(type: Event['type']): string {
  return SHORT[type];
}

/** What was typed with an event, as blocks that show the very characters. */
export function typed(recorded: Recorded): readonly Block[] {
  const named = namedTexts(recorded);
  if (named) {
    const facts = named.map(([label, value]) => ({ label, value: [value] }));
    return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
  }
  return plainTexts(recorded).map((text) => ({ kind: 'quote', text }));
}

/** The same in lines of text. */
export function typedLines(recorded: Recorded): readonly string[] {
  const named = namedTexts(recorded);
  return named ? named.map(([label, value]) => `${label}: ${value}`) : plainTexts(recorded);
}

function plainTexts({ event }: Recorded): readonly string[] {
  return Object.values<unknown>(event.texts).filter(
    (text): text is string => typeof text === 'string' && text !== '',
  );
}

/** The texts of events that have several, by their labels; null for one that has a single text. */
function namedTexts({ event }: Recorded): readonly (readonly [string, string])[] | null {
  switch (event.type) {
    case 'RequestRegistered':
      return filled([
        ['Organisation', event.texts.organisation],
        ['Contact', `${event.texts.contactName} ${event.texts.contactEmail}`.trim()],
        ['Use cases', event.texts.useCases],
        ['Load peaks', event.texts.loadPeaks],
      ]);
    case 'FormalRequestRecorded':
      return filled([
        ['Legal name', event.texts.legalName],
        ['Application ID', event.texts.applicationId],
        ['Message types', event.texts.messageTypes],
        ['City', event.texts.city],
        ['Region', event.texts.region],
        ['Completed form', event.texts.fileName],
      ]);
    case 'Corrected':
    case 'FormalRequestCorrected':
      return correctionPairs(changesOf(event));
    case 'CsrChecked':
    case 'CertificateAccepted':
    case 'CertificateRejected':
    case 'CertificateWarned':
      return filled([['File', event.texts.fileName]]);
    case 'Assigned':
      return filled([['To', event.texts.name]]);
    case 'MailReceived':
      return filled([
        ['From', event.texts.sender],
        ['Subject', event.texts.subject],
        ['Text', event.texts.text],
      ]);
    case 'MailWritten':
      return filled([
        ['Subject', event.texts.subject],
        ['Text', event.texts.text],
      ]);
    default:
      return null;
  }
}

function filled(pairs: readonly (readonly [string, string])[]) {
  return pairs.filter(([, value]) => value !== '');
}
