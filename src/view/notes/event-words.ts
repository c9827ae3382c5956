import type { Event, Recorded } from '../../core/process/events';
import { changesOf } from '../../core/process/corrected';
import { correctionPairs } from './corrections';
import { proposedWords, whenWords } from './kick-off';
import type { Words } from '../words';
import type { Block } from '../model/model';

/** Characters of a file's SHA-256 that tell it from others; the export has all. */
const SHOWN_OF_HASH = 12;

/** An event in the past tense, to follow a person's name: `agreed in principle`. */
export function eventWords(event: Event, { process, writing, mailbox, kickOff }: Words): string {
  switch (event.type) {
    case 'Imported':
      return process.takenOver(event.step, event.row, event.fileSha256.slice(0, SHOWN_OF_HASH));
    case 'KickOffRecorded':
      return process.kickOffOf(writing.day(event.date));
    case 'KickOffPlanned':
      return kickOff.planned(whenWords(event, kickOff, writing), event.sequence === 0);
    case 'KickOffAnswered':
      return kickOff.answered[event.answer];
    case 'CsrChecked':
      return process.csrChecked(event.environment, process.csrVerdict[event.verdict]);
    case 'CertificateAccepted':
      return process.certificateAccepted(event.environment);
    case 'CertificateRejected':
      return process.certificateRejected(event.environment, event.findings.join(', '));
    case 'CertificateWarned':
      return process.certificateWarned(event.environment, event.findings.join(', '));
    case 'WarningsAccepted':
      return process.warningsAccepted(event.environment);
    case 'ConfigurationUpdated':
      return event.done.length === 0
        ? process.checklistCleared(event.environment)
        : process.checklistUpdated(event.environment, event.done.join(', '));
    case 'ConfigurationCompleted':
      return process.configurationCompleted(event.environment);
    case 'TestAccessRecorded':
      return process.testAccess(event.environment);
    case 'TestsConcluded':
      return process.testsConcluded(event.environment);
    case 'Snoozed':
      return process.snoozedUntil(writing.day(event.until));
    case 'MovedOn':
      return process.movedOnTo(event.to);
    case 'MailReceived':
      return mailbox.came[event.from];
    case 'MailSettled':
      return mailbox.became[event.how];
    case 'MailWritten':
      return event.answers === null ? mailbox.wrote : mailbox.answeredOne;
    default:
      return process.event[event.type];
  }
}

/** What was typed with an event, as blocks that show the very characters. */
export function typed(recorded: Recorded, words: Words): readonly Block[] {
  const named = namedTexts(recorded, words);
  if (named) {
    const facts = named.map(([label, value]) => ({ label, value: [value] }));
    return facts.length === 0 ? [] : [{ kind: 'facts', facts }];
  }
  return plainTexts(recorded).map((text) => ({ kind: 'quote', text }));
}

/** The same in lines of text. */
export function typedLines(recorded: Recorded, words: Words): readonly string[] {
  const named = namedTexts(recorded, words);
  return named ? named.map(([label, value]) => `${label}: ${value}`) : plainTexts(recorded);
}

function plainTexts({ event }: Recorded): readonly string[] {
  return Object.values<unknown>(event.texts).filter(
    (text): text is string => typeof text === 'string' && text !== '',
  );
}

/** The texts of events that have several, by their labels; null for one that has a single text. */
function namedTexts(
  { event }: Recorded,
  words: Words,
): readonly (readonly [string, string])[] | null {
  const { process, forms, mailbox, kickOff } = words;
  const { field } = forms;
  switch (event.type) {
    case 'RequestRegistered':
      return filled([
        [field.organisation, event.texts.organisation],
        [process.contact, `${event.texts.contactName} ${event.texts.contactEmail}`.trim()],
        [field.useCases, event.texts.useCases],
        [field.loadPeaks, event.texts.loadPeaks],
      ]);
    case 'Imported':
      return filled([
        [process.reference, event.texts.reference],
        [field.organisation, event.texts.organisation],
        [process.contact, `${event.texts.contactName} ${event.texts.contactEmail}`.trim()],
        [field.useCases, event.texts.useCases],
        [field.loadPeaks, event.texts.loadPeaks],
        [field.legalName, event.texts.legalName],
        [field.applicationId, event.texts.applicationId],
        [field.messageTypes, event.texts.messageTypes],
        [field.city, event.texts.city],
        [field.region, event.texts.region],
        [field.notes, event.texts.note],
      ]);
    case 'FormalRequestRecorded':
      return filled([
        [field.legalName, event.texts.legalName],
        [field.applicationId, event.texts.applicationId],
        [field.messageTypes, event.texts.messageTypes],
        [field.city, event.texts.city],
        [field.region, event.texts.region],
        [field.form, event.texts.fileName],
      ]);
    case 'KickOffPlanned':
      return filled([
        [kickOff.place, event.texts.place],
        [field.notes, event.texts.notes],
      ]);
    case 'KickOffAnswered':
      return filled([
        [kickOff.proposed, event.proposed ? proposedWords(event.proposed, words) : ''],
        [kickOff.from, event.texts.sender],
        [kickOff.comment, event.texts.comment],
      ]);
    case 'Corrected':
    case 'FormalRequestCorrected':
      return correctionPairs(changesOf(event), words);
    case 'CsrChecked':
    case 'CertificateAccepted':
    case 'CertificateRejected':
    case 'CertificateWarned':
      return filled([[field.file, event.texts.fileName]]);
    case 'Assigned':
      return filled([[process.assignedTo, event.texts.name]]);
    case 'MailReceived':
      return filled([
        [mailbox.from, event.texts.sender],
        [mailbox.subject, event.texts.subject],
        [mailbox.text, event.texts.text],
      ]);
    case 'MailWritten':
      return filled([
        [mailbox.subject, event.texts.subject],
        [mailbox.text, event.texts.text],
      ]);
    default:
      return null;
  }
}

function filled(pairs: readonly (readonly [string, string])[]) {
  return pairs.filter(([, value]) => value !== '');
}
