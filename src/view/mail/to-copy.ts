import type { Fact, Note } from '../model/model';
import type { Words } from '../words';
import type { Mail } from './parts/mail';

/** What staff need of a mail that they send themselves. */
export type MailToCopy = Pick<Mail, 'to' | 'subject' | 'text' | 'attachments'>;

/**
 * A mail for staff to send themselves, where the bot has no mail server: what goes into each field of a mail
 * program, each ready to be copied.
 */
export function mailToCopy(
  requestId: string,
  mail: MailToCopy,
  { report: { mail: said } }: Words,
): Note {
  const attachments = mail.attachments.map((one): Fact => ({
    label: said.attach,
    value: [
      { code: one.name },
      'made' in one && one.made === 'sending-form'
        ? said.made(requestId)
        : said.attached(requestId),
    ],
  }));
  return {
    summary: said.summary(requestId),
    blocks: [
      { kind: 'heading', text: said.heading },
      {
        kind: 'facts',
        facts: [
          { label: said.to, value: [{ code: mail.to }] },
          { label: said.subject, value: [{ code: mail.subject }] },
          ...attachments,
        ],
      },
      { kind: 'verbatim', text: mail.text },
      {
        kind: 'small',
        line: [said.noServer],
      },
    ],
  };
}
