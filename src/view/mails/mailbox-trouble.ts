import { tokenAdvice } from '../delivery/token-words';
import type { MailTokenWhy } from '../delivery/why';
import { whyWords } from '../delivery/why-words';
import type { Words } from '../words';

/** Why the mailbox can't be read, as data. `words`: the mail server's own. */
export type MailboxTrouble =
  | { readonly code: 'no-token'; readonly why: MailTokenWhy }
  | { readonly code: 'token-refused'; readonly user: string; readonly words: string }
  | { readonly code: 'login'; readonly words: string }
  | { readonly code: 'folder'; readonly folder: string; readonly words: string }
  /** `words`: the code of what went wrong on the way. */
  | { readonly code: 'away'; readonly server: string; readonly words: string };

/** Why the mailbox can't be read and what to do about it, in whole sentences. */
export function troubleWords(trouble: MailboxTrouble, words: Words): string {
  const { mailboxTrouble: said, token } = words.delivery;
  switch (trouble.code) {
    case 'no-token': {
      const { why } = trouble;
      const advice = why.code === 'mail-token' ? tokenAdvice(why.fault, 'mail', words) : '';
      return `${whyWords(why, words)}. ${advice}`.trim();
    }
    case 'token-refused':
      return `${said.tokenRefused(trouble.user, trouble.words)} ${token.mailbox}`;
    case 'login':
      return said.login(trouble.words);
    case 'folder':
      return said.folder(trouble.folder, trouble.words);
    case 'away':
      return said.away(trouble.server, trouble.words);
    default:
      return trouble satisfies never;
  }
}
