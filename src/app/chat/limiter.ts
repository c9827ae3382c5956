import { fullBucket, isFull, take, type Bucket, type Pace } from '../../core/policy/pace';
import type { Person } from '../../core/terms/terms';

/** Persons remembered at once: more than any desk has. Beyond it, who was heard longest ago is forgotten. */
const MOST_PERSONS = 10_000;

/** Clicks of a person that are known again when a platform repeats them: Slack does so within a minute or two. */
const MOST_KEYS = 30;

/**
 * How often one click may come again for nothing: Slack repeats what wasn't answered three times, and an adapter asks
 * the chat service once more with the same key to redraw a form.
 */
const FREE_REPEATS = 3;

/** Persons looked at for forgetting at each call: more than one can join in it, so that the list shrinks. */
const SWEPT_AT_ONCE = 2;

export type Admission =
  | { readonly ok: true }
  /** `first`: the person was not held up before this. `waitMs` is above 0. */
  | { readonly ok: false; readonly waitMs: number; readonly first: boolean };

interface Known {
  readonly bucket: Bucket;
  readonly isHeldUp: boolean;
  /** How often each key came again. */
  readonly repeats: Map<string, number>;
}

/**
 * Who may go on, by person. It lives in one process and needs no other: with N processes a person gets N times the pace
 * at most, which is still no more than N persons may do.
 */
export class Limiter {
  private readonly persons = new Map<string, Known>();

  constructor(private readonly pace: Pace) {}

  /** How many persons are remembered. */
  get size(): number {
    return this.persons.size;
  }

  /**
   * Whether a person may do something of this cost now. `key` is the click's: one that was let through before is let
   * through again. `now` in milliseconds, on a clock that never goes back.
   */
  admit({ platform, id }: Person, key: string, cost: number, now: number): Admission {
    this.sweep(now);
    const name = `${platform}:${id}`;
    const known = this.persons.get(name) ?? {
      bucket: fullBucket(this.pace, now),
      isHeldUp: false,
      repeats: new Map<string, number>(),
    };
    const repeats = known.repeats.get(key);
    if (repeats !== undefined && repeats < FREE_REPEATS) {
      known.repeats.set(key, repeats + 1);
      return { ok: true };
    }
    const taken = take(this.pace, known.bucket, cost, now);
    if (!taken.ok) {
      this.remember(name, { ...known, isHeldUp: true });
      return { ok: false, waitMs: taken.waitMs, first: !known.isHeldUp };
    }
    known.repeats.delete(key);
    known.repeats.set(key, 0);
    for (const [oldest] of known.repeats) {
      if (known.repeats.size <= MOST_KEYS) break;
      known.repeats.delete(oldest);
    }
    this.remember(name, { ...known, bucket: taken.bucket, isHeldUp: false });
    return { ok: true };
  }

  /** Puts a person last: the map is in the order in which persons were heard. */
  private remember(name: string, known: Known): void {
    this.persons.delete(name);
    this.persons.set(name, known);
  }

  private sweep(now: number): void {
    let looked = 0;
    for (const [name, { bucket }] of this.persons) {
      const crowded = this.persons.size >= MOST_PERSONS;
      if (!crowded && (looked >= SWEPT_AT_ONCE || !isFull(this.pace, bucket, now))) return;
      this.persons.delete(name);
      looked += 1;
    }
  }
}
