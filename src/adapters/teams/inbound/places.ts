import type { Clock } from '../../../app/time/clock';
import type { Conversation, ConversationStore } from '../../../app/outbox/conversations';
import type { Logger } from '../../../app/watching/log';
import { BoundedMap } from '../../chat-kit/bounded-map';

/** Places kept in mind, so that not every word is a write: one for each person and channel that is active. */
const MOST_PLACES = 5_000;

/** The places where the bot may write by itself, stored when they are new or have changed. */
export class Places {
  private readonly stored = new BoundedMap<string, string>(MOST_PLACES);

  constructor(
    private readonly store: ConversationStore,
    private readonly clock: Clock,
    private readonly log: Logger,
  ) {}

  /** Stores a place. What a person asked for goes on without it: it will be heard from again. */
  async keep(place: Conversation): Promise<void> {
    const now = JSON.stringify(place);
    if (this.stored.get(place.id) === now) return;
    try {
      await this.store.save('teams', place, this.clock.now());
      this.stored.set(place.id, now);
    } catch (error) {
      this.log.warn({ err: error }, 'Failed to store Teams conversation');
    }
  }

  /** Forgets a place and what is within it; gives what was known. */
  async forget(id: string): Promise<readonly Conversation[]> {
    const gone = await this.store.remove('teams', id);
    for (const place of gone) this.stored.delete(place.id);
    this.stored.delete(id);
    return gone;
  }

  /** Whether a place is known. */
  async knows(id: string): Promise<boolean> {
    return (await this.store.find('teams', id)) !== null;
  }
}
