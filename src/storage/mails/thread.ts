import type { Knex } from 'knex';
import type { MailThread } from '../../app/requests/mail-store';
import type { Rows } from '../database/rows';

/** Ids that a mail of ours names: mail programs look at the last ones, and a header line is no place for hundreds. */
const MOST_REFERENCES = 20;

/** The newest mail of a person in a request's thread, or the one that is answered, and what it names. */
export async function threadOf(
  knex: Knex,
  requestId: string,
  answers: string | null,
): Promise<MailThread | null> {
  const { rows } = await knex.raw<Rows<{ message_id: string; answers: readonly string[] }>>(
    THREAD_SQL,
    { requestId, answers },
  );
  const [newest] = rows;
  if (!newest) return null;
  const before = newest.answers.filter((id) => id !== newest.message_id);
  return {
    inReplyTo: newest.message_id,
    references: [...new Set(before), newest.message_id].slice(-MOST_REFERENCES),
  };
}

const THREAD_SQL = `
select message_id, content->'answers' as answers from mail
where request_id = :requestId and kind = 'person' and message_id is not null
  and (cast(:answers as text) is null or id = :answers)
order by taken_at desc, id limit 1`;
