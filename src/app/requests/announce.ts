import type { Recorded } from '../../core/process/events';
import type { RequestState } from '../../core/process/state';
import { type Environment, isSamePerson, type Platform } from '../../core/terms/terms';
import { waitingParties } from '../../core/process/waiting';
import { threadNote } from '../../view/cards/history';
import { mailsFor } from '../../view/mail';
import { mailToCopy } from '../../view/mail/to-copy';
import type { Note } from '../../view/model/model';
import { orderNote } from '../../view/notes/order-note';
import { sentenceNote } from '../../view/notes/sentence';
import { reportNote } from '../../view/notes/report-note';
import type { CardContext } from '../../view/cards/request-card';
import type { Out } from './deps';
import { mailContext } from '../../view/mail/context';
import type { Direct, Line, MailOut, Place } from '../outbox/messages';
import { toItself, type Reach } from './reach';
import type { Messages } from './request-store';

interface Announcing {
  readonly context: CardContext;
  readonly out: Pick<Out, 'platforms' | 'mailIsSent'>;
}

interface Announced {
  readonly reach?: Reach;
  /** Sentences for staff, in the request's thread. */
  readonly hints?: readonly string[];
}

/** What a change causes to be said, where, to whom. Pure: it is committed with the change and sent later. */
export function announce(
  deps: Announcing,
  state: RequestState,
  events: readonly Recorded[],
  { reach = toItself, hints = [] }: Announced = {},
): Messages {
  const drafts = events.flatMap((recorded) =>
    mailsFor(state, recorded, mailContext(deps.context)).map((mail, index) => ({
      mail,
      key: `${state.id}:${recorded.version}:mail:${index}`,
    })),
  );
  const notes = [
    ...events.flatMap((recorded) => notesOf(deps, state, recorded)),
    ...hints.map((sentence) => sentenceNote(`${state.id}: ${sentence}`)),
  ];
  // Retention removes the address of a live sender that was silent for long: staff know a newer one, if anybody does.
  const isMailed = deps.out.mailIsSent && state.contact.email !== '';
  const copies = isMailed
    ? []
    : drafts.map(({ mail }) => mailToCopy(state.id, mail, deps.context.words));
  return {
    cards: deps.out.platforms.flatMap((platform) => places(deps, state, platform)),
    lines: deps.out.platforms.flatMap((platform) =>
      [...notes, ...copies].map((note): Line => ({ platform, note })),
    ),
    directs: events.flatMap((recorded) => directsOf(state, recorded, reach)),
    mails: isMailed ? drafts.map((draft): MailOut => draft) : [],
    mailCards: mailsShown(state, events).flatMap((mailId) =>
      deps.out.platforms.map((platform) => ({ platform, mailId })),
    ),
  };
}

/** Mails whose cards are to be drawn: those that wait, since other acts are possible now, and what just became of one. */
function mailsShown({ mails = [] }: RequestState, events: readonly Recorded[]): readonly string[] {
  const spoken = events.flatMap(({ event }) => {
    if (event.type === 'MailReceived') return event.from === 'machine' ? [] : [event.mail];
    if (event.type === 'MailSettled') return [event.mail];
    return event.type === 'MailWritten' && event.answers !== null ? [event.answers] : [];
  });
  return [...new Set([...mails.map(({ id }) => id), ...spoken])];
}

/** The feeds in which a request's card must stand: approvals only from when the NSSO is asked for the first time. */
function places(deps: Announcing, state: RequestState, platform: Platform): readonly Place[] {
  const requests: Place = { platform, feed: 'requests' };
  if (!waitingParties(deps.context.definition, state).includes('nsso')) return [requests];
  return [requests, { platform, feed: 'approvals' }];
}

function notesOf(deps: Announcing, state: RequestState, recorded: Recorded): readonly Note[] {
  if (showsOnMail(recorded)) return [];
  const { words, zone } = deps.context;
  const line = threadNote(state.id, recorded, words);
  const report = reportOf(recorded);
  const ordered = orderedBy(state, recorded);
  return [
    line,
    ...(report ? [reportNote(report.report, { ...report, id: state.id, zone, words })] : []),
    ...(ordered
      ? [
          orderNote(
            state.id,
            ordered,
            mailContext(deps.context).subjectToOrder(state, ordered),
            words,
          ),
        ]
      : []),
  ];
}

/** What a mail's own card tells: no line has to repeat it. */
function showsOnMail({ event }: Recorded): boolean {
  return event.type === 'MailSettled' || (event.type === 'MailReceived' && event.from === 'person');
}

/** The environment whose certificate is to be ordered since this event. */
function orderedBy(state: RequestState, { event }: Recorded): Environment | null {
  if (event.type === 'FormallyValidated') return state.firstEnvironment;
  return event.type === 'MovedOn' ? event.to : null;
}

function reportOf({ event }: Recorded) {
  switch (event.type) {
    case 'CsrChecked':
    case 'CertificateAccepted':
    case 'CertificateRejected':
    case 'CertificateWarned':
      return event.texts.report && { report: event.texts.report, environment: event.environment };
    default:
      return null;
  }
}

/** Who is asked for something in person: somebody who was just given a request. */
function directsOf(
  state: RequestState,
  { event, actor, version }: Recorded,
  reach: Reach,
): readonly Direct[] {
  if (event.type !== 'Assigned') return [];
  if (actor.platform !== 'system' && isSamePerson(event.to, actor)) return [];
  const { to, standsIn } = reach(event.to);
  const absent = standsIn ? event.texts.name : null;
  return [
    {
      to,
      card: { tells: 'assigned', requestId: state.id, by: actor.name, absent },
      key: `${state.id}:${version}:assigned`,
    },
  ];
}
