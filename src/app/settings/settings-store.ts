import type { Account, Actor, Person, Platform, Role } from '../../core/terms/terms';

/** The feeds a channel can be chosen for. */
export const FEEDS = ['requests', 'approvals', 'digest'] as const;
export type Feed = (typeof FEEDS)[number];

/** Which channel carries which feed, by chat system. */
export type Channels = Readonly<Partial<Record<Platform, Readonly<Partial<Record<Feed, string>>>>>>;

export interface RoleChange {
  readonly person: Person;
  readonly role: Role;
  readonly by: Actor;
  readonly at: Date;
  readonly key: string;
}

/** The desk's own settings: who was given which role in chat, which channel carries which feed. */
export interface SettingsStore {
  rolesOf(person: Account): Promise<readonly Role[]>;
  /** Everybody who was granted this role in chat. */
  holdersOf(role: Role): Promise<readonly Person[]>;
  /** False: the person has it already, or (revoke) never had it from chat. */
  grant(change: RoleChange): Promise<boolean>;
  revoke(change: RoleChange): Promise<boolean>;
  /** Notes who took data out; null is all requests. False: it was noted before, by the same key. */
  noteExport(note: {
    readonly by: Actor;
    readonly at: Date;
    readonly requestId: string | null;
    readonly key: string;
  }): Promise<boolean>;
  channelOf(platform: Platform, feed: Feed): Promise<string | null>;
  chooseChannel(choice: {
    readonly platform: Platform;
    readonly feed: Feed;
    readonly channel: string;
    readonly by: Actor;
    readonly at: Date;
  }): Promise<void>;
}
