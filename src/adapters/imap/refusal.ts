import { z } from 'zod';
import type { MailTokenWhy } from '../../view/delivery/why';
import type { MailboxTrouble } from '../../view/mails/mailbox-trouble';
import type { MailboxAddress } from './address';

/** Characters of a server's words that are kept. */
const MAX_WORDS = 200;

/** What imapflow and Node hang on their errors. */
const fault = z.object({
  message: z.string().catch(''),
  code: z.string().optional().catch(undefined),
  authenticationFailed: z.boolean().optional().catch(undefined),
  responseText: z.string().optional().catch(undefined),
});

/** There is no token to show the mail server. */
export class NoToken extends Error {
  override readonly name = 'NoToken';

  constructor(readonly why: MailTokenWhy) {
    super('There is no token for the mailbox');
  }
}

/** Why a mailbox can't be read. Holds no part of a password. */
export function troubleOf(
  error: unknown,
  { host, port, folder, user, password }: MailboxAddress,
): MailboxTrouble {
  if (error instanceof NoToken) return { code: 'no-token', why: error.why };
  const { message, code, authenticationFailed, responseText } = fault.parse(
    typeof error === 'object' && error !== null ? error : {},
  );
  const said = oneLine(responseText ?? message);
  const words = password === null ? said : said.replaceAll(password, '…');
  if (authenticationFailed && password === null) return { code: 'token-refused', user, words };
  if (authenticationFailed) return { code: 'login', words };
  if (responseText !== undefined) return { code: 'folder', folder, words };
  return { code: 'away', server: `${host}:${port}`, words: code ?? words };
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_WORDS);
}
