import { timed } from '../../../../src/app/chat/forms/kick-off';
import { readAct } from '../../../../src/app/chat/forms/read';
import { documentSender } from '../../../../src/core/process/document-sender';
import { ENGLISH } from '../../../support/words';

const TODAY = '2026-11-27';
const NOW = new Date('2026-11-27T09:30:00.000Z');

const deps = {
  context: {
    definition: documentSender,
    zone: 'Europe/Brussels',
    words: ENGLISH,
    time: {
      calendar: { isHoliday: (day: string) => day === '2026-12-25' },
      dayOf: (at: string) => at.slice(0, 10),
    },
  },
  clock: { now: () => NOW },
};

function plan(changes: Readonly<Record<string, string>>) {
  const { minutes, ...texts } = {
    date: '2026-12-08',
    time: '10:00',
    minutes: '60',
    place: 'Room 12',
    ...changes,
  };
  const values = Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [name, { kind: 'text', text } as const]),
  );
  const read = readAct(
    'plan-kick-off',
    { ...values, minutes: { kind: 'choices', values: [minutes] } },
    TODAY,
    ENGLISH,
  );
  if (!read.ok) return read;
  if (read.value.type !== 'plan-kick-off') throw new Error('Another act was read');
  return timed(deps, read.value);
}

describe('the form of a kick-off', () => {
  it.each(['10:00', '10', '10h', '10h00', ' 10.00 ', '10:00 uur', '10 Uhr', '10 u 00'])(
    'takes %s for ten o’clock by the desk’s clock',
    (time) => {
      expect(plan({ time })).toMatchObject({
        ok: true,
        command: {
          time: '10:00',
          start: '2026-12-08T09:00:00.000Z',
          end: '2026-12-08T10:00:00.000Z',
        },
        hints: [],
      });
    },
  );

  it.each([
    ['a day that is past', { date: '2026-11-26' }, 'date', 'This date is past'],
    ['an hour of today that is past', { date: TODAY, time: '10:30' }, 'time', 'it is 10:30 now'],
    ['a day years ahead', { date: '2062-12-08' }, 'date', 'At most a year ahead'],
    ['no hour', { time: '25:00' }, 'time', 'hours and minutes'],
    ['no minute', { time: '10:60' }, 'time', 'hours and minutes'],
    ['no time at all', { time: '' }, 'time', 'Please fill this in'],
    ['an end before the beginning', { minutes: '-30' }, 'minutes', 'how long'],
    ['a length that nobody offered', { minutes: '100000' }, 'minutes', 'how long'],
    ['no place', { place: ' ' }, 'place', 'Please fill this in'],
    [
      'an hour that summer time skips',
      { date: '2027-03-28', time: '02:30' },
      'time',
      'There is no such time on Sun 28 Mar 2027',
    ],
  ])('refuses %s at its field', (_what, changes, field, words) => {
    expect(plan(changes)).toMatchObject({
      ok: false,
      errors: { [field]: expect.stringContaining(words) },
    });
  });

  it('means the first of an hour that the clock strikes twice', () => {
    expect(plan({ date: '2027-10-31', time: '02:30' })).toMatchObject({
      command: { start: '2027-10-31T00:30:00.000Z' },
    });
  });

  it.each(['2026-12-25', '2026-12-05'])('takes %s, and says that it is a day off', (date) => {
    expect(plan({ date })).toMatchObject({ ok: true, hints: [{ tells: 'day-off', day: date }] });
  });
});
