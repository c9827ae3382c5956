import type { Knex } from 'knex';
import type { Known, Traces } from '../../core/mail/belongs';
import type { Rows } from '../database/rows';

/** Senders of one request that are looked at: a thread has a handful. */
const MOST_SENDERS = 50;

/** Requests of one contact that are offered. */
const MOST_OF_SENDER = 10;

/** What is known of what a mail names, and of its sender. */
export async function knownOf(knex: Knex, traces: Traces, sender: string): Promise<Known> {
  const { rows: threads } = await knex.raw<Rows<{ message_id: string; request_id: string }>>(
    `select message_id, request_id from mail where message_id = any(?) and request_id is not null`,
    [[...traces.answered]],
  );
  const named = [
    ...traces.signed,
    ...threads.map(({ request_id }) => request_id),
    ...(traces.tag === null ? [] : [traces.tag]),
  ];
  const [{ rows: senders }, { rows: own }] = await Promise.all([
    knex.raw<Rows<{ id: string; contact: string; others: readonly string[] }>>(SENDERS_SQL, [
      [...new Set(named)],
    ]),
    knex.raw<Rows<{ id: string }>>(OF_SENDER_SQL, [sender.toLowerCase()]),
  ]);
  return {
    threads: new Map(threads.map((row) => [row.message_id, row.request_id])),
    senders: new Map(senders.map(({ id, contact, others }) => [id, [contact, ...others]])),
    ofSender: own.map(({ id }) => id),
  };
}

const SENDERS_SQL = `
select r.id, coalesce(r.state->'contact'->>'email', '') as contact,
  array(select m.sender from mail m where m.request_id = r.id and m.kind = 'person' and m.sender <> ''
    group by m.sender order by max(m.taken_at) desc limit ${MOST_SENDERS}) as others
from request r where r.id = any(?)`;

const OF_SENDER_SQL = `
select id from request
where lower(state->'contact'->>'email') = ? and status in ('open', 'live')
order by updated_at desc, id limit ${MOST_OF_SENDER}`;
