import { replyIn } from '../../../src/adapters/imap/read/calendar';
import { parseMail } from '../../../src/adapters/imap/read/parse';
import { written } from '../../support/mail/written';

const UID = 'kick-off-DS-2026-0007@smals.be';

const calendar = (...lines: readonly string[]) =>
  Buffer.from(['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n'));

/** As Google's calendar answers. */
const fromGoogle = (partstat: string) =>
  calendar(
    'PRODID:-//Google Inc//Google Calendar 70.9054//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:REPLY',
    'BEGIN:VEVENT',
    'DTSTART:20261208T090000Z',
    'DTEND:20261208T100000Z',
    'DTSTAMP:20261127T100000Z',
    `UID:${UID}`,
    `ATTENDEE;CUTYPE=INDIVIDUAL;ROLE=REQ-PARTICIPANT;PARTSTAT=${partstat};CN=jan@smals`,
    ' .example;X-NUM-GUESTS=0:mailto:jan@smals.example',
    'SEQUENCE:0',
    'END:VEVENT',
  );

/** As Outlook asks for another time. */
const fromOutlook = (dtstart = 'DTSTART;TZID=Romance Standard Time:20261209T140000') =>
  calendar(
    'METHOD:COUNTER',
    'PRODID:Microsoft Exchange Server 2010',
    'BEGIN:VTIMEZONE',
    'TZID:Romance Standard Time',
    'BEGIN:STANDARD',
    'DTSTART:16010101T030000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:+0100',
    'TZOFFSETTO:+0200',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
    'BEGIN:VEVENT',
    'ATTENDEE;PARTSTAT=TENTATIVE;CN="Jan: Jansen; x":mailto:jan@smals.example',
    'COMMENT;LANGUAGE=nl-BE:Kan het later?\\n',
    `UID:${UID}`,
    dtstart,
    'DTEND;TZID=Romance Standard Time:20261209T150000',
    'DTSTAMP:20261127T100000Z',
    'SEQUENCE:2',
    'END:VEVENT',
  );

describe('a calendar that comes by mail', () => {
  it.each([
    ['ACCEPTED', 'accepted'],
    ['TENTATIVE', 'tentative'],
    ['DECLINED', 'declined'],
  ])('is an answer to an invitation: %s', (partstat, answer) => {
    expect(replyIn(fromGoogle(partstat))).toEqual({
      uid: UID,
      answer,
      sequence: 0,
      proposed: null,
      comment: '',
    });
  });

  it('may ask for another time, in a time zone by Microsoft’s name', () => {
    expect(replyIn(fromOutlook())).toMatchObject({
      answer: 'other-time',
      proposed: '2026-12-09T13:00:00.000Z',
      sequence: 2,
      comment: expect.stringContaining('Kan het later?'),
    });
  });

  it.each([
    [
      'an invitation of somebody else',
      Buffer.from(fromGoogle('ACCEPTED').toString().replace('METHOD:REPLY', 'METHOD:REQUEST')),
    ],
    ['one that says nothing of coming', fromGoogle('NEEDS-ACTION')],
    ['no calendar at all', Buffer.from('Hello')],
    ['one without an end', Buffer.from('BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n')],
    ['another time without a time', fromOutlook('X-START:none')],
    ['one that is far too big', Buffer.concat([fromGoogle('ACCEPTED'), Buffer.alloc(70_000, 32)])],
  ])('is no answer, and harms nothing: %s', (_what, bytes) => {
    expect(replyIn(bytes)).toBeNull();
  });

  it('proposes no time in a year in which nobody meets', () => {
    expect(replyIn(fromOutlook('DTSTART:99990101T000000Z'))).toMatchObject({ proposed: null });
  });

  it('is no file beside its mail once it is understood, and stays one where it is not', async () => {
    const file = (bytes: Buffer) => ({ name: 'invite.ics', type: 'text/calendar', bytes });
    const read = async (bytes: Buffer) =>
      (await parseMail(Buffer.from(written({ files: [file(bytes), file(bytes)] })))).mail;
    expect(await read(fromGoogle('ACCEPTED'))).toMatchObject({
      reply: { answer: 'accepted' },
      files: [],
    });
    const other = await read(calendar('METHOD:PUBLISH'));
    expect(other.reply).toBeUndefined();
    expect(other.files).toHaveLength(2);
  });
});
