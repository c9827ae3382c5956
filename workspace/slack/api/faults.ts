/** How a call can go wrong on purpose. */
export type Trouble =
  | { kind: 'ratelimited'; retryAfterSeconds: number }
  | { kind: 'status'; status: number }
  /** A refusal by its name; `status` is Teams' alone, 403 unless told. */
  | { kind: 'error'; error: string; status?: number }
  /** 200 with a body that is no JSON. */
  | { kind: 'rubbish' }
  /** No answer at all until the faults are cleared. */
  | { kind: 'hang' }
  /** The call is carried out and its answer lost: the caller can't know. */
  | { kind: 'lost-answer' };

export interface Fault {
  /** A method's name, or `*` for all of them. */
  method: string;
  /** How many calls it spoils; Infinity for an outage. */
  times: number;
  trouble: Trouble;
}

/** The faults that tests ask for, used up call by call, first come first served. */
export class Faults {
  private waiting: Fault[] = [];
  private readonly hanging = new Set<() => void>();
  private postsPerSecond: number | undefined;
  private readonly lastPost = new Map<string, number>();

  constructor(private readonly realNow: () => number) {}

  /** Spoils the next `times` calls (default 1) of `method` (default all). */
  add(trouble: Trouble, method = '*', times = 1): void {
    this.waiting.push({ method, times, trouble });
  }

  /** Ends all faults; calls that hang are cut off. */
  clear(): void {
    this.waiting = [];
    this.postsPerSecond = undefined;
    for (const release of [...this.hanging]) release();
    this.hanging.clear();
  }

  /** Switches Slack's limit on posts to one channel on (documented as about 1 a second). */
  limitPosts(perSecond: number): void {
    this.postsPerSecond = perSecond;
  }

  /** The trouble that this call meets, if any. */
  next(method: string): Trouble | undefined {
    const at = this.waiting.findIndex((one) => one.method === '*' || one.method === method);
    const fault = this.waiting[at];
    if (fault === undefined) return undefined;
    fault.times -= 1;
    if (fault.times <= 0) this.waiting.splice(at, 1);
    return fault.trouble;
  }

  /** Seconds to wait before posting to this channel again; 0 when it may be posted to now. */
  secondsToWait(channel: string): number {
    if (this.postsPerSecond === undefined) return 0;
    const gap = 1000 / this.postsPerSecond;
    const now = this.realNow();
    const due = (this.lastPost.get(channel) ?? -Infinity) + gap;
    if (now < due) return Math.ceil((due - now) / 1000);
    this.lastPost.set(channel, now);
    return 0;
  }

  /** Calls `release` when the faults are cleared. */
  hang(release: () => void): void {
    this.hanging.add(release);
  }
}
