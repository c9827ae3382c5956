import { isDigestTime, isWorkingTime } from '../../../src/core/policy/working-hours';

const calendar = { isHoliday: (day: string) => day === '2026-12-25' };
const thursday = (time: string) => ({ day: '2026-11-19', time });

describe('working hours', () => {
  it.each([
    ['08:59', false],
    ['09:00', true],
    ['16:59', true],
    ['17:00', false],
  ])('at %s on a working day: %s', (time, expected) => {
    expect(isWorkingTime(thursday(time), calendar)).toBe(expected);
  });

  it.each(['2026-11-21', '2026-11-22', '2026-12-25'])('never on %s, a day off', (day) => {
    expect(isWorkingTime({ day, time: '10:00' }, calendar)).toBe(false);
  });
});

describe('the time of the digest', () => {
  it('begins at DIGEST_AT and lasts until work ends, to catch up what was missed', () => {
    expect(isDigestTime(thursday('08:29'), '08:30', calendar)).toBe(false);
    expect(isDigestTime(thursday('08:30'), '08:30', calendar)).toBe(true);
    expect(isDigestTime(thursday('16:59'), '08:30', calendar)).toBe(true);
    expect(isDigestTime(thursday('17:00'), '08:30', calendar)).toBe(false);
  });

  it('lasts for an hour where DIGEST_AT is in the evening', () => {
    expect(isDigestTime(thursday('18:29'), '18:30', calendar)).toBe(false);
    expect(isDigestTime(thursday('19:29'), '18:30', calendar)).toBe(true);
    expect(isDigestTime(thursday('19:30'), '18:30', calendar)).toBe(false);
    expect(isDigestTime(thursday('23:59'), '23:30', calendar)).toBe(true);
  });

  it('has none on days off', () => {
    expect(isDigestTime({ day: '2026-12-25', time: '10:00' }, '09:00', calendar)).toBe(false);
  });
});
