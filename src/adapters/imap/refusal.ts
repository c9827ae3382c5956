import { z } from 'zod';
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

/** There is no token to show the mail server; the message says why, and what to do. */
export class NoToken extends Error {
  override readonly name = 'NoToken';
}

/** Source: "Authenticate an IMAP, POP or SMTP connection using OAuth", learn.microsoft.com/exchange. */
const GRANT =
  'Grant the app IMAP.AccessAsApp as an application permission with an administrator’s consent, and its service principal full access to the mailbox (docs/connect-mail.md).';

/** Why a mailbox can't be read, and what to do about it, in words for an operator. Holds no part of a password. */
export function refusalWords(
  error: unknown,
  { host, port, folder, user, password }: MailboxAddress,
): string {
  const { message, code, authenticationFailed, responseText } = fault.parse(
    typeof error === 'object' && error !== null ? error : {},
  );
  const said = oneLine(responseText ?? message);
  const words = password === null ? said : said.replaceAll(password, '…');
  if (error instanceof NoToken) return error.message;
  if (authenticationFailed && password === null) {
    return `The mail server refuses the token for ${user}: ${words}. ${GRANT}`;
  }
  if (authenticationFailed) {
    return `The mail server refuses the user or the password of IMAP_URL: ${words}.`;
  }
  if (responseText !== undefined) {
    return `The mail server refuses to open ${folder}: ${words}. Check the folder in IMAP_URL.`;
  }
  return `The mail server ${host}:${port} can’t be reached (${code ?? words}).`;
}

function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
    .slice(0, MAX_WORDS);
}
