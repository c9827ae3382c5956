import type { Command } from '../../../src/core/process/commands';
import { ana, bo, eva, given, kim, registered, untilInt } from '../../support/given/specification';

const snooze: Command = { type: 'snooze', until: '2026-12-01', reason: 'They are closed' };

describe('a snooze', () => {
  it('is an event with its day and its reason, and moves nothing', () => {
    const { events, state } = given([registered]).when(snooze, ana);
    expect(events).toEqual([
      { type: 'Snoozed', until: '2026-12-01', texts: { reason: 'They are closed' } },
    ]);
    expect(state.snooze).toEqual({
      until: '2026-12-01',
      reason: 'They are closed',
      by: 'Ana Peeters',
    });
    expect(state.open).toEqual(given([registered]).state.open);
  });

  it('is for staff, and for the party that holds the ball', () => {
    expect(given([registered]).when(snooze, bo).refusal).toBeNull();
    expect(given([registered]).when(snooze, eva).refusal).toMatchObject({ code: 'role-missing' });
    expect(given(untilInt).when(snooze, eva).refusal).toBeNull();
    expect(given(untilInt).when(snooze, bo).refusal).toMatchObject({ code: 'role-missing' });
    expect(given([registered]).when(snooze, kim).refusal).toMatchObject({ code: 'role-missing' });
  });

  it('is refused while the request is held: no clock runs', () => {
    const held = given([registered, { type: 'Held', texts: { reason: 'x' } }]);
    expect(held.when(snooze, ana).refusal).toMatchObject({ code: 'held' });
  });
});
