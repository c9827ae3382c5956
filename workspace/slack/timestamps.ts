const MICROS_PER_MILLISECOND = 1000;
const MICROS_PER_SECOND = 1_000_000;

/**
 * Names messages by the time they were sent, as Slack does: `seconds.microseconds`, each greater
 * than the one before even when the clock stands still.
 */
export class Timestamps {
  private last: number;

  constructor(
    private readonly now: () => Date,
    last = '0.000000',
  ) {
    this.last = microsOf(last);
  }

  /** The next timestamp. */
  next(): string {
    this.last = Math.max(this.now().getTime() * MICROS_PER_MILLISECOND, this.last + 1);
    return textOf(this.last);
  }

  /** The last one given out, to go on from after a restart. */
  latest(): string {
    return textOf(this.last);
  }
}

/** The moment a timestamp names. */
export function momentOf(ts: string): Date {
  return new Date(microsOf(ts) / MICROS_PER_MILLISECOND);
}

/** Microseconds since 1970; 0 for what isn't a timestamp. */
export function microsOf(ts: string): number {
  const match = /^(\d{1,10})(?:\.(\d{1,6}))?$/.exec(ts);
  if (match === null) return 0;
  return Number(match[1]) * MICROS_PER_SECOND + Number((match[2] ?? '').padEnd(6, '0'));
}

function textOf(micros: number): string {
  const seconds = Math.floor(micros / MICROS_PER_SECOND);
  return `${String(seconds)}.${String(micros % MICROS_PER_SECOND).padStart(6, '0')}`;
}
