import { backoffMs, CEILING_MS } from '../../src/delivery/backoff';

describe('the pause between two tries', () => {
  it('is at most 1 s after the first failure, and doubles up to 60 s', () => {
    const most = [1, 2, 3, 4, 5, 6, 7, 8].map((failures) => backoffMs(failures, 0.999_999) + 1);
    expect(most).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  });

  it('stays at 60 s however often it fails', () => {
    expect(backoffMs(100_000, 0.5)).toBe(CEILING_MS / 2);
  });

  it('is spread over its whole range, and never zero', () => {
    expect(backoffMs(4, 0.25)).toBe(2_000);
    expect(backoffMs(4, 0)).toBe(100);
  });
});
