import type { Humans } from '../../core/terms/human';
import type { Account, Actor, Person, Role } from '../../core/terms/terms';

/** Milliseconds that a code holds: to change to the other chat and type it. Contract. */
export const CODE_HOLDS_MS = 10 * 60 * 1_000;

/** Times that a code is tried, and codes that an account tries in as long as one holds. Contract. */
export const MOST_TRIES = 5;

/** A code that somebody asked for. Whoever types it under another account makes both one human's. */
export interface NewCode {
  /** SHA-256 of the code: a copy of the database links nobody. */
  readonly digest: string;
  readonly by: Person;
  readonly at: Date;
}

export interface Attempt {
  readonly digest: string;
  readonly by: Actor;
  readonly at: Date;
  /** See Occasion.key: a command that comes twice links once. */
  readonly key: string;
}

/** Why a code links nothing. Nothing has changed, but that the try is counted. */
export type LinkFault =
  /** Nobody was given this code. */
  | 'unknown'
  | 'expired'
  | 'used'
  | 'tried-too-often'
  /** It was typed under the account that asked for it. */
  | 'itself'
  | 'linked-already'
  | 'other-linked-already';

export type Taken =
  | { readonly ok: true; readonly other: Person }
  | { readonly ok: false; readonly fault: LinkFault };

/** Whoever ends a link: in a role, or none any more. */
export type LinkActor = Account & { readonly role: Role | 'none' };

/** Which accounts are one human's. Links and their ends are noted for ever. */
export interface LinkStore {
  humans(): Promise<Humans>;
  /** The account that this one is linked with. */
  linkedTo(account: Account): Promise<Account | null>;
  /** Keeps a code, in place of one that the account asked for before. */
  offer(code: NewCode): Promise<void>;
  /** Links the account that types a code with the one that asked for it. One at a time, whoever else does. */
  take(attempt: Attempt): Promise<Taken>;
  /** Ends the account's link. Gives the other account; null where there is none. */
  undo(by: LinkActor, at: Date): Promise<Account | null>;
  /** Notes that the human did something with this account. */
  used(account: Account, at: Date): Promise<void>;
}
