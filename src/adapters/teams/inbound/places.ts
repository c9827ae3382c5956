import type { Clock } from '../../../app/time/clock';
import type { Conversation, ConversationStore } from '../../../app/outbox/conversations';
import type { Logger } from '../../../app/watching/log';
import { BoundedMap } from '../../chat-kit/bounded-map';
import { withNamesOf } from './place';

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

  /**
   * Stores a place; true where it was not known before. What a person asked for goes on without it: it will be heard
   * from again.
   */
  async keep(place: Conversation): Promise<boolean> {
    const now = JSON.stringify(place);
    if (this.stored.get(place.id) === now) return false;
    try {
      const before = await this.store.find('teams', place.id);
      const kept = withNamesOf(place, before);
      await this.store.save('teams', kept, this.clock.now());
      this.stored.set(place.id, now);
      return before === null;
    } catch (error) {
      this.log.warn({ err: error }, 'Failed to store Teams conversation');
      return false;
    }
  }

  /** Forgets a place and what is within it; gives what was known. */
  async forget(id: string): Promise<readonly Conversation[]> {
    const gone = await this.store.remove('teams', id);
    for (const place of gone) this.stored.delete(place.id);
    this.stored.delete(id);
    return gone;
  }
}
