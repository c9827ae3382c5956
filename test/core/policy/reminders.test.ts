import { crossingsOf, holdingOf, stillHeld } from '../../../src/core/policy/reminders';
import { documentSender } from '../../../src/core/process/document-sender';
import type { Event } from '../../../src/core/process/events';
import type { RequestState } from '../../../src/core/process/state';
import { agreed, given, registered, untilValidation } from '../../support/given/specification';

const time = { calendar: { isHoliday: () => false }, dayOf: (at: string) => at.slice(0, 10) };
const held: Event = { type: 'Held', texts: { reason: 'x' } };
const snoozed = (until: string): Event => ({ type: 'Snoozed', until, texts: { reason: 'x' } });

function told(state: RequestState): readonly string[] {
  return crossingsOf(documentSender, state, time).map(
    ({ day, threshold }) => `${day} ${threshold}`,
  );
}

describe('the thresholds of a task', () => {
  it('lie before, at and after its due day, in working days, then go up to admins', () => {
    // Registered on Monday 16 November; the NSSO's five working days end on Monday 23 November.
    expect(told(given([registered]).state)).toEqual([
      '2026-11-19 before',
      '2026-11-23 due',
      '2026-11-25 after',
      '2026-11-27 to-assignee',
      '2026-12-02 to-role',
      '2026-12-07 to-admins',
    ]);
  });

  it('step over holidays', () => {
    const holiday = {
      ...time,
      calendar: { isHoliday: (day: string) => day === '2026-11-20' },
    };
    expect(crossingsOf(documentSender, given([registered]).state, holiday)[1]).toMatchObject({
      day: '2026-11-24',
      threshold: 'due',
    });
  });

  it('begin a day after the task opened, even where the deadline is short', () => {
    // The technical validation has three working days: two before it is due is the day after it opened.
    expect(told(given(untilValidation).state)[0]).toBe('2026-11-17 before');
    const short = {
      ...documentSender,
      tasks: {
        ...documentSender.tasks,
        agreement: { ...documentSender.tasks.agreement, workingDays: 2 },
      },
    };
    const [first] = crossingsOf(short, given([registered]).state, time);
    expect(first?.threshold).toBe('due');
  });

  it('do not exist while the request is held or closed', () => {
    expect(told(given([registered, held]).state)).toEqual([]);
    const refused: Event = { type: 'RequestRefused', texts: { reason: 'x' } };
    expect(told(given([registered, refused]).state)).toEqual([]);
  });

  it('wait for the end of a snooze, and those after it stay where they are', () => {
    expect(told(given([registered, snoozed('2026-11-26')]).state)).toEqual([
      '2026-11-26 before',
      '2026-11-26 due',
      '2026-11-26 after',
      '2026-11-27 to-assignee',
      '2026-12-02 to-role',
      '2026-12-07 to-admins',
    ]);
  });

  it('are not snoozed any more once somebody else holds the ball', () => {
    const { state } = given([registered, snoozed('2027-01-15'), agreed]);
    expect(state.snooze).toBeNull();
    expect(told(state)[0]).toBe('2026-11-26 before');
  });
});

describe('whether a turn of holding the ball may still be spoken of', () => {
  const { state } = given([registered]);
  const [open] = state.open;
  const holding = open ? holdingOf(open) : '';

  it('holds until it is done, held, closed or snoozed', () => {
    expect(stillHeld(state, holding, '2026-11-23')).toBe(true);
    expect(stillHeld(given([registered, agreed]).state, holding, '2026-11-23')).toBe(false);
    expect(stillHeld(given([registered, held]).state, holding, '2026-11-23')).toBe(false);
    const quiet = given([registered, snoozed('2026-11-24')]).state;
    expect(stillHeld(quiet, holding, '2026-11-23')).toBe(false);
    expect(stillHeld(quiet, holding, '2026-11-24')).toBe(true);
  });

  it('tells a task that was opened again from its first turn', () => {
    const again = given([
      registered,
      { type: 'InformationAsked', texts: { question: '?' } },
      { type: 'QuestionAnswered', texts: { answer: '!' } },
    ]).state;
    expect(again.open).toMatchObject([{ task: 'agreement' }]);
    expect(stillHeld(again, holding, '2026-11-23')).toBe(false);
  });
});
