import { createStandings } from '../../../src/app/people/standings';
import type { Standing } from '../../../src/app/outbox/gateway';
import { settableClock } from '../../support/time';

const LUC = { platform: 'slack', id: 'ULUC' } as const;

/** A platform that says what an account is when it is let. */
function slowly() {
  const says: ((standing: Standing) => void)[] = [];
  const clock = settableClock();
  const standingOf = () => new Promise<Standing>((resolve) => says.push(resolve));
  return { says, clock, standings: createStandings({ slack: { standingOf } }, clock) };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('what an account is, where the platform takes its time', () => {
  it('is unknown to a person who chose it and can’t wait', async () => {
    const { standings } = slowly();
    const asked = standings.now(LUC);
    await jest.advanceTimersByTimeAsync(1_000);
    await expect(asked).resolves.toBe('unknown');
  });

  it('is waited for by a reminder, for which nobody waits', async () => {
    const { says, standings } = slowly();
    const asked = standings.lately(LUC);
    await jest.advanceTimersByTimeAsync(5_000);
    says[0]?.('gone');
    await expect(asked).resolves.toBe('gone');
  });

  it('is believed for an hour, and asked for again after a minute where nothing was said', async () => {
    const { says, clock, standings } = slowly();
    const first = standings.lately(LUC);
    await jest.advanceTimersByTimeAsync(10_000);
    await expect(first).resolves.toBe('unknown');
    clock.set(new Date(clock.now().getTime() + 61_000));
    const second = standings.lately(LUC);
    says[1]?.('gone');
    await expect(second).resolves.toBe('gone');
    clock.set(new Date(clock.now().getTime() + 59 * 60_000));
    await expect(standings.lately(LUC)).resolves.toBe('gone');
    expect(says).toHaveLength(2);
  });
});
