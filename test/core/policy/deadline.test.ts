import { dueDay } from '../../../src/core/policy/deadline';
import { documentSender } from '../../../src/core/process/document-sender';
import type { Event } from '../../../src/core/process/events';
import type { RequestState } from '../../../src/core/process/state';
import { given, registered } from '../../support/given/specification';

const time = { calendar: { isHoliday: () => false }, dayOf: (at: string) => at.slice(0, 10) };
const held: Event = { type: 'Held', texts: { reason: 'x' } };
const resumed: Event = { type: 'Resumed', texts: {} };

function due(state: RequestState) {
  const [open] = state.open;
  return open ? dueDay(documentSender, state, open, time) : undefined;
}

describe('the day a task is due', () => {
  it('counts the step’s working days from the day it opened', () => {
    // Registered on Monday 16 November; the NSSO has five working days.
    expect(due(given([registered]).state)).toBe('2026-11-23');
  });

  it('is not known while the request is held', () => {
    expect(due(given([registered, held]).state)).toBeNull();
  });

  it('moves on by the working days that the request was held', () => {
    const { state } = given([registered, held, resumed]);
    const long = {
      ...state,
      holds: [{ from: '2026-11-17T08:00:00.000Z', to: '2026-11-19T08:00:00.000Z' }],
    };
    expect(due(long)).toBe('2026-11-25');
  });

  it('takes no notice of a hold that ended before the task opened', () => {
    const { state } = given([registered]);
    const early = {
      ...state,
      holds: [{ from: '2026-11-09T08:00:00.000Z', to: '2026-11-12T08:00:00.000Z' }],
    };
    expect(due(early)).toBe('2026-11-23');
  });
});
