import type { KeptMail } from '../../core/mail/kept';
import type { Block, Card, Note } from '../model/model';
import { sentenceNote } from '../notes/sentence';
import type { Words } from '../words';

/** Mails that one answer shows: each takes two blocks of the fifty that Slack allows. */
export const MAX_MAILS = 15;

/** The answer to `mail`: what came in and waits for somebody, the oldest first. */
export function mailList(mails: readonly KeptMail[], total: number, words: Words): Card | Note {
  if (total === 0) return sentenceNote(words.mailbox.noneWaits);
  const title = words.mailbox.waiting(total);
  const more = total - mails.length;
  const rest: readonly Block[] =
    more > 0 ? [{ kind: 'small', line: [words.delivery.moreFollow(more)] }] : [];
  return {
    title,
    summary: title,
    actions: [],
    blocks: [...mails.flatMap((mail) => row(mail, words)), ...rest],
  };
}

function row(mail: KeptMail, { acts, mailbox }: Words): readonly Block[] {
  const { requestId, sender, subject, at, id } = mail;
  return [
    {
      kind: 'line',
      line: [
        { strong: requestId ?? mailbox.noRequest },
        ` · ${sender.name || sender.address}\n${subject === '' ? mailbox.noSubject : subject}\n`,
        { date: at, style: 'moment' },
      ],
    },
    {
      kind: 'actions',
      actions: [
        {
          press: { act: 'mail-open', requestId: '', version: 0, mail: id },
          label: acts.look.open,
          tone: 'plain',
        },
      ],
    },
  ];
}
