import type { EventOf } from '../../../core/process/events';
import type { PlannedKickOff } from '../../../core/process/state';
import { later } from '../../notes/kick-off';
import { writtenWeekday } from '../parts/dates';
import { letter, paragraph, typed, type Letter } from '../parts/letter';
import type { Invitation } from '../parts/mail';
import type { Writing } from './writing';

/** The invitation, or the one that takes its place. */
export function kickOffPlanned(writing: Writing, event: EventOf<'KickOffPlanned'>): Letter {
  const { state, words } = writing;
  const { date, time, minutes, sequence, texts } = event;
  const { place, notes } = texts;
  const say = words.kickOff;
  const isFirst = sequence === 0;
  const when = `${writtenWeekday(date, words)}, ${say.times(time, later(time, minutes))}`;
  return {
    ...letter(
      isFirst ? say.subject : say.movedSubject,
      paragraph((isFirst ? say.invited : say.moved)(state.organisation)),
      {
        kind: 'facts',
        facts: [
          { label: say.when, value: when },
          { label: say.place, value: place },
        ],
      },
      ...(notes === '' ? [] : [typed(notes)]),
      paragraph(say.calendar),
    ),
    invitation: invitationTo(writing, 'request', { ...event, place, notes }),
  };
}

/** Nothing is told where nothing is ahead that somebody was invited to. */
export function kickOffCalledOff(writing: Writing): Letter | null {
  const say = writing.words.kickOff;
  const invitation = cancellation(writing);
  if (!invitation) return null;
  return {
    ...letter(say.cancelledSubject, paragraph(say.calledOff), paragraph(say.next)),
    invitation,
  };
}

/** What takes the meeting out of calendars again; null where this very event called none off. */
export function cancellation(writing: Writing): Invitation | null {
  const { kickOff } = writing.state;
  return kickOff?.cancelled === writing.at ? invitationTo(writing, 'cancel', kickOff) : null;
}

function invitationTo(
  { state, at, words, context }: Writing,
  method: Invitation['method'],
  { start, end, sequence, place, notes }: Omit<PlannedKickOff, 'date' | 'time' | 'minutes'>,
): Invitation {
  const title = words.kickOff.title(state.organisation);
  const { id: requestId } = state;
  return { method, requestId, sequence, at, start, end, zone: context.zone, title, place, notes };
}
