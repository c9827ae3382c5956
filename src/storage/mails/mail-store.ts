import type { Knex } from 'knex';
import type { MailStore, NewMail } from '../../app/requests/mail-store';
import type { Change, Commit } from '../../app/requests/request-store';
import { isSamePerson, type Person, type Platform } from '../../core/terms/terms';
import type { Randomness } from '../../app/time/clock';
import { withKnownOutcome } from '../database/commit-outcome';
import { canonicalJson } from '../database/json';
import type { Rows } from '../database/rows';
import { POST_SQL } from '../outbox/outbox-sql';
import { URGENCY } from '../outbox/outgoing';
import { commit } from '../requests/request-store';
import { knownOf } from './known';
import { insertMailSql } from '../mail-rows/insert-sql';
import { COLUMNS, newRowOf, toMail, type MailRow } from '../mail-rows/mail-row';
import { updateMail } from '../mail-rows/update';
import { threadOf } from './thread';

type Post = Parameters<MailStore['takeOver']>[2][number];

/** Undoes a transaction whose request, or whose mail, has moved on. */
class Undone extends Error {
  constructor(readonly outcome: Exclude<Commit, 'committed'>) {
    super(outcome);
  }
}

export function createMailStore(knex: Knex, random: Randomness): MailStore {
  async function whole(work: (trx: Knex) => Promise<void>): Promise<Commit> {
    try {
      await knex.transaction(work);
      return 'committed';
    } catch (error) {
      if (error instanceof Undone) return error.outcome;
      throw error;
    }
  }

  async function withRequest(trx: Knex, change: Change): Promise<void> {
    const outcome = await commit(trx, change, random);
    if (outcome !== 'committed') throw new Undone(outcome);
  }

  async function takeOver(
    taken: NewMail,
    change: Change | null,
    posts: readonly Post[],
  ): Promise<Commit> {
    // Its request's statement stores the mail as well: a backlog makes thousands of trips fewer.
    if (change) return await commit(knex, change, random, taken);
    return await whole(async (trx) => {
      if (!(await insert(trx, taken))) throw new Undone('repeated');
      for (const post of posts) await enqueue(trx, post);
    });
  }

  return {
    known: (mark, traces, people) => knownOf(knex, mark, traces, people),

    async takeOver(taken, change, posts) {
      const work = () => takeOver(taken, change, posts);
      const outcome = await withKnownOutcome(work, work);
      if (outcome === 'moved') return 'moved';
      return outcome === 'committed' ? 'taken' : 'known';
    },

    async commit(change, mail) {
      const work = () =>
        whole(async (trx) => {
          if (!(await updateMail(trx, mail))) throw new Undone('moved');
          await withRequest(trx, change);
        });
      return await withKnownOutcome(work, async () => {
        const outcome = await work();
        // The mail has moved on where the first try did it: then its key is known.
        if (outcome !== 'moved') return outcome;
        const done = await knex('handled').where({ key: change.key }).first('key');
        return done ? 'committed' : 'moved';
      });
    },

    async change(mail, posts) {
      const outcome = await whole(async (trx) => {
        if (!(await updateMail(trx, mail))) throw new Undone('moved');
        for (const post of posts) await enqueue(trx, post);
      });
      return outcome === 'committed';
    },

    async get(id) {
      const { rows } = await knex.raw<Rows<MailRow>>(`select ${COLUMNS} from mail where id = ?`, [
        id,
      ]);
      return rows[0] ? toMail(rows[0]) : null;
    },

    async open(limit) {
      const { rows } = await knex.raw<Rows<MailRow>>(
        `select ${COLUMNS} from mail where state = 'open' order by taken_at, id limit ?`,
        [limit],
      );
      const counted = await knex('mail').where({ state: 'open' }).count<{ count: string }[]>();
      return { mails: rows.map(toMail), total: Number(counted[0]?.count ?? 0) };
    },

    async strayingSince(at) {
      const counted = await knex('mail')
        .whereNull('request_id')
        .andWhere('taken_at', '>=', at)
        .whereNot({ kind: 'machine' })
        .count<{ count: string }[]>();
      return Number(counted[0]?.count ?? 0);
    },

    async file(id) {
      const row = await knex<{ id: string; bytes: Buffer }>('mail_file')
        .where({ id })
        .first('bytes');
      return row ? Buffer.from(row.bytes) : null;
    },

    threadOf: (requestId, answers) => threadOf(knex, requestId, answers),

    async answering(id, { platform, id: person, name }, now) {
      const { rows } = await knex.raw<Rows<{ before: Answering | null }>>(ANSWERING_SQL, {
        id,
        mine: JSON.stringify({ platform, id: person, name, at: now.toISOString() }),
      });
      const before = rows[0]?.before ?? null;
      if (!before || isSamePerson(before, { platform, id: person })) return null;
      const age = now.getTime() - Date.parse(before.at);
      return age > ANSWERING_MS
        ? null
        : { platform: before.platform, id: before.id, name: before.name };
    },

    async placed(id, platform) {
      const row = await knex<CardRow>('mail_card').where({ mail_id: id, platform }).first();
      if (!row) return null;
      return {
        ref: { channel: row.channel, message: row.message },
        requestId: row.request_id,
      };
    },

    async place(id, platform, { ref, requestId }) {
      await knex<CardRow>('mail_card')
        .insert({ mail_id: id, platform, request_id: requestId, ...ref })
        .onConflict(['mail_id', 'platform'])
        .merge();
    },
  };
}

/** How long a form that somebody opened counts as one that they are filling in. */
const ANSWERING_MS = 30 * 60 * 1_000;

interface Answering extends Person {
  readonly at: string;
}

/** The row is locked first: of two who open it at once the second sees the first. */
const ANSWERING_SQL = `
with before as (select id, answering from mail where id = :id for update)
update mail m set answering = cast(:mine as jsonb) from before where m.id = before.id
returning before.answering as before`;

interface CardRow {
  readonly mail_id: string;
  readonly platform: Platform;
  readonly request_id: string | null;
  readonly channel: string;
  readonly message: string;
}

/** Stores a mail by itself. False: it was taken over before. */
async function insert(trx: Knex, taken: NewMail): Promise<boolean> {
  const files = [...taken.bytes];
  const bindings = [canonicalJson({ mail: newRowOf(taken) }), ...files.flat()];
  const { rows } = await trx.raw<Rows<{ id: string }>>(insertSql(files.length), bindings);
  return rows.length > 0;
}

function insertSql(files: number): string {
  const parts = insertMailSql(files, 'on conflict (mailbox, fingerprint) do nothing');
  return `
with input as materialized (select cast(? as jsonb) as doc),
moved as (select),
${parts}
select id from new_mail`;
}

async function enqueue(
  trx: Knex,
  { lane, key, requestId, body, urgency, at }: Post,
): Promise<void> {
  await trx.raw(POST_SQL, {
    lane,
    key,
    kind: body.kind,
    urgency: URGENCY[urgency],
    requestId,
    body: canonicalJson(body),
    at,
  });
}
