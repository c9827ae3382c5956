import type { Recorded } from '../../core/process/events';
import type { RequestState } from '../../core/process/state';
import type { Account, Role } from '../../core/terms/terms';
import type {
  ColleagueInvitation,
  Direct,
  ThreadNote,
  MailCardOut,
  MailOut,
  Place,
} from '../outbox/messages';
import type { Agenda } from './derived-dates';
import type { StandingIn } from '../people/absences';
import type { MailChange } from '../mails/mail-change';
import type { UploadedFile } from './files';

/** What a decision rests on beside the request itself. */
export interface Circumstances {
  /** Roles granted in chat (those of the environment come from the directory). */
  readonly granted: readonly Role[];
  /** Other accounts that count as this person's human's, for duties. */
  readonly others: readonly Account[];
  /** Whether the directory was asked for the account's addresses: see Mails.learn. */
  readonly mailIsAsked: boolean;
  /** Whether another request of the same CBE number is live. */
  readonly organisationLive: boolean;
  /** For whom the person stands in, now, before or after: the latest few. */
  readonly standsInFor: readonly StandingIn[];
}

/** What a command needs to know, read in one round trip. */
export interface Opened extends Circumstances {
  /** Null: there is no such request. */
  readonly state: RequestState | null;
  /** Hash of its last event; the next one is chained to it. */
  readonly head: string;
  /** Which writing of its row this is: whatever changes in the row makes it another. Null: there is no row. */
  readonly revision: string | null;
  /** The version this key led to already: the same click, command or form was handled before. */
  readonly handledAt: number | null;
}

/** A person's decision, and what was believed when it was taken. */
export interface RestsOn {
  readonly person: Account;
  readonly circumstances: Circumstances;
}

/** One change, committed whole or not at all. */
export interface Change {
  readonly state: RequestState;
  readonly head: string;
  /** The version the change was decided on: it fails if the request has moved since. 0 for a new request. */
  readonly basedOn: number;
  readonly at: Date;
  /** Its events, one at least, with the versions they get. */
  readonly recorded: readonly Recorded[];
  /** The writing of the row that the change was decided on: it fails if anything in it has changed since. */
  readonly revision: string | null;
  /**
   * It fails if any of this is no longer so. Null: nobody decided (a mail that came in), or on nothing that was read with a
   * request (a registration, a file that is taken over).
   */
  readonly restsOn: RestsOn | null;
  /** Identifies the click, command or form: the same key never changes anything twice. */
  readonly key: string;
  /** Derived for lists: who holds the ball and since when. */
  readonly waiting: { readonly parties: readonly string[]; readonly since: string | null };
  readonly agenda: Agenda;
  readonly files: readonly UploadedFile[];
  /** With a new request: the mail that it was registered from. */
  readonly mail?: MailChange;
  readonly messages: Messages;
}

/** What a change causes. Card redraws are always enqueued and are not listed here. */
export interface Messages {
  /** Places where the request's card must stand from now on; one that it has already is left. */
  readonly cards: readonly Place[];
  readonly threadNotes: readonly ThreadNote[];
  readonly directs: readonly Direct[];
  readonly mails: readonly MailOut[];
  /** To colleagues, by mail. */
  readonly invitations?: readonly ColleagueInvitation[];
  /** Cards of mails to be drawn, or drawn anew. */
  readonly mailCards?: readonly MailCardOut[];
}

/**
 * `committed`: stored. `moved`: the request, or what the decision rests on, is not what it was; nothing was stored; open
 * it again.
 * `repeated`: this key was handled before, nothing was stored.
 */
export type Commit = 'committed' | 'moved' | 'repeated';

export interface RequestStore {
  /** With `at`, notes that the human used this account at that moment. */
  open(id: string, person: Account, key?: string, at?: Date): Promise<Opened>;
  /**
   * What this process saw last of a request and a person, without asking; null where it saw one of them too long ago, or
   * would have to ask for more. It may be out of date: only a commit that succeeds shows that it wasn't.
   */
  recall(id: string, person: Account): Opened | null;
  commit(change: Change): Promise<Commit>;
  /**
   * Takes the next id of this definition and year, and commits what `make` makes of it, in one transaction.
   * A repeated key gives the id that it led to before.
   */
  register(
    numbering: { readonly prefix: string; readonly year: number },
    key: string,
    make: (id: string) => Change,
  ): Promise<{ readonly id: string; readonly commit: Exclude<Commit, 'moved'> }>;
  /** What happened after a version, oldest first, at most `limit`. */
  since(id: string, version: number, limit: number): Promise<readonly Recorded[]>;
  /** A request's whole history, oldest first. Empty: there is no such request. */
  history(id: string): Promise<readonly Recorded[]>;
}
