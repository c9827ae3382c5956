import { Reachability } from '../../chat-kit/reachability';
import { reasonOf, type Fault } from './fault';

/** What came of the last call to Teams. */
export class Reach extends Reachability {
  constructor() {
    super('Teams');
  }

  /** No conversation is known, so there is no address to call: that is no outage. */
  nobodyYet(): void {
    this.answered('The app was not installed anywhere yet');
  }

  /** A refusal is an answer too, but one of our token is none. */
  failed(fault: Fault): void {
    if (fault.kind === 'refused' && fault.status !== 401) this.answered();
    else this.away(reasonOf(fault));
  }
}
