import { documentSender } from '../../../src/core/process/document-sender';
import type { Event } from '../../../src/core/process/events';
import { offered, offeredTo } from '../../../src/core/decision/offers';
import {
  ana,
  balls,
  bo,
  eva,
  given,
  kim,
  registered,
  untilConfirmation,
  untilForm,
  untilInt,
  untilKickOff,
  untilMove,
  untilTests,
  untilValidation,
} from '../../support/given/specification';

const held: Event = { type: 'Held', texts: { reason: 'Budget' } };
const OPEN_HISTORIES = [
  [registered],
  untilKickOff,
  untilForm,
  untilValidation,
  untilConfirmation,
  untilInt,
  untilTests,
  untilMove,
];

describe.each(OPEN_HISTORIES.map((events) => [events.length, events] as const))(
  'an open request with %i events',
  (_count, events) => {
    it('can be held: staff hold the ball until they resume it', () => {
      const { state } = given(events).when({ type: 'hold', reason: 'Budget' }, ana);
      expect(balls(state)).toEqual(['staff hold']);
    });

    it('comes back to the same parties when it is resumed', () => {
      const { state } = given([...events, held]).when({ type: 'resume' }, ana);
      expect(balls(state)).toEqual(balls(given(events).state));
      expect(state.holds).toHaveLength(1);
    });

    it('can be withdrawn, on hold or not', () => {
      for (const now of [events, [...events, held]]) {
        const { state } = given(now).when({ type: 'withdraw', reason: 'No need' }, ana);
        expect(state.ended?.outcome).toBe('withdrawn');
      }
    });

    it('lets nothing but resuming, withdrawing, noting, correcting and assigning happen while held', () => {
      expect([...offered(documentSender, given([...events, held]).state)].sort()).toEqual([
        'assign',
        'correct',
        'note',
        'resume',
        'withdraw',
        'write',
      ]);
    });
  },
);

describe('a held request', () => {
  it('says that it is held to whoever presses a button of its step', () => {
    expect(given([registered, held]).when({ type: 'agree' }, bo).refusal).toEqual({
      code: 'held',
      id: 'DS-2026-0007',
      since: '2026-11-16T09:00:00.000Z',
    });
  });

  it('is not held twice', () => {
    expect(given([registered, held]).when({ type: 'hold', reason: 'x' }, ana).refusal?.code).toBe(
      'held',
    );
  });
});

describe('a closed request', () => {
  const closed = given([registered, { type: 'Withdrawn', texts: { reason: 'No need' } }]);

  it('takes notes and a mail to the requester, and nothing else', () => {
    expect(offered(documentSender, closed.state)).toEqual(['write', 'note']);
    expect(closed.when({ type: 'agree' }, bo).refusal).toMatchObject({
      code: 'closed',
      outcome: 'withdrawn',
    });
  });
});

describe('what is offered', () => {
  it('is exactly what the core would let that person do', () => {
    for (const events of OPEN_HISTORIES) {
      const { state } = given(events);
      for (const [person, roles] of [
        [ana, ['staff']],
        [bo, ['nsso']],
        [eva, ['ebox']],
        [kim, []],
      ] as const) {
        for (const act of offeredTo(documentSender, state, person, roles)) {
          expect(offered(documentSender, state)).toContain(act);
        }
      }
      expect(offeredTo(documentSender, state, kim, [])).toEqual([]);
    }
  });
});
