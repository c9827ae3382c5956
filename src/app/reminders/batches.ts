import type { About, ReminderTo } from '../outbox/messages';
import type { ReminderPlan } from './reminders';

/** Turns or certificates that one message names; of the others it says how many there are. */
const MOST_ABOUT = 200;

type Kind = ReminderPlan['messages'][number]['body']['kind'];

interface Batch {
  readonly kind: Kind;
  readonly lane: string;
  readonly to: ReminderTo;
  readonly requestId: string | null;
  readonly about: About[];
  readonly more: number;
}

/** Where a message goes; with a request's id it goes to that request's thread, and is about no other. */
export interface Address {
  readonly lane: string;
  readonly to: ReminderTo;
  readonly requestId: string | null;
}

/** Gathers what is to be told, so that all of one kind that concerns one person is one message. */
export interface Batches {
  add(kind: Kind, address: Address, about: About): void;
  /** `key` gives each message its key. */
  messages(key: () => string): ReminderPlan['messages'];
}

export function createBatches(): Batches {
  const batches = new Map<string, Batch>();
  return {
    add(kind, { lane, to, requestId }, about) {
      const place = `${kind} ${lane} ${requestId ?? ''}`;
      const batch = batches.get(place) ?? { kind, lane, to, requestId, about: [], more: 0 };
      const isFull = batch.about.length >= MOST_ABOUT;
      if (!isFull) batch.about.push(about);
      batches.set(place, {
        ...batch,
        to: together(batch.to, to),
        more: batch.more + (isFull ? 1 : 0),
      });
    },
    messages: (key) =>
      [...batches.values()].map(({ kind, lane, to, requestId, about, more }) => ({
        lane,
        key: key(),
        requestId,
        body: { kind, to, about, more },
      })),
  };
}

/** One message may be in several people's place. */
function together(a: ReminderTo, b: ReminderTo): ReminderTo {
  if (a.by === 'person' && b.by === 'person') {
    return { ...a, inPlaceOf: [...new Set([...a.inPlaceOf, ...b.inPlaceOf])] };
  }
  return a.by === 'thread' && b.by === 'thread' ? { ...a, copy: a.copy || b.copy } : a;
}
