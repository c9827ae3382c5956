import type { Trouble } from '../../src/app/outbox/outbox';
import { endingOf } from '../../src/delivery/ending';
import { DAY, HOUR, MINUTE, SECOND, THURSDAY } from '../support/time';

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
      endingOf({ outcome: 'later', reason: 'busy' }, { ...fresh, delays }, now, half);
    expect(ending(0)).toEqual({ kind: 'later', afterMs: 500, reason: 'busy', as: 'delay' });
    expect(ending(3)).toMatchObject({ afterMs: 4 * SECOND });
    expect(ending(30)).toMatchObject({ afterMs: 30 * SECOND });
  });

  it('that the platform put off, it waits as long as was asked, above our own ceiling too', () => {
    const asked = (afterMs: number) =>
      endingOf({ outcome: 'later', afterMs, reason: '429' }, { ...fresh, delays: 9 }, now, half);
    expect(asked(3 * SECOND)).toMatchObject({ kind: 'later', afterMs: 3 * SECOND });
    expect(asked(10 * MINUTE)).toMatchObject({ afterMs: 10 * MINUTE });
    expect(asked(5 * HOUR)).toMatchObject({ afterMs: HOUR });
    expect(asked(0)).toMatchObject({ afterMs: 30 * SECOND });
  });

  it('that was put off for a week, it is given up, with the last reason', () => {
    const since = (ago: number) =>
      endingOf(
        { outcome: 'later', reason: 'busy' },
        { ...fresh, delays: 9_000, since: new Date(now.getTime() - ago) },
        now,
        half,
      );
    expect(since(7 * DAY - 1)).toMatchObject({ kind: 'later' });
    expect(since(7 * DAY)).toMatchObject({ kind: 'dead', reason: expect.stringContaining('busy') });
  });

  it('that can’t reach its place, it waits a minute, for ever', () => {
    const trouble = { delays: 9_000, since: new Date(0), faults: 4 };
    expect(
      endingOf({ outcome: 'unreachable', reason: 'r', advice: 'a' }, trouble, now, half),
    ).toEqual({ kind: 'unreachable', afterMs: MINUTE, reason: 'r', advice: 'a' });
  });

  it('whose refusal may pass, it is tried again for two minutes before anybody is told', () => {
    const ending = (ago: number | null) =>
      endingOf(
        { outcome: 'unreachable', reason: '404', advice: 'a', mayPass: true },
        { ...fresh, delays: 3, since: ago === null ? null : new Date(now.getTime() - ago) },
        now,
        half,
      );
    expect(ending(null)).toMatchObject({ kind: 'later', as: 'delay', reason: '404' });
    expect(ending(2 * MINUTE - 1)).toMatchObject({ kind: 'later', afterMs: 4 * SECOND });
    expect(ending(2 * MINUTE)).toMatchObject({ kind: 'unreachable', advice: 'a' });
  });

  it('that was refused for good, or has lost its place, it is a dead letter', () => {
    expect(endingOf({ outcome: 'never', reason: 'r' }, fresh, now, half)).toEqual({
      kind: 'dead',
      reason: 'r',
    });
    expect(endingOf({ outcome: 'gone' }, fresh, now, half)).toMatchObject({ kind: 'dead' });
  });

  it('that threw, it is tried five times', () => {
    const threw = (faults: number) =>
      endingOf({ outcome: 'threw', reason: 'bug' }, { ...fresh, faults }, now, half);
    expect(threw(0)).toEqual({ kind: 'later', afterMs: 500, reason: 'bug', as: 'fault' });
    expect(threw(3)).toMatchObject({ kind: 'later', afterMs: 4 * SECOND });
    expect(threw(4)).toMatchObject({ kind: 'dead', reason: expect.stringContaining('bug') });
  });
});
