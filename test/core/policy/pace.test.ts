import fc from 'fast-check';
import { fullBucket, isFull, take, type Bucket } from '../../../src/core/policy/pace';

const PACE = { burst: 30, perMinute: 60 };
const SECOND = 1_000;

/** What is let through of things at these moments. */
function passing(moments: readonly number[]): number {
  let bucket: Bucket = fullBucket(PACE, 0);
  let passed = 0;
  for (const at of moments) {
    const taken = take(PACE, bucket, 1, at);
    if (!taken.ok) continue;
    bucket = taken.bucket;
    passed += 1;
  }
  return passed;
}

describe('the pace', () => {
  it('lets a burst through at once, and not one more', () => {
    expect(passing(Array(100).fill(0))).toBe(30);
  });

  it('gives one back each second, and never more than the burst', () => {
    expect(passing([...Array(40).fill(0), ...Array(40).fill(10 * SECOND)])).toBe(40);
    expect(passing([...Array(40).fill(0), ...Array(40).fill(3_600 * SECOND)])).toBe(60);
  });

  it('says how long to wait, and keeps to it', () => {
    const empty = { tokens: 0.25, at: 0 };
    expect(take(PACE, empty, 1, 0)).toEqual({ ok: false, waitMs: 750 });
    expect(take(PACE, empty, 1, 500)).toEqual({ ok: false, waitMs: 250 });
    expect(take(PACE, empty, 1, 750)).toMatchObject({ ok: true });
  });

  it('knows when a bucket is full again, and need not be remembered', () => {
    const bucket = { tokens: 28, at: 0 };
    expect(isFull(PACE, bucket, 1_999)).toBe(false);
    expect(isFull(PACE, bucket, 2_000)).toBe(true);
  });

  it('never lets more through than the burst and what came back since, however they come', () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 3_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(gaps, (between) => {
        let at = 0;
        const moments = between.map((gap) => (at += gap));
        expect(passing(moments)).toBeLessThanOrEqual(30 + at / SECOND);
      }),
    );
  });
});
