import type { Platform, Role } from '../../core/terms/terms';
import type { Finding } from '../../view/doctor/finding';
import type { Card, Form, Note } from '../../view/model/model';
import type { Feed } from '../settings/settings-store';

/** Something that the bot draws, with a name by which whoever looks after the code finds it. */
export interface Sample {
  readonly name: string;
  readonly content: Card | Note | Form;
}

/** A chat system, looked at as the bot uses it. Never rejects; changes and posts nothing. */
export interface Checkup {
  readonly platform: Platform;
  /** The token, and what it may do. */
  connection(): Promise<readonly Finding[]>;
  /** Whether the chat system's clock goes with this machine's. */
  clock(): Promise<readonly Finding[]>;
  /** A channel that gets a feed. */
  channel(feed: Feed, id: string): Promise<Finding>;
  /** Whether the chat system takes what is drawn; nothing where it can't be asked. */
  drawings(samples: readonly Sample[]): Promise<readonly Finding[]>;
  /** Whether messages to this account find a chat, as far as is known without writing to it. */
  findsChat(account: string): Promise<boolean>;
}

/** The setting that gives a role. */
export function roleSetting(role: Role): string {
  return `ROLE_${role.toUpperCase()}`;
}

/** Seconds that a clock may be away: less is the way of the answer, and a tenth of what Slack allows. */
export const CLOCK_LEEWAY_S = 30;
