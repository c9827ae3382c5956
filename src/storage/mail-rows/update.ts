import type { Knex } from 'knex';
import type { MailChange } from '../../app/mails/mail-change';
import { columnsOf } from './mail-row';

/** Notes what became of a mail. False: it has moved on since the version that this was decided on. */
export async function updateMail(trx: Knex, { basedOn, mail }: MailChange): Promise<boolean> {
  const count = await trx('mail')
    .where({ id: mail.id, version: basedOn })
    .update(columnsOf({ ...mail, version: basedOn + 1 }));
  return count > 0;
}
