import { DateTime } from 'luxon';
import {
  generateIcsCalendar,
  type IcsDateObject,
  type IcsTimezone,
  type IcsTimezoneProp,
} from 'ts-ics';
import { kickOffUid } from '../../core/process/kick-off';
import { domainOf } from '../../core/mail/arrived';
import { INTEGRATION_MAILBOX } from '../../view/mail';
import { headerText } from '../../view/mail/parts/header';
import type { Invitation } from '../../view/mail/parts/mail';

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Days before and after a meeting in which the clock's changes are told: a year has two of them. */
const DAYS_TOLD = 366;

/** An invitation as calendars read it (RFC 5545, 5546): the same meeting has the same UID for good. */
export function calendarOf(invitation: Invitation, to: string): string {
  const { method, requestId, sequence, at, start, end, zone, title, place, notes } = invitation;
  const isCancelled = method === 'cancel';
  return generateIcsCalendar({
    version: '2.0',
    prodId: '-//eBoxIntegration//ebox-onboarding-bot//EN',
    method: isCancelled ? 'CANCEL' : 'REQUEST',
    timezones: [timezoneOf(zone, Date.parse(start))],
    events: [
      {
        uid: kickOffUid(requestId, domainOf(INTEGRATION_MAILBOX)),
        stamp: { date: new Date(at) },
        sequence,
        start: localTime(start, zone),
        end: localTime(end, zone),
        summary: headerText(title),
        location: headerText(place),
        ...(notes === '' ? {} : { description: notes }),
        status: isCancelled ? 'CANCELLED' : 'CONFIRMED',
        organizer: { name: 'eBoxIntegration', email: INTEGRATION_MAILBOX },
        attendees: [
          {
            email: to,
            role: 'REQ-PARTICIPANT',
            partstat: 'NEEDS-ACTION',
            rsvp: !isCancelled && !invitation.unasked,
          },
        ],
      },
    ],
  });
}

/** The way a mail carries an invitation, for programs that show one and for those that only save files. */
export function calendarPart(invitation: Invitation, to: string) {
  return {
    method: invitation.method,
    filename: 'invitation.ics',
    content: calendarOf(invitation, to),
  };
}

function localTime(at: string, zone: string): IcsDateObject {
  const { offset } = DateTime.fromISO(at, { zone });
  const date = new Date(at);
  return {
    date,
    type: 'DATE-TIME',
    local: {
      date: new Date(date.getTime() + offset * MINUTE_MS),
      timezone: zone,
      tzoffset: written(offset),
    },
  };
}

/** A time zone around a moment: programs that don't know its name read here when its clock changes. */
function timezoneOf(zone: string, around: number): IcsTimezone {
  const first = around - DAYS_TOLD * DAY_MS;
  const before = offsetAt(zone, first);
  const props: IcsTimezoneProp[] = [observance(first, before, before)];
  for (let day = 0; day < 2 * DAYS_TOLD; day += 1) {
    const from = first + day * DAY_MS;
    const change = changeBetween(zone, from, from + DAY_MS);
    if (change === null) continue;
    props.push(observance(change, offsetAt(zone, change - MINUTE_MS), offsetAt(zone, change)));
  }
  return { id: zone, props };
}

/** The minute of this day at which the offset is another; null where it stays. */
function changeBetween(zone: string, from: number, to: number): number | null {
  const was = offsetAt(zone, from);
  if (offsetAt(zone, to) === was) return null;
  let [before, after] = [from, to];
  while (after - before > MINUTE_MS) {
    const middle = before + Math.floor((after - before) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetAt(zone, middle) === was) before = middle;
    else after = middle;
  }
  return after - (after % MINUTE_MS);
}

/** `at` is told by the clock as it was before; the library adds the offset that follows. */
function observance(at: number, from: number, to: number): IcsTimezoneProp {
  return {
    type: to > from ? 'DAYLIGHT' : 'STANDARD',
    start: new Date(at + (from - to) * MINUTE_MS),
    offsetFrom: written(from),
    offsetTo: written(to),
  };
}

function offsetAt(zone: string, at: number): number {
  return DateTime.fromMillis(at, { zone }).offset;
}

/** Minutes east of Greenwich as `+0100`. */
function written(offset: number): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
}
