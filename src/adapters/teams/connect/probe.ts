import type { ConversationStore } from '../../../app/outbox/conversations';
import { reference } from '../inbound/place';
import type { Connection } from './connection';
import { faultOf } from './fault';
import type { Reach } from './reach';

/** How long an outage may stand in /readyz after its end when nobody else calls Teams, in milliseconds. */
const PERIOD_MS = 30_000;

/** Looks whether Teams is there until it is, and again whenever it was away. Keeps nobody waiting. */
export class Probe {
  private timer: NodeJS.Timeout | undefined;
  private stopped = true;

  constructor(
    private readonly connection: Connection,
    private readonly conversations: ConversationStore,
    private readonly reach: Reach,
  ) {}

  start(): void {
    this.stopped = false;
    this.again();
  }

  stop(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private again(): void {
    if (this.stopped) return;
    const needed = !this.reach.now().ok;
    void (needed ? this.look() : Promise.resolve()).then(() => {
      if (this.stopped) return;
      this.timer = setTimeout(() => this.again(), PERIOD_MS);
      this.timer.unref();
    });
  }

  /** Asks for the members of the place heard from last. Before the app was installed there is nobody to ask. */
  private async look(): Promise<void> {
    try {
      const place = await this.conversations.latest('teams');
      const known = place && reference.safeParse(place.reference);
      if (!place || !known?.success) return this.reach.nobodyYet();
      const client = await this.connection.connector(known.data.serviceUrl);
      await client.conversations.getConversationPagedMembers(place.id);
    } catch (error) {
      this.reach.failed(faultOf(error));
    }
  }
}
