import { sync, type VEvent } from 'node-ical';
import { calendarOf } from '../../../src/adapters/mail/invitation';
import type { Invitation } from '../../../src/view/mail/parts/mail';

const TO = 'jan@smals.example';

const invitation: Invitation = {
  method: 'request',
  requestId: 'DS-2026-0007',
  sequence: 0,
  at: '2026-11-27T09:00:00.000Z',
  start: '2026-12-08T09:00:00.000Z',
  end: '2026-12-08T10:30:00.000Z',
  zone: 'Europe/Brussels',
  title: 'e-Box: kick-off meeting with Journey & Sons; Gent, "the" \\ zoo',
  place: 'Room 12; 2nd floor, https://meet.example/x?a=1,2',
  notes: 'Bring:\n- the form;\n- “ideas”, é',
};

const readers = async () => (await import('ical.js')).default;

let ICAL: Awaited<ReturnType<typeof readers>>;

beforeAll(async () => {
  ICAL = await readers();
});

/** What one program reads: the wall clock of the meeting and what else a person sees of it. */
function inIcalJs(calendar: string) {
  const root = new ICAL.Component(ICAL.parse(calendar));
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const event = new ICAL.Event(root.getFirstSubcomponent('vevent') ?? undefined);
  ICAL.TimezoneService.reset();
  const text = (name: string) => event.component.getFirstPropertyValue(name);
  return {
    method: root.getFirstPropertyValue('method'),
    uid: event.uid,
    sequence: event.sequence,
    status: text('status'),
    start: event.startDate.toJSDate().toISOString(),
    end: event.endDate.toJSDate().toISOString(),
    wall: event.startDate.toString().slice(0, 16),
    zone: event.startDate.zone?.tzid,
    title: event.summary,
    place: event.location,
    notes: event.description,
    organizer: event.organizer,
    attendee: String(event.attendees[0]?.getFirstValue()),
  };
}

/** What another one reads. */
function inNodeIcal(calendar: string) {
  const read = sync.parseICS(calendar);
  const event = Object.values(read).find((one): one is VEvent => one?.type === 'VEVENT');
  if (!event) throw new Error('No event was read');
  const said = (value: unknown) =>
    typeof value === 'object' && value !== null && 'val' in value ? value.val : value;
  return {
    method: event.method,
    uid: event.uid,
    sequence: Number(event.sequence),
    status: event.status,
    start: event.start.toISOString(),
    end: event.end?.toISOString(),
    zone: event.start.tz,
    title: said(event.summary),
    place: said(event.location),
    notes: said(event.description),
    organizer: said(event.organizer),
    attendee: said(event.attendee),
  };
}

const SEEN = {
  method: 'REQUEST',
  uid: 'kick-off-DS-2026-0007@smals.be',
  sequence: 0,
  status: 'CONFIRMED',
  start: invitation.start,
  end: invitation.end,
  zone: 'Europe/Brussels',
  title: invitation.title,
  place: invitation.place,
  notes: invitation.notes,
};

/** A calendar keeps, of one meeting, what came with the highest sequence. */
function kept(...calendars: readonly string[]) {
  const byUid = new Map<string, ReturnType<typeof inIcalJs>>();
  for (const one of calendars.map(inIcalJs)) {
    const before = byUid.get(one.uid);
    if (!before || one.sequence > before.sequence) byUid.set(one.uid, one);
  }
  return [...byUid.values()];
}

describe('an invitation to the kick-off', () => {
  it('says the same to two programs that read calendars', () => {
    const calendar = calendarOf(invitation, TO);
    expect(inIcalJs(calendar)).toMatchObject({
      ...SEEN,
      wall: '2026-12-08T10:00',
      attendee: `MAILTO:${TO}`,
    });
    expect(inNodeIcal(calendar)).toMatchObject(SEEN);
  });

  it.each([
    ['in summer', '2027-07-06T08:00:00.000Z', '2027-07-06T10:00'],
    ['before the clock goes forward', '2027-03-27T09:00:00.000Z', '2027-03-27T10:00'],
    ['after it has gone forward', '2027-03-28T08:00:00.000Z', '2027-03-28T10:00'],
    ['after it has gone back', '2027-10-31T09:00:00.000Z', '2027-10-31T10:00'],
  ])('stands at the desk’s hour %s', (_when, start, wall) => {
    const end = new Date(Date.parse(start) + 3_600_000).toISOString();
    const calendar = calendarOf({ ...invitation, start, end }, TO);
    expect(inIcalJs(calendar)).toMatchObject({ start, end, wall });
    expect(inNodeIcal(calendar)).toMatchObject({ start, end });
  });

  it.each(['UTC', 'America/New_York', 'Asia/Kolkata'])('is read in %s too', (zone) => {
    const calendar = calendarOf({ ...invitation, zone }, TO);
    expect(inIcalJs(calendar)).toMatchObject({ start: invitation.start, end: invitation.end });
    expect(inNodeIcal(calendar)).toMatchObject({ start: invitation.start });
  });

  it('is replaced by a later one, and taken out by its cancellation', () => {
    const first = calendarOf(invitation, TO);
    const moved = calendarOf(
      {
        ...invitation,
        sequence: 1,
        start: '2026-12-09T13:00:00.000Z',
        end: '2026-12-09T14:00:00.000Z',
      },
      TO,
    );
    const off = calendarOf({ ...invitation, sequence: 2, method: 'cancel' }, TO);
    expect(kept(first, moved)).toEqual([
      expect.objectContaining({ sequence: 1, wall: '2026-12-09T14:00' }),
    ]);
    expect(kept(first, off, moved)).toEqual([
      expect.objectContaining({ method: 'CANCEL', status: 'CANCELLED', sequence: 2 }),
    ]);
    expect(inNodeIcal(off)).toMatchObject({ method: 'CANCEL', status: 'CANCELLED', sequence: 2 });
  });

  it('lets nothing that was typed begin a line of its own', () => {
    const evil = 'x\r\nATTENDEE:mailto:eve@evil.example\r\nEND:VEVENT';
    const calendar = calendarOf({ ...invitation, title: evil, place: evil, notes: evil }, TO);
    const attendees = calendar.split('\r\n').filter((line) => line.startsWith('ATTENDEE'));
    expect(attendees).toHaveLength(1);
    expect(inIcalJs(calendar)).toMatchObject({ attendee: `MAILTO:${TO}` });
  });
});
