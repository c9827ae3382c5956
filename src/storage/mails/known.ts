import type { Knex } from 'knex';
import type { Traces } from '../../core/mail/belongs';
import type { MailKnown, MailMark, MailPeople } from '../../app/requests/mail-store';
import { storableText } from '../database/json';
import { FILES_TIMEOUT_MS, prepared } from '../database/prepared';

/** Requests of one contact that are offered. */
const MOST_OF_SENDER = 10;

/** What is known of a mail, of what it names, and of its sender. In one trip: a backlog asks for each of thousands. */
export async function knownOf(
  knex: Knex,
  { mailbox, fingerprint }: MailMark,
  traces: Traces,
  { sender, writer }: MailPeople,
): Promise<MailKnown> {
  const named = traces.tag === null ? traces.signed : [...traces.signed, traces.tag];
  const texts = [traces.answered, named].map((ids) => ids.map(storableText));
  const addresses = [sender, writer].map((one) => storableText(one.trim().toLowerCase()));
  const bindings = [...texts, mailbox, fingerprint, ...addresses];
  const [row] = await prepared<KnownRow>(knex, 'mail-known', SQL, bindings, FILES_TIMEOUT_MS);
  if (!row) throw new Error('Nothing was read, not even that there is nothing');
  return {
    isTaken: row.is_taken,
    threads: new Map(row.threads),
    senders: new Map(row.senders),
    ofSender: row.of_sender,
  };
}

interface KnownRow {
  readonly is_taken: boolean;
  readonly threads: readonly (readonly [messageId: string, requestId: string])[];
  readonly senders: readonly (readonly [requestId: string, senders: readonly string[]])[];
  readonly of_sender: readonly string[];
}

const SQL = `
with threads as (
  select message_id, request_id from mail
  where message_id = any(cast(? as text[])) and message_id is not null and request_id is not null),
named as (select request_id as id from threads union select unnest(cast(? as text[])))
select
  exists (select from mail where mailbox = ? and fingerprint = ?) as is_taken,
  (select coalesce(jsonb_agg(jsonb_build_array(t.message_id, t.request_id)), '[]') from threads t) as threads,
  (select coalesce(jsonb_agg(jsonb_build_array(r.id, array[coalesce(r.state->'contact'->>'email', '')] || array(
      select m.sender from mail m
      where m.request_id = r.id and m.kind = 'person' and m.sender <> '' and m.sender = ? limit 1))), '[]')
    from request r where r.id in (select id from named)) as senders,
  array(select r.id from request r
    where lower(r.state->'contact'->>'email') = ? and r.status in ('open', 'live')
    order by r.updated_at desc, r.id limit ${MOST_OF_SENDER}) as of_sender`;
