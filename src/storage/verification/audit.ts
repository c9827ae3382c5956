import type { Knex } from 'knex';
import type { AuditHead } from '../../app/digest/audit-heads';
import { compareStates } from './compare-states';
import type { Definition } from '../../core/process/definition';
import { atOneMoment } from '../database/at-one-moment';
import { verifyChainsIn, type BrokenLink } from './verify';
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
 * Verifies all chains, then that each stored state is what its events say (but for requests whose texts retention
 * removed), then all audit heads, as they stand at one moment. `choose` finds the head that is
 * asked for among all, which are oldest first.
 */
export function auditDatabase(
  knex: Knex,
  definition: Definition,
  choose: (heads: readonly AuditHead[]) => AuditHead | null,
): Promise<Audit> {
  return atOneMoment(knex, async (trx) => {
    const { requests, events, broken } = await verifyChainsIn(trx);
    if (broken) return { requests, events, heads: 0, since: null, broken };
    const differing = await firstDifference(trx, definition);
    if (differing) return { requests, events, heads: 0, since: null, broken: differing };
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

async function firstDifference(trx: Knex, definition: Definition): Promise<BrokenLink | null> {
  for await (const compared of compareStates(trx, definition)) {
    if (compared.kind !== 'differs') continue;
    const { id, version, fields } = compared;
    const words = `its stored state is not what its events say, in ${fields.join(', ')}: \`npm run rebuild\` mends that`;
    return { request: id, version, kind: 'changed-state', words };
  }
  return null;
}

async function sinceOf(trx: Knex, { number, at, hash }: AuditHead): Promise<Since> {
  return { number, at, hash, eventsAfter: await eventsAfter(trx, { number }) };
}
