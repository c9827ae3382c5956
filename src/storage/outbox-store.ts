import type { Knex } from 'knex';
import type { Randomness } from '../app/ports/clock';
import type { Claim, Outbox } from '../app/ports/outbox';
import { canonicalJson, storableText } from './json';
import { URGENCY } from './outgoing';
import {
  CLAIM_SQL,
  ENDINGS,
  GIVE_BACK_SQL,
  NEXT_DUE_SQL,
  POST_SQL,
  WAKE_SQL,
  type Ending,
} from './outbox-sql';
import { prepared } from './prepared';
import { toClaim, type ClaimRow, type EndingRow } from './rows';

/** Characters of a reason that are kept: enough for any platform's error, too few for a pasted page. */
const MAX_REASON = 500;

/** The outbox, shared by all processes on one database. `random` gives each claim its token. */
export function createOutbox(knex: Knex, random: Randomness): Outbox {
  /** Ends a claim; null where its lease was lost. */
  async function end(ending: Ending, claim: Claim, freeAt: Date, now: Date, reason = '') {
    const { token, message } = claim;
    const [row] = await prepared<EndingRow>(knex, ending, ENDINGS[ending], {
      token,
      now,
      freeAt,
      id: message.id,
      lane: message.lane,
      reason: storableText(reason.slice(0, MAX_REASON)),
    });
    return row ?? null;
  }

  /** Tokens of claims that were not answered: what they took, if anything, is in nobody's hands. */
  const unheard = new Set<string>();

  async function giveBack(): Promise<void> {
    const tokens = [...unheard];
    if (tokens.length === 0) return;
    await knex.raw(GIVE_BACK_SQL, { tokens });
    for (const token of tokens) unheard.delete(token);
  }

  return {
    async claim(now, leaseMs, limit) {
      await giveBack();
      const token = random.uuid();
      const bindings = { now, leaseMs, limit, token };
      unheard.add(token);
      const rows = await prepared<ClaimRow>(knex, 'claim', CLAIM_SQL, bindings);
      unheard.delete(token);
      return rows.map((row) => toClaim(row, token));
    },

    async done(claim, now, spacingMs) {
      return (await end('done', claim, after(now, spacingMs), now)) !== null;
    },

    async later(claim, now, at, reason, as) {
      return (await end(as, claim, at, now, reason)) !== null;
    },

    async unreachable(claim, now, at, reason) {
      const ended = await end('unreachable', claim, at, now, reason);
      if (!ended) return 'lease-lost';
      return ended.outage_since ? 'lasts' : 'began';
    },

    async dead(claim, now, reason) {
      return (await end('dead', claim, now, now, reason)) !== null;
    },

    async nextDue() {
      const [row] = await prepared<{ due: Date | null }>(knex, 'next-due', NEXT_DUE_SQL, []);
      return row?.due ?? null;
    },

    async wake(lane, now) {
      await knex.raw(WAKE_SQL, { lane, now });
    },

    async post({ lane, key, requestId, body, urgency, at }) {
      await knex.raw(POST_SQL, {
        lane,
        key,
        requestId,
        at,
        kind: body.kind,
        urgency: URGENCY[urgency],
        body: canonicalJson(body),
      });
    },
  };
}

function after(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
