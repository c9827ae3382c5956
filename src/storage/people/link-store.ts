import type { Knex } from 'knex';
import {
  CODE_HOLDS_MS,
  MOST_TRIES,
  type Attempt,
  type LinkFault,
  type LinkStore,
  type Taken,
} from '../../app/people/links';
import type { Account, Platform } from '../../core/terms/terms';
import { withKnownOutcome } from '../database/commit-outcome';
import { logAdminEvent } from '../settings/admin-log';
import { humansOf } from './humans';

interface LinkRow {
  readonly platform: Platform;
  readonly person: string;
  readonly other_platform: Platform;
  readonly other: string;
  readonly used_at: Date;
}

interface CodeRow {
  readonly digest: string;
  readonly platform: Platform;
  readonly person: string;
  readonly name: string;
  readonly expires_at: Date;
  readonly used_at: Date | null;
  readonly tries: number;
}

interface TryRow {
  readonly platform: Platform;
  readonly person: string;
  readonly at: Date;
}

/** Any number that nothing else on the server locks: the letters "link". */
const LINK_LOCK = 0x6c_69_6e_6b;

export function createLinkStore(knex: Knex): LinkStore {
  /** Two at once could link one account twice, or use a code twice, without either seeing the other. */
  const alone = <T>(work: (trx: Knex) => Promise<T>) =>
    withKnownOutcome(() =>
      knex.transaction(async (trx) => {
        await trx.raw(`select pg_advisory_xact_lock(${LINK_LOCK})`);
        return work(trx);
      }),
    );

  return {
    humans: () => humansOf(knex),
    linkedTo: (account) => otherOf(knex, account),

    offer: ({ digest, by, at }) =>
      alone(async (trx) => {
        const { platform, id, name } = by;
        await trx<CodeRow>('link_code')
          .where({ platform, person: id, used_at: null })
          .andWhere('expires_at', '>', at)
          .update({ expires_at: at });
        const expires = new Date(at.getTime() + CODE_HOLDS_MS);
        await trx<CodeRow>('link_code')
          .insert({ digest, platform, person: id, name, expires_at: expires })
          .onConflict('digest')
          .ignore();
      }),

    take: (attempt) => alone((trx) => take(trx, attempt)),

    undo: (by, at) =>
      alone(async (trx) => {
        const other = await otherOf(trx, by);
        if (!other) return null;
        await rowOf(trx, by).del();
        await rowOf(trx, other).del();
        const facts = factsOf(by, other);
        await logAdminEvent(trx, { type: 'AccountsUnlinked', by, at, facts, key: null });
        return other;
      }),

    async used(account, at) {
      await rowOf(knex, account).andWhere('used_at', '<', at).update({ used_at: at });
    },
  };
}

async function take(trx: Knex, { digest, by, at, key }: Attempt): Promise<Taken> {
  const code = await trx<CodeRow>('link_code').where({ digest }).first();
  const other = code && { platform: code.platform, id: code.person, name: code.name };
  const isDone = await trx('admin_event').where({ key }).first('key');
  if (isDone && other) return { ok: true, other };
  const fault = await faultOf(trx, code, by, at);
  if (fault !== null || !code || !other) {
    await countTry(trx, digest, by, at);
    return { ok: false, fault: fault ?? 'unknown' };
  }
  await trx<CodeRow>('link_code').where({ digest }).update({ used_at: at });
  await trx<LinkRow>('account_link').insert([
    rowFrom(by, other, at),
    rowFrom(other, by, before(at)),
  ]);
  const facts = factsOf(by, other);
  await logAdminEvent(trx, { type: 'AccountsLinked', by, at, facts, key });
  return { ok: true, other };
}

async function faultOf(
  trx: Knex,
  code: CodeRow | undefined,
  by: Account,
  at: Date,
): Promise<LinkFault | null> {
  if ((await triesOf(trx, by, at)) >= MOST_TRIES) return 'tried-too-often';
  if (!code) return 'unknown';
  if (code.used_at !== null) return 'used';
  if (code.tries >= MOST_TRIES) return 'tried-too-often';
  if (code.expires_at <= at) return 'expired';
  if (code.platform === by.platform && code.person === by.id) return 'itself';
  if (await otherOf(trx, by)) return 'linked-already';
  const asked = { platform: code.platform, id: code.person };
  return (await otherOf(trx, asked)) ? 'other-linked-already' : null;
}

async function triesOf(trx: Knex, { platform, id }: Account, at: Date): Promise<number> {
  const since = new Date(at.getTime() - CODE_HOLDS_MS);
  const tries = await trx<TryRow>('link_try')
    .where({ platform, person: id })
    .andWhere('at', '>', since)
    .limit(MOST_TRIES)
    .pluck('at');
  return tries.length;
}

/** Against the account that tries, whatever the code, and against the code, whoever tries. */
async function countTry(trx: Knex, digest: string, by: Account, at: Date): Promise<void> {
  if ((await triesOf(trx, by, at)) < MOST_TRIES) {
    await trx<TryRow>('link_try').insert({ platform: by.platform, person: by.id, at });
  }
  await trx<CodeRow>('link_code')
    .where({ digest })
    .andWhere('tries', '<', MOST_TRIES)
    .increment('tries', 1);
}

function rowOf(knex: Knex, { platform, id }: Account) {
  return knex<LinkRow>('account_link').where({ platform, person: id });
}

async function otherOf(knex: Knex, account: Account): Promise<Account | null> {
  const row = await rowOf(knex, account).first('other_platform', 'other');
  return row ? { platform: row.other_platform, id: row.other } : null;
}

function rowFrom(one: Account, other: Account, usedAt: Date): LinkRow {
  return {
    platform: one.platform,
    person: one.id,
    other_platform: other.platform,
    other: other.id,
    used_at: usedAt,
  };
}

/** The code was asked for before it was typed: the account under which it was typed is the one used last. */
function before(at: Date): Date {
  return new Date(at.getTime() - 1);
}

function factsOf(one: Account, other: Account): object {
  const { platform, id } = other;
  return { platform: one.platform, person: one.id, other: { platform, id } };
}
