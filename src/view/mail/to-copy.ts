import type { Fact, Note } from '../model/model';
import type { Mail } from './parts/mail';

/**
 * A mail for staff to send themselves, where the bot has no mail server: what goes into each field of a mail
 * program, each ready to be copied.
 */
export function mailToCopy(requestId: string, mail: Mail): Note {
  const attachments = mail.attachments.map(({ name }): Fact => ({
    label: 'Attach',
    value: [{ code: name }, `, the file that was uploaded with the formal request of ${requestId}`],
  }));
  return {
    summary: `${requestId}: a mail to the requester, for you to send`,
    blocks: [
      { kind: 'heading', text: 'Please send this mail to the requester' },
      {
        kind: 'facts',
        facts: [
          { label: 'To', value: [{ code: mail.to }] },
          { label: 'Subject', value: [{ code: mail.subject }] },
          ...attachments,
        ],
      },
      { kind: 'verbatim', text: mail.text },
      {
        kind: 'small',
        line: ['No mail server is configured (SMTP_URL), so the bot can’t send it itself.'],
      },
    ],
  };
}
