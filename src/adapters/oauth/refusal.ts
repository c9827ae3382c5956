import { z } from 'zod';
import { tokenFault } from '../../view/delivery/token-fault';
import type { MailTokenWhy } from '../../view/delivery/why';
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

/** Why there is no token, without a part of the secret. Null: the server was not reached. */
export function whyNoToken(
  answer: Refused | null,
  { tokenUrl, clientSecret }: { readonly tokenUrl: string; readonly clientSecret: string },
): MailTokenWhy {
  const { host } = new URL(tokenUrl);
  if (answer === null) return { code: 'mail-token', host, fault: 'away', words: '' };
  const { error, error_description: description } = refused
    .catch({ error: '', error_description: '' })
    .parse(answer.said);
  const fault = tokenFault(error, description);
  const status = `HTTP ${answer.status}`;
  if (fault === 'other' && (answer.status >= 500 || answer.status === 429)) {
    return { code: 'mail-token', host, fault: 'away', words: status };
  }
  const said = headerText(`${error} ${description}`.replaceAll(clientSecret, '…'), MAX_WORDS);
  return { code: 'mail-token', host, fault, words: said === '' ? status : said };
}
