import { belgianCalendar } from '../../../src/adapters/time/belgium';

const calendar = belgianCalendar(['2026-12-24']);

describe('the Belgian calendar', () => {
  // The ten public holidays of the law of 4 January 1974 and the royal decree of 18 April 1974.
  it.each([
    '2027-01-01',
    '2027-03-29',
    '2027-05-01',
    '2027-05-06',
    '2027-05-17',
    '2027-07-21',
    '2027-08-15',
    '2027-11-01',
    '2027-11-11',
    '2026-12-25',
  ])('knows %s', (day) => {
    expect(calendar.isHoliday(day)).toBe(true);
  });

  it.each(['2027-07-11', '2027-11-15', '2027-12-26', '2027-02-14'])(
    'takes %s, a regional day or an observance, for a working day',
    (day) => {
      expect(calendar.isHoliday(day)).toBe(false);
    },
  );

  it('knows the desk’s own closures', () => {
    expect(calendar.isHoliday('2026-12-24')).toBe(true);
  });
});
