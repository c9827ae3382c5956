import type { EventOf } from '../../../core/process/events';
import { isAhead } from '../../../core/process/kick-off';
import type { PlannedKickOff } from '../../../core/process/state';
import { later } from '../../notes/kick-off';
import { writtenWeekday } from '../parts/dates';
import { letter, paragraph, typed, type Letter, type Part } from '../parts/letter';
import type { Invitation } from '../parts/mail';
import type { MailWords } from '../parts/words';
import type { Writing } from './writing';

/** The invitation, or the one that takes its place. */
export function kickOffPlanned(writing: Writing, event: EventOf<'KickOffPlanned'>): Letter {
  const { state, words } = writing;
  const { place, notes } = event.texts;
  const say = words.kickOff;
  const isFirst = event.sequence === 0;
  return {
    ...letter(
      isFirst ? say.subject : say.movedSubject,
      paragraph((isFirst ? say.invited : say.moved)(state.organisation)),
      ...meeting(writing, { ...event, place, notes }),
    ),
    invitation: invitationTo(writing, 'request', { ...event, place, notes }),
  };
}

/** Another address is the contact's since: the meeting that is ahead goes out of one calendar and into the other. */
export function kickOffToAnother(
  writing: Writing,
): { readonly before: Letter; readonly now: Letter } | null {
  const { state, at, words } = writing;
  const { kickOff } = state;
  if (!kickOff || !isAhead(state, at)) return null;
  const say = words.kickOff;
  return {
    before: {
      ...letter(say.cancelledSubject, paragraph(say.notYours(state.organisation))),
      invitation: invitationTo(writing, 'cancel', kickOff),
    },
    now: {
      ...letter(
        say.subject,
        paragraph(say.invited(state.organisation)),
        ...meeting(writing, kickOff),
      ),
      invitation: invitationTo(writing, 'request', kickOff),
    },
  };
}

/** When and where, and how to answer. */
function meeting({ words }: Writing, kickOff: Meeting): readonly Part[] {
  return [...whenAndWhere(words, kickOff), paragraph(words.kickOff.calendar)];
}

type Meeting = Pick<PlannedKickOff, 'date' | 'time' | 'minutes' | 'place' | 'notes'>;

export function whenAndWhere(
  words: MailWords,
  { date, time, minutes, place, notes }: Meeting,
): readonly Part[] {
  const say = words.kickOff;
  const when = `${writtenWeekday(date, words)}, ${say.times(time, later(time, minutes))}`;
  return [
    {
      kind: 'facts',
      facts: [
        { label: say.when, value: when },
        { label: say.place, value: place },
      ],
    },
    ...(notes === '' ? [] : [typed(notes)]),
  ];
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
  return {
    ...{ method, requestId: state.id, sequence, at, start, end, zone: context.zone },
    title: words.kickOff.title(state.organisation),
    ...{ place, notes },
  };
}
