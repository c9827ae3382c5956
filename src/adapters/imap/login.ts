import { ok, wrong, type Finding } from '../../view/doctor/finding';
import type { MailAccess } from '../../app/outbox/mail-access';
import { troubleWords } from '../../view/mails/mailbox-trouble';
import { readMailboxAddress, type MailboxAddress } from './address';
import { connectTo } from './connect';
import { troubleOf } from './refusal';

/**
 * Logs in at the mailbox, opens its folder for looking alone, and leaves.
 * @throws MailSettingsError when `url` can't be used
 */
export async function imapFinding(
  url: string,
  access: MailAccess | null,
  proxyTo: (server: MailboxAddress) => URL | null,
): Promise<Finding> {
  const address = readMailboxAddress(url);
  try {
    const flow = await connectTo(address, access, proxyTo(address));
    try {
      await flow.mailboxOpen(address.folder, { readOnly: true });
    } finally {
      flow.close();
    }
    return ok('mailbox', (words) => words.said.imap(address.name));
  } catch (error) {
    const trouble = troubleOf(error, address);
    return wrong(
      'mailbox',
      (words, all) => words.said.imapRefused(troubleWords(trouble, all)),
      (words) => words.todo.imap,
    );
  }
}

/** Where no mailbox is read. */
export function imapOff(): Finding {
  return ok('mailbox', (words) => words.said.imapOff);
}
