import type { Conversation, ConversationStore } from '../../../app/outbox/conversations';
import type { Locales as Told } from '../../../app/languages/chosen';
import type { Logger } from '../../../app/watching/log';
import { BoundedMap } from '../../chat-kit/bounded-map';
import { localeOf, type IncomingActivity } from '../inbound/activity';
import { reference, withoutThread } from '../inbound/place';

/** Accounts remembered: every person of a large organisation who ever uses the bot. */
const MOST_ACCOUNTS = 5_000;

/** The languages of people's clients. Teams tells them with what somebody does, and nobody can ask for them. */
export class Locales implements Told {
  /** Null: what is kept was looked at, and tells none. */
  private readonly known = new BoundedMap<string, string | null>(MOST_ACCOUNTS);

  constructor(
    private readonly conversations: Pick<ConversationStore, 'personal'>,
    private readonly log: Logger,
  ) {}

  /** Remembers what an activity tells. */
  remember(activity: IncomingActivity): void {
    const { aadObjectId: id } = activity.from;
    const locale = localeOf(activity);
    if (id !== undefined && locale !== null) this.known.set(id, locale);
  }

  /** The last one heard, else the one that is kept with the person's own chat: it outlives the process. */
  async localeOf(id: string): Promise<string | null> {
    const known = this.known.get(id);
    if (known !== undefined) return known;
    try {
      const kept = keptIn(await this.conversations.personal('teams', id));
      // What was heard meanwhile is newer.
      if (this.known.get(id) === undefined) this.known.set(id, kept);
    } catch (error) {
      this.log.warn({ err: error }, 'Failed to look up Teams locale');
    }
    return this.knownLocale(id);
  }

  knownLocale(id: string): string | null {
    return this.known.get(id) ?? null;
  }

  channelOf(id: string): string {
    return withoutThread(id);
  }
}

function keptIn(chat: Conversation | null): string | null {
  const read = reference.safeParse(chat?.reference);
  return (read.success && read.data.locale) || null;
}
