import { z } from 'zod';
import type { Delivered } from '../../app/outbox/gateway';
import { MAX_SAID, said, type MailTokenWhy } from '../../view/delivery/why';
import { headerText } from '../../view/mail/parts/header';

/** What nodemailer hangs on its errors. */
const failure = z.object({
  message: z.string(),
  code: z.string(),
  /** The SMTP reply code, where the server has spoken. */
  responseCode: z.number().optional(),
  response: z.string().optional(),
  /** The command that was answered. */
  command: z.string().optional(),
});
type Failure = z.infer<typeof failure>;

/** Failures on the way: the same mail can go through later. */
const ON_THE_WAY: ReadonlySet<string> = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'EPROTOCOL',
  // The proxy in between opens no tunnel, or is away.
  'EPROXY',
  'ESTREAM',
  'EABORT',
]);

const LOGIN: ReadonlySet<string> = new Set(['EAUTH', 'ENOAUTH']);

/** RFC 4954, 4.1 and 6: the replies that ask for a login, or for a better one. */
const LOGIN_REPLIES: ReadonlySet<number> = new Set([530, 534, 535, 538]);

/**
 * What a failed hand-over means. A 4xx reply is the server's "not now" (RFC 5321, 4.2.1); a 5xx one is final for this
 * mail where it speaks of the recipient or the content, and the operator's to mend where it speaks of us.
 * @throws the error itself where it isn't the mail server's or the network's
 */
export function outcomeOf(error: unknown, recipient: string): Delivered {
  const parsed = failure.safeParse(error);
  if (!parsed.success) throw error;
  const { code, responseCode = 0, command } = parsed.data;
  const words = wordsOf(parsed.data, recipient);
  if (responseCode >= 400 && responseCode < 500) return { outcome: 'later', reason: said(words) };
  if (LOGIN.has(code) || LOGIN_REPLIES.has(responseCode)) return loginRefused(words);
  if (code === 'EENVELOPE' && command === 'MAIL FROM') return senderRefused(words);
  if (code === 'EENVELOPE' || code === 'EMESSAGE') return mailRefused(words, command);
  if (responseCode >= 500 && ON_THE_WAY.has(code)) return serverRefused(words);
  if (ON_THE_WAY.has(code)) return { outcome: 'later', reason: said(words) };
  throw error;
}

function loginRefused(words: string): Delivered {
  const reason = { code: 'mail-login', words } as const;
  return { outcome: 'unreachable', reason, advice: { code: 'smtp-login' } };
}

/** There is nothing to log in with: it passes, or somebody has to do something. */
export function noToken(why: MailTokenWhy): Delivered {
  if (why.code === 'no-mail-password') {
    return { outcome: 'unreachable', reason: why, advice: { code: 'smtp-login' } };
  }
  return why.fault === 'away'
    ? { outcome: 'later', reason: why }
    : { outcome: 'unreachable', reason: why, advice: { code: 'mail-oauth', fault: why.fault } };
}

/** The mail server refused a token that its own server had given: what lacks is a right, not a password. */
export function withoutRight(delivered: Delivered): Delivered {
  return delivered.outcome === 'unreachable' && delivered.reason.code === 'mail-login'
    ? { ...delivered, advice: { code: 'mail-oauth', fault: 'rights' } }
    : delivered;
}

function senderRefused(words: string): Delivered {
  const reason = { code: 'mail-sender', words } as const;
  return { outcome: 'unreachable', reason, advice: { code: 'mail-from' } };
}

function serverRefused(words: string): Delivered {
  const reason = { code: 'mail-server', words } as const;
  return { outcome: 'unreachable', reason, advice: { code: 'smtp-allow' } };
}

function mailRefused(words: string, command: string | undefined): Delivered {
  const code = command === 'RCPT TO' ? 'mail-recipient' : 'mail-refused';
  return { outcome: 'never', reason: { code, words } };
}

/** The server's words, or nodemailer's, on one line, short, and without the recipient's address. */
function wordsOf({ message, response, code }: Failure, recipient: string): string {
  const spoken = response ?? `${code} ${message}`;
  return headerText(spoken.replaceAll(recipient, '(…)'), MAX_SAID);
}
