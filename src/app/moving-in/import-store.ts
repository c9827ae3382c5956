import type { CbeNumber } from '../../core/terms/cbe';
import type { Outbox } from '../outbox/outbox';
import type { Before } from '../requests/change';
import type { Change } from '../requests/request-store';

/** A request that was taken over before, by its reference. */
export interface Known {
  readonly opened: Before;
  /** Of the row that it was taken over from last. */
  readonly rowSha256: string;
}

/** How things stand for the rows of a file. */
export interface Seen {
  readonly known: ReadonlyMap<string, Known>;
  /** Of the enterprises, those that have a request which is live. */
  readonly live: ReadonlySet<CbeNumber>;
}

/** A request that is taken over, or taken over anew from a corrected row. */
export interface Taking {
  readonly reference: string;
  readonly rowSha256: string;
  readonly fileSha256: string;
  readonly row: number;
  readonly change: Change;
  /** Reminders that would be due at once: told with the whole, they are not told again. */
  readonly overdue: readonly { readonly holding: string; readonly threshold: string }[];
}

/** All that a file comes to. */
export interface TakingOver {
  readonly takings: readonly Taking[];
  readonly posts: readonly Parameters<Outbox['post']>[0][];
}

export interface ImportStore {
  look(references: readonly string[], enterprises: readonly CbeNumber[]): Promise<Seen>;
  /**
   * Looks, takes `fresh` ids for what is new, and stores what `make` comes to: all of it or nothing. One import at a time;
   * meanwhile people work on, and registrations wait for their number.
   * @throws SomebodyFaster when one of the requests was changed meanwhile, DraftTaken when the draft is no more
   */
  takeOver<T extends TakingOver>(
    asked: {
      readonly references: readonly string[];
      readonly enterprises: readonly CbeNumber[];
      readonly numbering: { readonly prefix: string; readonly year: number };
      /** The draft that this is, which is taken over once. */
      readonly draft?: { readonly id: string; readonly by: string };
    },
    make: (seen: Seen, fresh: () => string) => T,
    at: Date,
  ): Promise<T>;
}

/** Somebody worked on a request between look and store. Nothing was stored. */
export class SomebodyFaster extends Error {
  constructor(id: string) {
    super(`Somebody changed ${id} just now. Nothing was stored: run it again.`);
    this.name = 'SomebodyFaster';
  }
}

/** The draft was taken over already, or is kept no longer. Nothing was stored. */
export class DraftTaken extends Error {
  constructor() {
    super('This file was taken over already');
    this.name = 'DraftTaken';
  }
}
