import type { Knex } from 'knex';
import type { Randomness } from '../../app/time/clock';
import type { Claim, Outbox } from '../../app/outbox/outbox';
import type { Advice } from '../../view/delivery/advice';
import type { Why } from '../../view/delivery/why';
import { canonicalJson } from '../database/json';
import { keptAdvice, keptWhy } from './kept-why';
import { URGENCY } from './outgoing';
import {
  CLAIM_SQL,
  ENDINGS,
  FORGET_SQL,
  FOUND_SQL,
  GIVE_BACK_SQL,
  LOST_SQL,
  NEXT_DUE_SQL,
  POST_SQL,
  RENEW_SQL,
  WAKE_SQL,
  type Ending,
} from './outbox-sql';
import { prepared } from '../database/prepared';
import type { Rows } from '../database/rows';
import { toClaim, type ClaimRow, type EndingRow } from './claim-row';

/** The channels of the environment, by platform and feed. */
export type Channels = Readonly<Partial<Record<string, Readonly<Partial<Record<string, string>>>>>>;

/**
 * The outbox, shared by all processes on one database. `random` gives each claim its token; `given` are the channels
 * that feeds lead to where none was chosen in chat.
 */
export function createOutbox(knex: Knex, random: Randomness, given: Channels = {}): Outbox {
  const channels = canonicalJson(channelsOf(given));

  /** Ends a claim; null where its lease was lost. */
  async function end(ending: Ending, { token, message }: Claim, times: Times, said: Said = {}) {
    const [row] = await prepared<EndingRow>(knex, ending, ENDINGS[ending], {
      ...times,
      token,
      id: message.id,
      lane: message.lane,
      ...(said.reason === undefined ? {} : { reason: keptWhy(said.reason) }),
      ...('advice' in said ? { advice: said.advice ? keptAdvice(said.advice) : null } : {}),
    });
    return row ?? null;
  }

  async function claimOnce(bindings: Knex.ValueDict): Promise<readonly ClaimRow[]> {
    return prepared<ClaimRow>(knex, 'claim', CLAIM_SQL, bindings);
  }

  /** Tokens of claims that were not answered: what they took, if anything, is in nobody's hands. */
  const unanswered = new Set<string>();

  async function giveBack(): Promise<void> {
    const tokens = [...unanswered];
    if (tokens.length === 0) return;
    await knex.raw(GIVE_BACK_SQL, { tokens });
    for (const token of tokens) unanswered.delete(token);
  }

  async function claimAs(
    token: string,
    [now, leaseMs, limit, inHand = [], aheadMs = 0]: Parameters<Outbox['claim']>,
  ): Promise<readonly Claim[]> {
    const soon = after(now, aheadMs);
    const claim = async (most: number, held: readonly string[]) => {
      const inHands = canonicalJson(held);
      const bindings = { now, soon, leaseMs, limit: most, token, channels, inHand: inHands };
      const rows = await claimOnce(bindings);
      const taken = rows.flatMap((row) => (row.id === null ? [] : [toClaim(row, token)]));
      return { taken, again: taken.length < most && rows[0]?.met_new_destinations === true };
    };
    const first = await claim(limit, inHand);
    if (!first.again) return first.taken;
    const held = [...inHand, ...first.taken.map(({ destination }) => destination)];
    const second = await claim(limit - first.taken.length, held);
    return [...first.taken, ...second.taken];
  }

  return {
    async claim(...wanted) {
      await giveBack();
      const token = random.uuid();
      try {
        return await claimAs(token, wanted);
      } catch (error) {
        unanswered.add(token);
        throw error;
      }
    },

    async renew(claims, now, leaseMs) {
      const held = claims.map(({ token, message: { lane } }) => ({ lane, token }));
      const bindings = { now, leaseMs, claims: canonicalJson(held) };
      await prepared(knex, 'renew', RENEW_SQL, bindings);
    },

    async done(claim, now, restMs) {
      const freeAt = after(now, restMs);
      const ended = await end('done', claim, { now, freeAt, destinationFreeAt: freeAt });
      if (!ended) return 'lease-lost';
      return ended.outage_since ? 'outage-over' : 'done';
    },

    async nothing(claim, now, restMs) {
      const freeAt = after(now, restMs);
      const ended = await end('nothing', claim, { now, freeAt, destinationFreeAt: freeAt });
      return ended ? 'done' : 'lease-lost';
    },

    async later(claim, now, at, reason, as, restMs = 0) {
      const times = {
        now,
        freeAt: at,
        destinationFreeAt: as === 'asked' ? at : after(now, restMs),
      };
      const ending = as === 'asked' ? 'delay' : as;
      return (await end(ending, claim, times, { reason })) !== null;
    },

    async unreachable(claim, now, at, reason, advice, restMs = 0) {
      const times = { now, freeAt: at, destinationFreeAt: after(now, restMs) };
      const ended = await end('unreachable', claim, times, { reason, advice: advice ?? null });
      if (!ended) return 'lease-lost';
      return ended.outage_since ? 'lasts' : 'began';
    },

    async dead(claim, now, reason, restMs = 0) {
      const times = { now, freeAt: now, destinationFreeAt: after(now, restMs) };
      return (await end('dead', claim, times, { reason })) !== null;
    },

    async nextDue() {
      const [row] = await prepared<{ due: Date | null }>(knex, 'next-due', NEXT_DUE_SQL, {
        channels,
      });
      return row?.due ?? null;
    },

    async lost(lane, now, advice) {
      const bindings = { lane, now, advice: keptAdvice(advice) };
      const { rows } = await knex.raw<Rows<{ name: string }>>(LOST_SQL, bindings);
      return rows.length > 0;
    },

    async found(lane, now) {
      const { rows } = await knex.raw<Rows<{ name: string }>>(FOUND_SQL, { lane, now });
      return rows.length > 0;
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

    async forget(key, now) {
      await knex.raw(FORGET_SQL, { key, now });
    },
  };
}

interface Times {
  readonly now: Date;
  readonly freeAt: Date;
  readonly destinationFreeAt: Date;
}

interface Said {
  readonly reason?: Why;
  readonly advice?: Advice | null;
}

/** By lane, the destination of each feed whose channel the environment names. */
function channelsOf(given: Channels): Record<string, string> {
  const destinations = Object.entries(given).flatMap(([platform, feeds = {}]) =>
    Object.entries(feeds).flatMap(([feed, channel]) =>
      channel === undefined ? [] : [[`${platform}:${feed}`, `${platform}:${channel}`]],
    ),
  );
  return Object.fromEntries(destinations);
}

function after(now: Date, ms: number): Date {
  return new Date(now.getTime() + ms);
}
