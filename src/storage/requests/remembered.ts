import type { Change, Circumstances, Opened } from '../../app/requests/request-store';
import type { RequestState } from '../../core/process/state';
import type { Account } from '../../core/terms/terms';

/** Requests that a process remembers: what a desk works on in a day, at some 10 KB each. */
const REQUESTS = 1_000;

/** Persons it remembers: more than work at a desk. */
const PERSONS = 500;

type Personal = Omit<Circumstances, 'organisationLive'>;

/** What is known of a row that was just written. */
export type Written = Pick<Opened, 'head' | 'organisationLive'> & { readonly revision: string };

/** A request as it was seen last. */
type SeenRequest = Written & { readonly state: RequestState };

/**
 * What this process saw last, so that a click needs not read what it has in hand. Nothing is ever decided on it alone:
 * the commit finds all of it still so, or stores nothing (commit-sql.ts).
 */
export class Remembered {
  private readonly requests = new Map<string, SeenRequest>();
  private readonly persons = new Map<string, Personal>();

  /** Null: something is not known, or would have to be asked for. */
  recall(id: string, person: Account): Opened | null {
    const request = this.requests.get(id);
    const personal = this.persons.get(keyOf(person));
    // Which of a human's accounts was used last is noted by reading, and an unknown address is asked for after it.
    if (!request || !personal?.mailIsAsked || personal.others.length > 0) return null;
    return { ...personal, ...request, handledAt: null };
  }

  /** What was read just now. */
  opened(id: string, person: Account, opened: Opened): void {
    const { state, head, revision, organisationLive } = opened;
    if (state && revision !== null) this.saw(id, { state, head, revision, organisationLive });
    else this.requests.delete(id);
    const { granted, others, mailIsAsked, standsInFor } = opened;
    keep(this.persons, keyOf(person), { granted, others, mailIsAsked, standsInFor }, PERSONS);
  }

  /** What was stored just now, and not undone any more. */
  stored({ state }: Change, written: Written): void {
    this.saw(state.id, { state, ...written });
  }

  private saw(id: string, request: SeenRequest): void {
    keep(this.requests, id, request, REQUESTS);
  }
}

function keyOf({ platform, id }: Account): string {
  return `${platform}:${id}`;
}

/** A map gives its keys in the order they were set: the first is the one that was set longest ago. */
function keep<Value>(kept: Map<string, Value>, key: string, value: Value, most: number): void {
  kept.delete(key);
  kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
}
