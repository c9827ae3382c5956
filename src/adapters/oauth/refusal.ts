import { z } from 'zod';
import { headerText } from '../../view/mail/parts/header';

/** What a token's server answered in place of a token. */
export interface Refused {
  readonly status: number;
  readonly said: unknown;
}

/** RFC 6749, 5.2; Microsoft adds what it knows, with a code that its documentation explains. */
const refused = z.object({
  error: z.string().catch(''),
  error_description: z.string().catch(''),
});

/** Characters of the server's words that are kept: the code and the sentence, not the trace that follows. */
const MAX_WORDS = 200;

/** Microsoft's codes that say what to change. Source: learn.microsoft.com/entra/identity-platform/reference-error-codes. */
const BY_CODE: Readonly<Record<string, string>> = {
  AADSTS7000215: 'Copy the value of the secret, not its id, to MAIL_OAUTH_CLIENT_SECRET',
  AADSTS7000222:
    'The secret has ended: make a new one for the app in Entra, and set MAIL_OAUTH_CLIENT_SECRET',
  AADSTS700016: 'Check MAIL_OAUTH_CLIENT_ID and MAIL_OAUTH_TENANT_ID: the tenant knows no such app',
  AADSTS90002: 'Check MAIL_OAUTH_TENANT_ID: there is no such tenant',
};

/** The errors of RFC 6749 likewise, where no code says more. */
const BY_ERROR: Readonly<Record<string, string>> = {
  invalid_client: 'Check MAIL_OAUTH_CLIENT_ID and MAIL_OAUTH_CLIENT_SECRET',
  unauthorized_client:
    'Grant the app IMAP.AccessAsApp and SMTP.SendAsApp as application permissions, with an administrator’s consent',
  invalid_scope:
    'Grant the app IMAP.AccessAsApp and SMTP.SendAsApp as application permissions, with an administrator’s consent',
};

/** Why there is no token, and what to do about it, without a part of the secret. Null: the server was not reached. */
export function refusalWords(
  answer: Refused | null,
  { tokenUrl, clientSecret }: { readonly tokenUrl: string; readonly clientSecret: string },
): { readonly passing: boolean; readonly words: string } {
  const { host } = new URL(tokenUrl);
  if (answer === null) {
    return { passing: true, words: `${host} can’t be reached for a token. It is asked again.` };
  }
  const { error, error_description: description } = refused
    .catch({ error: '', error_description: '' })
    .parse(answer.said);
  const code = /AADSTS\d+/u.exec(description)?.[0] ?? '';
  const advice = BY_CODE[code] ?? BY_ERROR[error];
  if (advice === undefined && (answer.status >= 500 || answer.status === 429)) {
    return { passing: true, words: `${host} answers HTTP ${answer.status}. It is asked again.` };
  }
  const said = headerText(`${error} ${description}`.replaceAll(clientSecret, '…'), MAX_WORDS);
  return {
    passing: false,
    words: `${host} gives no token (${said === '' ? `HTTP ${answer.status}` : said}). ${advice ?? 'Check the variables that begin with MAIL_OAUTH_'}, then start the bot again.`,
  };
}
