import type { PlannedKickOff } from '../../../core/process/state';
import type { Instant, Language } from '../../../core/terms/terms';
import { headerText } from '../parts/header';
import { toHtml, toText, type Page } from '../parts/layout';
import { paragraph } from '../parts/letter';
import { INTEGRATION_MAILBOX, type Invitation, type Mail } from '../parts/mail';
import type { MailWords } from '../parts/words';
import { whenAndWhere } from './kick-off';

/** What the calendar of a colleague who is assigned to a request is told of its kick-off. */
export interface ColleagueMeeting {
  readonly method: Invitation['method'];
  readonly requestId: string;
  readonly organisation: string;
  readonly kickOff: Pick<
    PlannedKickOff,
    'date' | 'time' | 'minutes' | 'start' | 'end' | 'place' | 'notes' | 'sequence'
  >;
  /** When this was said. */
  readonly at: Instant;
}

/** The mail to a colleague, in their own language: no answer is asked for, since nobody waits for one. */
export function toColleague(
  { method, requestId, organisation, kickOff, at }: ColleagueMeeting,
  {
    to,
    language,
    zone,
  }: { readonly to: string; readonly language: Language; readonly zone: string },
  words: MailWords,
): Mail {
  const say = words.kickOff;
  const isCancelled = method === 'cancel';
  const subject = headerText(`[${requestId}] ${isCancelled ? say.cancelledSubject : say.subject}`);
  const page: Page = {
    language,
    title: subject,
    parts: [
      paragraph(words.greetingNobody),
      paragraph((isCancelled ? say.unassigned : say.assigned)(organisation)),
      ...whenAndWhere(words, kickOff),
    ],
    signature: [words.team, INTEGRATION_MAILBOX],
  };
  const { start, end, place, notes, sequence } = kickOff;
  const title = say.title(organisation);
  return {
    ...{ to, language, subject, text: toText(page), html: toHtml(page), attachments: [] },
    invitation: {
      ...{ method, requestId, sequence, at, start, end, zone, title, place, notes },
      unasked: true,
    },
  };
}
