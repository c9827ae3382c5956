import { reasonOf, type Fault } from './fault';

/** Whether Teams was there when it was last called: for the body of /readyz. */
export interface Reachable {
  readonly ok: boolean;
  /** In words for an operator; empty when there is nothing to say. */
  readonly reason: string;
}

/** Remembers what came of the last call. */
export class Reach {
  private last: Reachable = { ok: false, reason: 'Teams was not asked yet' };

  now(): Reachable {
    return this.last;
  }

  answered(): void {
    this.last = { ok: true, reason: '' };
  }

  /** No conversation is known, so there is no address to call: that is no outage. */
  nobodyYet(): void {
    this.last = { ok: true, reason: 'The app was not installed anywhere yet' };
  }

  /** A refusal is an answer too, but one of our token is none. */
  failed(fault: Fault): void {
    if (fault.kind === 'refused' && fault.status !== 401) this.answered();
    else this.last = { ok: false, reason: reasonOf(fault) };
  }
}
