import type { Place } from './messages';

/** Where a card stands at the platform: enough to update it. */
export interface CardRef {
  readonly channel: string;
  /** The platform's id of the message (Slack: its `ts`). */
  readonly message: string;
}

/** One copy of a request's card. */
export interface PlacedCard {
  readonly id: string;
  readonly requestId: string;
  readonly place: Place;
  /** Null until it was posted, or since it was found to be gone. */
  readonly ref: CardRef | null;
  /** The request's version it shows; 0 before it was drawn. */
  readonly drawnVersion: number;
}

export interface CardStore {
  get(id: string): Promise<PlacedCard | null>;
  find(requestId: string, place: Place): Promise<PlacedCard | null>;
  /**
   * Notes what a card shows now. If the request has moved on since, a redraw is put in the outbox in the same
   * transaction, so that the newest state is always drawn in the end. False, and nothing is noted, where the card
   * stands in another message: another worker has posted it meanwhile.
   */
  drawn(id: string, ref: CardRef, version: number, now: Date): Promise<boolean>;
  /** The message is gone at the platform: the next draw posts it anew. */
  gone(id: string): Promise<void>;
}
