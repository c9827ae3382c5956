import type { StandingIn } from '../../app/people/absences';
import type { PlacedCard } from '../../app/outbox/cards';
import type { Feed } from '../../app/settings/desk-store';
import type { Claim, OutgoingBody } from '../../app/outbox/outbox';
import type { Event, Recorded, System } from '../../core/process/events';
import type { RequestState } from '../../core/process/state';
import type { Actor, Platform, Role } from '../../core/terms/terms';

/** What raw statements give back. Typed here, once: everything else trusts these types. */

export interface Rows<Row> {
  readonly rows: readonly Row[];
}

export interface OpenedRow {
  readonly state: RequestState | null;
  readonly head: string | null;
  readonly granted: readonly Role[];
  readonly stands_in_for: readonly StandingIn[];
  readonly organisation_live: boolean;
  readonly handled_at: number | null;
}

export interface RecordedRow {
  readonly version: number;
  readonly at: Date;
  readonly actor: Actor | System;
  readonly event: Event;
}

export function toRecorded({ version, at, actor, event }: RecordedRow): Recorded {
  return { version, at: at.toISOString(), actor, event };
}

/** Whether a fault of the database is the violation of this constraint. */
export function violates(error: unknown, constraint: string): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'constraint' in error &&
    error.constraint === constraint
  );
}

/** A claim takes one row at least: where nothing was taken, its id is null. */
export type ClaimRow = { readonly met_new_places: boolean } & (TakenRow | { readonly id: null });

export interface TakenRow {
  readonly id: string;
  readonly lane: string;
  readonly place: string;
  readonly free_at: Date;
  readonly request_id: string | null;
  readonly key: string;
  readonly body: OutgoingBody;
  readonly attempts: number;
  readonly first_tried_at: Date | null;
  readonly created_at: Date;
  readonly delays: number;
  readonly failing_since: Date | null;
  readonly faults: number;
}

export function toClaim(row: TakenRow, token: string): Claim {
  return {
    token,
    place: row.place,
    freeAt: row.free_at,
    message: {
      id: row.id,
      lane: row.lane,
      requestId: row.request_id,
      key: row.key,
      body: row.body,
      attempts: row.attempts,
      firstTriedAt: row.first_tried_at,
      createdAt: row.created_at,
    },
    trouble: { delays: row.delays, since: row.failing_since, faults: row.faults },
  };
}

/** What is left of a claim that was ended: since when its lane had been unreachable. */
export interface EndingRow {
  readonly outage_since: Date | null;
}

export interface CardRow {
  readonly id: string;
  readonly request_id: string;
  readonly platform: Platform;
  readonly feed: Feed;
  readonly channel: string | null;
  readonly message: string | null;
  readonly drawn_version: number;
}

export function toCard(row: CardRow): PlacedCard {
  const { channel, message } = row;
  return {
    id: row.id,
    requestId: row.request_id,
    place: { platform: row.platform, feed: row.feed },
    ref: channel !== null && message !== null ? { channel, message } : null,
    drawnVersion: row.drawn_version,
  };
}

/** Of the table role_grant. */
export interface GrantRow {
  readonly platform: Platform;
  readonly person: string;
  readonly role: Role;
  readonly name: string;
}

export interface ListRow {
  readonly total: number;
  readonly or_more: boolean;
  /** Null: nothing was found, and the row is there for its total alone. */
  readonly state: RequestState | null;
}

/** A request's event as the audit reads it; null where the request has no events at all. */
interface Chained {
  readonly request: string;
  readonly head: string;
  readonly head_version: number;
}

export interface LinkedRow extends Chained {
  readonly version: number;
  readonly at: Date;
  readonly type: string;
  readonly actor_platform: string;
  readonly actor_id: string;
  readonly actor_role: string;
  readonly facts: object;
  readonly digests: Readonly<Record<string, string>>;
  readonly hash: string;
  readonly texts: Readonly<Record<string, unknown>> | null;
  readonly salts: Readonly<Record<string, string>> | null;
  readonly is_last: boolean;
}

export type ChainRow = LinkedRow | (Chained & { readonly version: null; readonly hash: null });
