import { convertIcsCalendar, type IcsEvent } from 'ts-ics';
import type { CalendarReply } from '../../../core/mail/calendar';
import { MAX_CALENDAR_BYTES } from './limits';

/** What an answer's attendee says of coming. */
const ANSWERS: ReadonlyMap<string, CalendarReply['answer']> = new Map([
  ['ACCEPTED', 'accepted'],
  ['TENTATIVE', 'tentative'],
  ['DECLINED', 'declined'],
]);

/** Whether a part of a mail is a calendar's; programs send the same one twice, under either name. */
export function isCalendar(mimeType: string): boolean {
  return mimeType === 'text/calendar' || mimeType === 'application/ics';
}

/** The answer to an invitation in a calendar; null where it is none, is too big, or can't be read. */
export function replyIn(bytes: Uint8Array): CalendarReply | null {
  if (bytes.length > MAX_CALENDAR_BYTES) return null;
  try {
    const calendar = convertIcsCalendar(undefined, Buffer.from(bytes).toString('utf8'));
    const [event] = calendar.events ?? [];
    return event ? answered(calendar.method, event) : null;
  } catch {
    // Whatever the library meets in it, the mail is read without it.
    return null;
  }
}

function answered(method: string | undefined, event: IcsEvent): CalendarReply | null {
  const { uid, sequence, comment } = event;
  const said = { uid, sequence: counted(sequence), comment: comment ?? '' };
  if (method === 'COUNTER') {
    return { ...said, answer: 'other-time', proposed: momentOf(event.start.date) };
  }
  if (method !== 'REPLY') return null;
  const answer = ANSWERS.get(event.attendees?.[0]?.partstat?.toUpperCase() ?? '');
  return answer === undefined ? null : { ...said, answer, proposed: null };
}

/** The library leaves out what is 0. */
function counted(sequence: number | undefined): number {
  return sequence !== undefined && Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0;
}

/** Years in which people meet; beyond them a date is a slip, or meant to do harm. */
const [FIRST_YEAR, LAST_YEAR] = [2000, 2099];

function momentOf(at: Date): string | null {
  const year = at.getUTCFullYear();
  return year >= FIRST_YEAR && year <= LAST_YEAR ? at.toISOString() : null;
}
