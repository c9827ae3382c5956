import { createHmac, randomBytes } from 'node:crypto';
import type { Config } from '../config/config';
import type { MailboxStore } from '../app/mailbox/mailbox-store';
import type { Sign } from '../core/mail/message-id';

/** Octets of a secret that is made here: as many as the hash has. */
const SECRET_BYTES = 32;

/** Signs Message-IDs with `MAIL_SECRET`, or with a secret that the first process made and the database keeps. */
export async function mailSigner(
  { mailSecret }: Pick<Config, 'mailSecret'>,
  mailboxes: Pick<MailboxStore, 'secret'>,
): Promise<Sign> {
  const secret =
    mailSecret ??
    (await mailboxes.secret('message-ids', randomBytes(SECRET_BYTES).toString('hex')));
  return (text) => createHmac('sha256', secret).update(text).digest('hex');
}
