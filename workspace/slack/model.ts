import type { MessageBlock } from './block-kit/blocks';
import type { Modal } from './block-kit/check';

/** Somebody who works in the workspace. `role` is a label in the switcher and nothing more. */
/** What an account is, where it isn't a colleague's: of one who left, an app's, or one of another workspace (Slack Connect). */
export type AccountKind = 'deactivated' | 'bot' | 'stranger';

export interface Person {
  id: string;
  name: string;
  role: string;
  email?: string;
  /** Of the person's client, as Slack tells it (`fr-FR`); without one it tells none. */
  locale?: string;
}

export interface Channel {
  id: string;
  name: string;
  /** What the channel is for, shown at its head. */
  purpose: string;
}

export interface UserGroup {
  id: string;
  handle: string;
  members: readonly string[];
}

/** A channel that everybody in it reads, or the direct messages of one person with the bot. */
export type Conversation =
  | { kind: 'channel'; id: string; name: string; purpose: string; members: string[] }
  | { kind: 'dm'; id: string; person: string };

export interface Metadata {
  event_type: string;
  event_payload: Record<string, unknown>;
}

export interface Message {
  channel: string;
  /** Seconds.microseconds of the business clock; unique in the workspace. */
  ts: string;
  /** The person's id, or the bot's. */
  user: string;
  /** In Slack's markup: what a person typed is escaped. */
  text: string;
  blocks: MessageBlock[];
  /** The ts of the thread's first message, on that one too once it has answers. */
  thread?: string;
  metadata?: Metadata;
  files: string[];
  edited?: string;
}

/** A message that one person sees, until they dismiss it or the workspace stops. */
export interface Ephemeral {
  channel: string;
  ts: string;
  to: string;
  /** The bot's id, or Slackbot's for what Slack itself has to say. */
  user: string;
  text: string;
  blocks: MessageBlock[];
  thread?: string;
}

/** A modal that is open before a person. */
export interface View extends Modal {
  id: string;
  person: string;
  hash: string;
  rootId: string;
  previousId?: string;
  /** The trigger that opened it, so that a test can tell its own modal. */
  triggerId: string;
}

/** A person's home tab, as the bot drew it last. */
export interface Home {
  id: string;
  person: string;
  blocks: MessageBlock[];
  private_metadata: string;
  callback_id: string;
  hash: string;
}

export interface StoredFile {
  id: string;
  name: string;
  mimetype: string;
  size: number;
  user: string;
  created: string;
}

export const SLACKBOT = 'USLACKBOT';
