/** Whether a chat system was there when it was last called: for the body of /readyz. */
export interface Reachable {
  readonly ok: boolean;
  /** In words for an operator; empty when there is nothing to say. */
  readonly reason: string;
}

/** Remembers what came of the last call. */
export class Reachability {
  private last: Reachable;

  /** `system` as an operator calls it, e.g. `Slack`. */
  constructor(system: string) {
    this.last = { ok: false, reason: `${system} was not asked yet` };
  }

  now(): Reachable {
    return this.last;
  }

  /** A refusal of the call is an answer, too. `reason`: why there was nothing to call. */
  answered(reason = ''): void {
    this.last = { ok: true, reason };
  }

  away(reason: string): void {
    this.last = { ok: false, reason };
  }
}
