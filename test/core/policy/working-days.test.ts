import {
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
} from '../../../src/core/policy/working-days';

const christmas = { isHoliday: (day: string) => day === '2026-12-25' || day === '2027-01-01' };

describe('a working day', () => {
  it.each([
    ['2026-12-24', true],
    ['2026-12-25', false],
    ['2026-12-26', false],
    ['2026-12-27', false],
    ['2026-12-28', true],
  ])('%s: %s', (day, works) => {
    expect(isWorkingDay(day, christmas)).toBe(works);
  });
});

describe('a deadline in working days', () => {
  it.each([
    ['2026-11-19', 3, '2026-11-24'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2026-12-24', 5, '2027-01-04'],
    ['2026-11-21', 0, '2026-11-23'],
    ['2026-11-20', 0, '2026-11-20'],
    ['2026-11-21', 1, '2026-11-23'],
  ])('from %s, %i working days end on %s', (from, count, due) => {
    expect(addWorkingDays(from, count, christmas)).toBe(due);
  });

  it.each([
    ['2026-11-19', '2026-11-24', 3],
    ['2026-12-24', '2027-01-04', 5],
    ['2026-11-24', '2026-11-19', 0],
    ['2026-11-20', '2026-11-22', 0],
  ])('from %s to %s pass %s', (from, to, days) => {
    expect(workingDaysBetween(from, to, christmas)).toBe(days);
  });
});
