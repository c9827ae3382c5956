import type { KeptMail } from '../../core/mail/kept';
import type { Block, Card, Note } from '../model/model';
import { sentenceNote } from '../notes/sentence';

/** Mails that one answer shows: each takes two blocks of the fifty that Slack allows. */
export const MAX_MAILS = 15;

/** The answer to `mail`: what came in and waits for somebody, the oldest first. */
export function mailList(mails: readonly KeptMail[], total: number): Card | Note {
  if (total === 0) return sentenceNote('No mail waits for anybody.');
  const title = `Mails that wait for somebody (${total})`;
  const more = total - mails.length;
  const rest: readonly Block[] =
    more > 0 ? [{ kind: 'small', line: [`and ${more} more, which follow these.`] }] : [];
  return { title, summary: title, actions: [], blocks: [...mails.flatMap(row), ...rest] };
}

function row(mail: KeptMail): readonly Block[] {
  const { requestId, sender, subject, at, id } = mail;
  return [
    {
      kind: 'line',
      line: [
        { strong: requestId ?? 'No request' },
        ` · ${sender.name || sender.address}\n${subject === '' ? '(no subject)' : subject}\n`,
        { date: at, style: 'moment' },
      ],
    },
    {
      kind: 'actions',
      actions: [
        {
          press: { act: 'mail-open', requestId: '', version: 0, mail: id },
          label: 'Open',
          tone: 'plain',
        },
      ],
    },
  ];
}
