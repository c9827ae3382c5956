import { dayIn, yearIn } from '../../../src/core/terms/zone';
import { ENGLISH } from '../../support/words';

const { and, day, dayOf, moment, weekday } = ENGLISH.writing;
const BRUSSELS = 'Europe/Brussels';

describe('a moment in plain text', () => {
  it.each([
    ['2026-11-19T08:30:00.000Z', '2026-11-19 09:30'],
    ['2026-07-19T22:05:00.000Z', '2026-07-20 00:05'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01 00:00'],
  ])('%s reads %s in Brussels', (at, written) => {
    expect(moment(at, BRUSSELS)).toBe(written);
  });

  it('falls on the day of the desk’s zone', () => {
    expect(dayOf('2026-11-19T23:30:00.000Z', BRUSSELS)).toBe('Fri 20 Nov 2026');
    expect(dayIn(BRUSSELS, new Date('2026-11-19T23:30:00.000Z'))).toBe('2026-11-20');
    expect(yearIn(BRUSSELS, new Date('2026-12-31T23:30:00.000Z'))).toBe(2027);
  });
});

describe('a calendar day', () => {
  it('is written with its month', () => {
    expect(day('2027-03-01')).toBe('1 Mar 2027');
    expect(weekday('2026-11-24')).toBe('Tue 24 Nov');
  });

  it('comes back as it is when it is none', () => {
    expect(day('soon')).toBe('soon');
  });
});

describe('an enumeration', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('%j reads “%s”', (words, written) => {
    expect(and(words)).toBe(written);
  });
});
