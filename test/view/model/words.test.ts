import { dayIn, yearIn } from '../../../src/core/terms/zone';
import { wordsIn, wordsOn } from '../../../src/view/words';
import { ENGLISH } from '../../support/words';

const { and, day, dayOf, moment, stamp } = ENGLISH.writing;
const BRUSSELS = 'Europe/Brussels';

describe('a moment in history', () => {
  it.each([
    ['2026-11-19T08:30:00.000Z', '2026-11-19 09:30'],
    ['2026-07-19T22:05:00.000Z', '2026-07-20 00:05'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01 00:00'],
  ])('%s reads %s in Brussels', (at, written) => {
    expect(stamp(at, BRUSSELS)).toBe(written);
  });

  it('has its weekday elsewhere', () => {
    expect(moment('2026-11-19T08:30:00.000Z', BRUSSELS)).toBe('Thu 19 Nov 2026, 09:30');
  });

  it('falls on the day of the desk’s zone', () => {
    expect(dayOf('2026-11-19T23:30:00.000Z', BRUSSELS)).toBe('Fri 20 Nov 2026');
    expect(dayIn(BRUSSELS, new Date('2026-11-19T23:30:00.000Z'))).toBe('2026-11-20');
    expect(yearIn(BRUSSELS, new Date('2026-12-31T23:30:00.000Z'))).toBe(2027);
  });
});

describe('a calendar day', () => {
  it('is written with its weekday and its month', () => {
    expect(day('2027-03-01')).toBe('Mon 1 Mar 2027');
  });

  it('comes back as it is when it is none', () => {
    expect(day('soon')).toBe('soon');
  });
});

describe('a date that is read on a day', () => {
  const AT = '2026-11-19T08:30:00.000Z';
  const NEW_YEAR = '2026-12-31T23:30:00.000Z';

  it.each([
    ['en', 'Thu 19 Nov', 'Thu 19 Nov 2026', 'Thu 19 Nov, 09:30'],
    ['fr', 'jeu. 19 nov.', 'jeu. 19 nov. 2026', 'jeu. 19 nov., 09:30'],
    ['nl', 'do 19 nov', 'do 19 nov 2026', 'do 19 nov, 09:30'],
    ['de', 'Do., 19. Nov.', 'Do., 19. Nov. 2026', 'Do., 19. Nov., 09:30'],
  ] as const)(
    'goes without its year in it, and with it in another: %s',
    (language, short, long, at) => {
      const { writing } = wordsOn(language, '2026-11-24');
      expect([writing.dayOf(AT, BRUSSELS), writing.day('2026-11-19')]).toEqual([short, short]);
      expect(writing.moment(AT, BRUSSELS)).toBe(at);
      const later = wordsOn(language, '2027-01-04').writing;
      expect([later.dayOf(AT, BRUSSELS), later.day('2026-11-19')]).toEqual([long, long]);
      const never = wordsIn(language).writing;
      expect([never.dayOf(AT, BRUSSELS), never.day('2026-11-19')]).toEqual([long, long]);
    },
  );

  it('is of the year that the desk’s zone has', () => {
    expect(wordsOn('en', '2027-01-01').writing.dayOf(NEW_YEAR, BRUSSELS)).toBe('Fri 1 Jan');
    expect(wordsOn('en', '2026-12-31').writing.dayOf(NEW_YEAR, BRUSSELS)).toBe('Fri 1 Jan 2027');
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
