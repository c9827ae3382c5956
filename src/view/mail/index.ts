import type { Event, EventOf, Recorded } from '../../core/process/events';
import { isContactMoved } from '../../core/process/corrected';
import type { RequestState } from '../../core/process/state';
import type { Language } from '../../core/terms/terms';
import { INTEGRATION_MAILBOX, type Mail } from './parts/mail';
import { headerText } from './parts/header';
import { english } from './languages/en';
import { french } from './languages/fr';
import { dutch } from './languages/nl';
import { german } from './languages/de';
import { toHtml, toText, type Page } from './parts/layout';
import { paragraph, type Letter } from './parts/letter';
import { agreed, asked, refused, registered, sentBack } from './letters/agreement';
import { accepted, csrChecked, rejected } from './letters/certificate';
import { kickOffCalledOff, kickOffPlanned, kickOffToAnother } from './letters/kick-off';
import { configured, wentLive } from './letters/environment';
import { movedOn, validated } from './letters/order';
import { held, resumed, withdrawn } from './letters/pause';
import type { MailContext, Writing } from './letters/writing';
import type { MailWords } from './parts/words';

export { INTEGRATION_MAILBOX, type Mail } from './parts/mail';
export type { MailContext } from './letters/writing';

const MAIL_WORDS: Readonly<Record<Language, MailWords>> = {
  en: english,
  fr: french,
  nl: dutch,
  de: german,
};

/** Characters of a name in a greeting: a whole name, not a whole form. */
const MAX_GREETED = 100;

/**
 * The mail that an event causes, in the requester's language. `state` is the request after the event. None for
 * events that don't concern the requester, and none once retention has blanked the address.
 */
export function mailsFor(
  state: RequestState,
  recorded: Recorded,
  context: MailContext,
): readonly Mail[] {
  const to = state.contact.email.trim();
  if (to === '') return [];
  const words = wordsOf(state.language);
  if (recorded.event.type === 'MailWritten') return [personal(state, words, recorded.event)];
  const writing = { state, at: recorded.at, words, context };
  if (recorded.event.type === 'Corrected') return toAnother(writing, recorded.event);
  const written = write(writing, recorded.event);
  return written ? [asDraft(state, words, written)] : [];
}

/** What a corrected address needs: whoever was invited to a meeting, and whoever is now. */
function toAnother(writing: Writing, event: EventOf<'Corrected'>): readonly Mail[] {
  const { state, words } = writing;
  const { contactEmailBefore = '', contactNameBefore } = event.texts;
  const letters = isContactMoved(event) ? kickOffToAnother(writing) : null;
  if (!letters) return [];
  const before = { name: contactNameBefore ?? state.contact.name, email: contactEmailBefore };
  return [
    ...(before.email.trim() === ''
      ? []
      : [asDraft({ ...state, contact: before }, words, letters.before)]),
    asDraft(state, words, letters.now),
  ];
}

export function wordsOf(language: Language): MailWords {
  return MAIL_WORDS[language];
}

/** A letter to the contact of a request, with its greeting, its id and its signature. */
export function asDraft(state: RequestState, words: MailWords, letter: Letter): Mail {
  const to = state.contact.email.trim();
  const tag = `[${state.id}]`;
  const subject = headerText(`${tag} ${letter.subject}`);
  const name = headerText(state.contact.name, MAX_GREETED);
  const page: Page = {
    language: state.language,
    title: subject,
    parts: [
      paragraph(name === '' ? words.greetingNobody : words.greeting(name)),
      ...letter.parts,
      paragraph(words.howToAnswer(tag)),
    ],
    signature: [words.closing, words.team, INTEGRATION_MAILBOX],
  };
  return {
    to,
    language: state.language,
    subject,
    text: toText(page),
    html: toHtml(page),
    attachments: letter.attachments,
    ...(letter.invitation ? { invitation: letter.invitation } : {}),
  };
}

/** What a person wrote, as they wrote it, signed with the desk's name. */
function personal(
  state: RequestState,
  words: MailWords,
  { texts, answers }: EventOf<'MailWritten'>,
): Mail {
  const subject = headerText(texts.subject || `[${state.id}] ${words.written.subject}`);
  const page: Page = {
    language: state.language,
    title: subject,
    parts: texts.text
      .split(/\n{2,}/u)
      .filter((text) => text.trim() !== '')
      .map((text) => ({ kind: 'words', text })),
    signature: [words.team, INTEGRATION_MAILBOX],
  };
  return {
    to: state.contact.email.trim(),
    language: state.language,
    subject,
    text: toText(page),
    html: toHtml(page),
    attachments: [],
    personal: { answers },
  };
}

function write(writing: Writing, event: Event): Letter | null {
  switch (event.type) {
    case 'RequestRegistered':
      return registered(writing);
    case 'AgreedInPrinciple':
      return agreed(writing);
    case 'RequestRefused':
      return refused(writing, event);
    case 'InformationAsked':
      return asked(writing, event);
    case 'KickOffPlanned':
      return kickOffPlanned(writing, event);
    case 'KickOffRecorded':
    case 'KickOffSkipped':
      return kickOffCalledOff(writing);
    case 'SentBack':
      return sentBack(writing, event);
    case 'FormallyValidated':
      return validated(writing);
    case 'CertificateAccepted':
    case 'WarningsAccepted':
      return accepted(writing, event);
    case 'CertificateRejected':
      return rejected(writing, event);
    case 'CsrChecked':
      return csrChecked(writing, event);
    case 'ConfigurationCompleted':
      return configured(writing, event);
    case 'MovedOn':
      return movedOn(writing, event);
    case 'WentLive':
      return wentLive(writing);
    case 'Held':
      return held(writing);
    case 'Resumed':
      return resumed(writing);
    case 'Withdrawn':
      return withdrawn(writing);
    // Staff talk to the requester about these themselves (a meeting, the hand-over of test access), or they are
    // the desk's own affair. A person's own mail is no letter of ours (see `personal`), and what comes in is answered
    // by persons alone. What is taken over was told where it came from.
    case 'Imported':
    case 'QuestionAnswered':
    case 'KickOffAnswered':
    case 'FormalRequestRecorded':
    case 'Corrected':
    case 'FormalRequestCorrected':
    case 'TechnicallyValidated':
    case 'CertificateWarned':
    case 'ConfigurationUpdated':
    case 'TestAccessRecorded':
    case 'TestsConcluded':
    case 'Snoozed':
    case 'Noted':
    case 'Assigned':
    case 'MailWritten':
    case 'MailReceived':
    case 'MailSettled':
      return null;
    default:
      return event satisfies never;
  }
}
