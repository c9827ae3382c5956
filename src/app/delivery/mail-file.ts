import { DateTime } from 'luxon';
import { asWritten } from '../../core/mail/arrived';
import type { KeptMail } from '../../core/mail/kept';
import type { Words } from '../../view/words';
import type { HandedFile } from '../outbox/gateway';

/** All that is kept of a mail's words, as a text file: for one that no card holds. */
export function mailFile(mail: KeptMail, zone: string, { mailbox }: Words): HandedFile {
  const { at, sender, forwarded, subject, text, quoted } = mail;
  const came = DateTime.fromISO(at, { zone });
  const head = [
    `${mailbox.from}: ${asWritten(sender)}`,
    ...(forwarded ? [mailbox.forwardedFrom(asWritten(forwarded))] : []),
    `${mailbox.subject}: ${subject === '' ? mailbox.noSubject : subject}`,
    came.toFormat('yyyy-MM-dd HH:mm'),
  ];
  const parts = [head.join('\n'), text, quoted].filter((part) => part !== '');
  return {
    name: `mail-${came.toFormat('yyyy-MM-dd-HHmm')}.txt`,
    bytes: Buffer.from(`${parts.join('\n\n')}\n`, 'utf8'),
    words: mailbox.fileOf(sender.name || sender.address || mailbox.unknownSender),
  };
}
