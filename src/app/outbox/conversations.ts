import type { Platform } from '../../core/terms/terms';

/**
 * A place at a chat system where the bot may write by itself, because it was let in there. Teams hands such places
 * over one by one, and nowhere lists them.
 */
export interface Conversation {
  /** The platform's id of the place, without any thread of it. */
  readonly id: string;
  readonly kind: 'personal' | 'group' | 'channel';
  /** Whose personal chat it is; null for places of several. */
  readonly person: string | null;
  /** What the bot is let into and thrown out of as one: a team with its channels. Null for a place by itself. */
  readonly within: string | null;
  /** What the platform wants back with each message. Its own; nobody else looks into it. */
  readonly reference: unknown;
}

export interface ConversationStore {
  /** Keeps a place, or its newest reference. */
  save(platform: Platform, conversation: Conversation, now: Date): Promise<void>;
  find(platform: Platform, id: string): Promise<Conversation | null>;
  /** A person's chat with the bot, the one heard from last. */
  personal(platform: Platform, person: string): Promise<Conversation | null>;
  /** The newest places of several, at most `most`: where members can be asked for. */
  shared(platform: Platform, most: number): Promise<readonly Conversation[]>;
  /** The place heard from last, whichever it is. */
  latest(platform: Platform): Promise<Conversation | null>;
  /** Forgets a place, or everything within it. Gives what was known: a second time, nothing. */
  remove(platform: Platform, id: string): Promise<readonly Conversation[]>;
}
