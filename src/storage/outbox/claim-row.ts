import type { Claim, OutgoingBody } from '../../app/outbox/outbox';

/** A claim takes one row at least: where nothing was taken, its id is null. */
export type ClaimRow = { readonly met_new_destinations: boolean } & (
  | TakenRow
  | { readonly id: null }
);

export interface TakenRow {
  readonly id: string;
  readonly lane: string;
  readonly destination: string;
  readonly free_at: Date;
  readonly request_id: string | null;
  readonly key: string;
  readonly body: OutgoingBody;
  readonly attempts: number;
  readonly first_tried_at: Date | null;
  readonly delays: number;
  readonly failing_since: Date | null;
  readonly faults: number;
}

export function toClaim(row: TakenRow, token: string): Claim {
  return {
    token,
    destination: row.destination,
    freeAt: row.free_at,
    message: {
      id: row.id,
      lane: row.lane,
      requestId: row.request_id,
      key: row.key,
      body: row.body,
      attempts: row.attempts,
      firstTriedAt: row.first_tried_at,
    },
    trouble: { delays: row.delays, since: row.failing_since, faults: row.faults },
  };
}

/** What is left of a claim that was ended: since when its lane had been unreachable. */
export interface EndingRow {
  readonly outage_since: Date | null;
}
