import type { Knex } from 'knex';
import type { AuditHead } from '../../app/digest/audit-heads';
import { atOneMoment, verifyChainsIn, type BrokenLink } from './verify';
import { eventsAfter, verifyHeads, type BrokenHead } from './verify-heads';

/** An audit head that was asked for, and how many events were recorded after it. */
export interface Since extends AuditHead {
  readonly eventsAfter: number;
}

export interface Audit {
  readonly requests: number;
  readonly events: number;
  readonly heads: number;
  /** Null where none was asked for, or none was found. */
  readonly since: Since | null;
  readonly broken: BrokenLink | BrokenHead | null;
}

/**
 * Verifies all chains, then all audit heads against them, as they stand at one moment. `choose` finds the head that is
 * asked for among all, which are oldest first.
 */
export function auditDatabase(
  knex: Knex,
  choose: (heads: readonly AuditHead[]) => AuditHead | null,
): Promise<Audit> {
  return atOneMoment(knex, async (trx) => {
    const { requests, events, broken } = await verifyChainsIn(trx);
    if (broken) return { requests, events, heads: 0, since: null, broken };
    const verified = await verifyHeads(trx);
    const head = choose(verified.heads);
    return {
      requests,
      events,
      heads: verified.heads.length,
      since: head && (await sinceOf(trx, head)),
      broken: verified.broken,
    };
  });
}

async function sinceOf(trx: Knex, { number, at, hash }: AuditHead): Promise<Since> {
  return { number, at, hash, eventsAfter: await eventsAfter(trx, { number }) };
}
