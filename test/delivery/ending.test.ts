import type { Trouble } from '../../src/app/outbox/outbox';
import { endingOf } from '../../src/delivery/ending';
import { DAY, HOUR, MINUTE, SECOND, THURSDAY } from '../support/time';
import { said } from '../../src/view/delivery/why';

const now = new Date(THURSDAY);
const fresh: Trouble = { delays: 0, since: null, faults: 0 };
const half = 0.5;

describe('after a delivery', () => {
  it('that arrived, the message is done', () => {
    expect(endingOf({ outcome: 'sent' }, fresh, now, half)).toEqual({
      kind: 'done',
      arrived: true,
    });
    expect(endingOf({ outcome: 'nothing' }, fresh, now, half)).toEqual({
      kind: 'done',
      arrived: false,
    });
  });

  it('that is to be tried again, it waits longer each time', () => {
    const ending = (delays: number) =>
      endingOf({ outcome: 'later', reason: said('busy') }, { ...fresh, delays }, now, half);
    expect(ending(0)).toEqual({ kind: 'later', afterMs: 500, reason: said('busy'), as: 'delay' });
    expect(ending(3)).toMatchObject({ afterMs: 4 * SECOND });
    expect(ending(30)).toMatchObject({ afterMs: 30 * SECOND });
  });

  it('that the platform put off, it waits as long as was asked, above our own ceiling too', () => {
    const asked = (afterMs: number) =>
      endingOf(
        { outcome: 'later', afterMs, reason: said('429') },
        { ...fresh, delays: 9 },
        now,
        half,
      );
    expect(asked(3 * SECOND)).toMatchObject({ kind: 'later', afterMs: 3 * SECOND });
    expect(asked(10 * MINUTE)).toMatchObject({ afterMs: 10 * MINUTE });
    expect(asked(5 * HOUR)).toMatchObject({ afterMs: HOUR });
    expect(asked(0)).toMatchObject({ afterMs: 30 * SECOND });
  });

  it('that was put off for a week, it is given up, with the last reason', () => {
    const since = (ago: number) =>
      endingOf(
        { outcome: 'later', reason: said('busy') },
        { ...fresh, delays: 9_000, since: new Date(now.getTime() - ago) },
        now,
        half,
      );
    expect(since(7 * DAY - 1)).toMatchObject({ kind: 'later' });
    expect(since(7 * DAY)).toEqual({ kind: 'dead', reason: { code: 'week', why: said('busy') } });
  });

  it('that can’t reach its place, it waits a minute, for ever', () => {
    const trouble = { delays: 9_000, since: new Date(0), faults: 4 };
    expect(
      endingOf(
        { outcome: 'unreachable', reason: said('r'), advice: said('a') },
        trouble,
        now,
        half,
      ),
    ).toEqual({ kind: 'unreachable', afterMs: MINUTE, reason: said('r'), advice: said('a') });
  });

  it('whose refusal may pass, it is tried again for two minutes before anybody is told', () => {
    const ending = (ago: number | null) =>
      endingOf(
        { outcome: 'unreachable', reason: said('404'), advice: said('a'), mayPass: true },
        { ...fresh, delays: 3, since: ago === null ? null : new Date(now.getTime() - ago) },
        now,
        half,
      );
    expect(ending(null)).toMatchObject({ kind: 'later', as: 'delay', reason: said('404') });
    expect(ending(2 * MINUTE - 1)).toMatchObject({ kind: 'later', afterMs: 4 * SECOND });
    expect(ending(2 * MINUTE)).toMatchObject({ kind: 'unreachable', advice: said('a') });
  });

  it('that was refused for good, or has lost its place, it is a dead letter', () => {
    expect(endingOf({ outcome: 'never', reason: said('r') }, fresh, now, half)).toEqual({
      kind: 'dead',
      reason: said('r'),
    });
    expect(endingOf({ outcome: 'gone' }, fresh, now, half)).toMatchObject({ kind: 'dead' });
  });

  it('that threw, it is tried five times', () => {
    const threw = (faults: number) =>
      endingOf({ outcome: 'threw', reason: said('bug') }, { ...fresh, faults }, now, half);
    expect(threw(0)).toEqual({ kind: 'later', afterMs: 500, reason: said('bug'), as: 'fault' });
    expect(threw(3)).toMatchObject({ kind: 'later', afterMs: 4 * SECOND });
    const reason = { code: 'failed-inside', times: 5, why: said('bug') };
    expect(threw(4)).toEqual({ kind: 'dead', reason });
  });
});
