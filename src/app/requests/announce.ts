import type { Event, Recorded } from '../../core/process/events';
import type { RequestState } from '../../core/process/state';
import { type Environment, isSamePerson, type Platform } from '../../core/terms/terms';
import { waitingParties } from '../../core/process/waiting';
import { reportIn } from '../../view/notes/report-note';
import { mailsFor } from '../../view/mail';
import type { CardContext } from '../../view/cards/request-card';
import { invitationsOf } from './colleagues';
import type { Out } from './deps';
import { mailContext } from '../../view/mail/context';
import type { Direct, ThreadNote, MailOut, Place } from '../outbox/messages';
import type { Hint, ThreadNotification } from '../outbox/notification';
import { toItself, type Reach } from './reach';
import type { Messages } from './request-store';

interface Announcing {
  readonly context: CardContext;
  readonly out: Pick<Out, 'platforms' | 'mailIsSent'>;
}

interface Announced {
  readonly reach?: Reach;
  /** The request before the change; left out for a new one. */
  readonly before?: RequestState | null;
  /** For staff, in the request's thread. */
  readonly hints?: readonly Hint[];
}

/** What a change causes to be said, where, to whom. Pure: it is committed with the change and sent later. */
export function announce(
  deps: Announcing,
  state: RequestState,
  events: readonly Recorded[],
  { reach = toItself, before = null, hints = [] }: Announced = {},
): Messages {
  const drafts = events.flatMap((recorded) =>
    mailsFor(state, recorded, mailContext(deps.context)).map((mail, index) => ({
      mail,
      key: `${state.id}:${recorded.version}:mail:${index}`,
    })),
  );
  // Retention removes the address of a live sender that was silent for long: staff know a newer one, if anybody does.
  const isMailed = deps.out.mailIsSent && state.contact.email !== '';
  const copies = isMailed
    ? []
    : drafts.map(({ mail: { to, subject, text, attachments } }): ThreadNotification => {
        // Its HTML is the longest that a click would store, and nobody copies that.
        return { tells: 'copy', mail: { to, subject, text, attachments } };
      });
  const notes = [...events.flatMap((recorded) => notesOf(state, recorded)), ...hints, ...copies];
  return {
    cards: deps.out.platforms.flatMap((platform) => places(deps, state, platform)),
    threadNotes: deps.out.platforms.flatMap((platform) =>
      notes.map((note): ThreadNote => ({ platform, note })),
    ),
    directs: events.flatMap((recorded) => directsOf(state, recorded, reach)),
    mails: isMailed ? drafts.map((draft): MailOut => draft) : [],
    // Without mail nobody is told: staff planned it themselves, and their card shows it.
    invitations: deps.out.mailIsSent
      ? events.flatMap((recorded) => invitationsOf(before, state, recorded))
      : [],
    mailCards: mailsShown(state, events).flatMap((mailId) =>
      deps.out.platforms.map((platform) => ({ platform, mailId })),
    ),
  };
}

/** Waiting mails whose cards are all drawn anew with each change: with more it is a flood, and each change would cause as many. */
const MOST_REDRAWN = 5;

/**
 * Mails whose cards are to be drawn: those that wait, for a press on a card of before is stale, and what just became of one.
 * In a flood a card is as old as its mail, and a press on it is answered with a fresh one.
 */
function mailsShown({ mails = [] }: RequestState, events: readonly Recorded[]): readonly string[] {
  const spoken = events.flatMap(({ event }) => {
    if (event.type === 'MailReceived') return event.from === 'machine' ? [] : [event.mail];
    if (event.type === 'MailSettled') return [event.mail];
    return event.type === 'MailWritten' && event.answers !== null ? [event.answers] : [];
  });
  const others = mails.length > MOST_REDRAWN ? [] : mails.map(({ id }) => id);
  return [...new Set([...others, ...spoken])];
}

/** The feeds in which a request's card must stand: approvals only from when the NSSO is asked for the first time. */
function places(deps: Announcing, state: RequestState, platform: Platform): readonly Place[] {
  const requests: Place = { platform, feed: 'requests' };
  if (!waitingParties(deps.context.definition, state).includes('nsso')) return [requests];
  return [requests, { platform, feed: 'approvals' }];
}

function notesOf(state: RequestState, { version, event }: Recorded): readonly ThreadNotification[] {
  // What is taken over is told with all the others, in one message.
  if (showsOnMail(event) || event.type === 'Imported') return [];
  const environment = orderedBy(state, event);
  return [
    { tells: 'event', version },
    ...(reportIn(event) ? [{ tells: 'report', version } as const] : []),
    ...(environment ? [{ tells: 'order', environment } as const] : []),
  ];
}

/** What a mail's own card tells: no line has to repeat it. */
function showsOnMail(event: Event): boolean {
  return event.type === 'MailSettled' || (event.type === 'MailReceived' && event.from === 'person');
}

/** The environment whose certificate is to be ordered since this event. */
function orderedBy(state: RequestState, event: Event): Environment | null {
  if (event.type === 'FormallyValidated') return state.firstEnvironment;
  return event.type === 'MovedOn' ? event.to : null;
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
