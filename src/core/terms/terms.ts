/** The field's words, as types. Their meaning is in docs/glossary.md. */

/** Who can hold the ball. */
export type Party = 'requester' | 'staff' | 'nsso' | 'ebox';

/** What a person in chat may be. A requester is outside and has no role. */
export const ROLES = ['admin', 'staff', 'nsso', 'ebox'] as const;
export type Role = (typeof ROLES)[number];

/** The role that acts for a party. The requester is outside: staff act for them. */
export const ROLE_OF: Readonly<Record<Party, Role>> = {
  requester: 'staff',
  staff: 'staff',
  nsso: 'nsso',
  ebox: 'ebox',
};

export const ENVIRONMENTS = ['INT', 'ACC', 'PRD'] as const;
export type Environment = (typeof ENVIRONMENTS)[number];

export const LANGUAGES = ['en', 'fr', 'nl', 'de'] as const;
/** The languages that mail and chat are written in. */
export type Language = (typeof LANGUAGES)[number];

export const RECIPIENTS = ['enterprises', 'citizens'] as const;
export type Recipient = (typeof RECIPIENTS)[number];

export type Platform = 'slack' | 'teams';

/** An account in a chat system. The id is the platform's own and never changes. */
export interface Account {
  readonly platform: Platform;
  readonly id: string;
}

/** An account with the name its owner shows at present. */
export interface Person extends Account {
  readonly name: string;
}

/** Who did something, and in which role. */
export interface Actor extends Person {
  readonly role: Role;
  /** Who is away, and in whose place it was done. */
  readonly standsInFor?: Person;
}

/** Stands for a person whose name retention removed. The account's id stays: it is in the audit trail for good. */
export const SOMEBODY = 'somebody';

/** Who did something, by name; it is put into words when somebody reads it. */
export interface DoneBy {
  /** A state that was stored before `inPlaceOf` was kept may hold both names in this one. */
  readonly by: string;
  /** In whose place; left out where it was done in one's own right. */
  readonly inPlaceOf?: string;
  /** By no person: the mailbox that is read. */
  readonly byMailbox?: true;
}

/** What is kept of an actor with what they did. */
export function doneBy(actor: {
  readonly platform: Platform | 'system';
  readonly name: string;
  readonly standsInFor?: Person;
}): DoneBy {
  const { platform, name, standsInFor } = actor;
  const by = name || SOMEBODY;
  if (platform === 'system') return { by, byMailbox: true };
  return standsInFor ? { by, inPlaceOf: standsInFor.name || SOMEBODY } : { by };
}

/** A moment as ISO 8601 in UTC with milliseconds, e.g. `2026-11-19T08:30:00.000Z`. Sorts as text. */
export type Instant = string;

/** A calendar day in the desk's time zone, `YYYY-MM-DD`. */
export type Day = string;

/** A stored file: the row's id and what its bytes hash to. */
export interface StoredFile {
  readonly id: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** Whether two accounts are the same one. */
export function isSamePerson(a: Account, b: Account): boolean {
  return a.platform === b.platform && a.id === b.id;
}
