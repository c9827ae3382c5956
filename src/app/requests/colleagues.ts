import type { Recorded } from '../../core/process/events';
import { isAhead } from '../../core/process/kick-off';
import type { RequestState } from '../../core/process/state';
import { isSamePerson, type Account } from '../../core/terms/terms';
import type { ColleagueMeeting } from '../../view/mail/letters/colleague';
import type { ColleagueInvitation } from '../outbox/messages';

/**
 * Colleagues whose calendars are told of the kick-off because of this event: whoever is assigned, and whoever was until
 * now. `before`: the request before the change; null for a new one.
 */
export function invitationsOf(
  before: RequestState | null,
  state: RequestState,
  { event, at, version }: Recorded,
): readonly ColleagueInvitation[] {
  const { kickOff, assignee } = state;
  const told = (to: Account | null, method: ColleagueMeeting['method']) =>
    kickOff && to
      ? [
          {
            to: { platform: to.platform, id: to.id },
            meeting: {
              ...{ method, requestId: state.id, organisation: state.organisation, at },
              kickOff: meetingOf(kickOff),
            },
            key: `${state.id}:${version}:invitation:${method}`,
          },
        ]
      : [];
  switch (event.type) {
    case 'KickOffPlanned':
      return told(assignee, 'request');
    case 'Assigned': {
      const was = before?.assignee ?? null;
      if (!isAhead(state, at) || (was && isSamePerson(was, event.to))) return [];
      return [...told(was, 'cancel'), ...told(event.to, 'request')];
    }
    case 'KickOffRecorded':
    case 'KickOffSkipped':
    case 'Withdrawn':
      return kickOff?.cancelled === at ? told(assignee, 'cancel') : [];
    default:
      return [];
  }
}

function meetingOf({
  date,
  time,
  minutes,
  start,
  end,
  place,
  notes,
  sequence,
}: ColleagueMeeting['kickOff']): ColleagueMeeting['kickOff'] {
  return { date, time, minutes, start, end, place, notes, sequence };
}
