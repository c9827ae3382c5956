import type { Knex } from 'knex';
import { BLANK } from '../mail-rows/mail-row';

/** Which mails are meant. */
type Which = (mails: Knex.QueryBuilder) => Knex.QueryBuilder;

/** Those that belong to no request and were taken over before a moment; one that still waits for somebody stays. */
export function ofNoneBefore(before: Date): Which {
  return (mails) =>
    mails.whereNull('request_id').where({ state: 'settled' }).andWhere('taken_at', '<', before);
}

/** Removes the bytes of mails' files. Their names stay with the mails. */
export async function removeMailFiles(trx: Knex, which: Which): Promise<void> {
  await trx('mail_file')
    .whereIn('mail_id', which(trx('mail').select('id')))
    .del();
}

/** Leaves nothing of mails but their fingerprints, by which they are never taken over again. */
export async function blankMails(trx: Knex, which: Which): Promise<void> {
  await removeMailFiles(trx, which);
  await which(trx('mail')).update({
    sender: '',
    message_id: null,
    answering: null,
    state: 'settled',
    content: JSON.stringify(BLANK),
  });
}
