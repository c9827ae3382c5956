import type { ImapFlow } from 'imapflow';
import type { MailAccess } from '../../app/outbox/mail-access';
import type { MailboxAddress } from './address';
import { MAX_MAIL_BYTES } from './read/limits';
import { NoToken } from './refusal';

/** Milliseconds until the connection stands, and until the server has greeted us, each. */
const CONNECT_MS = 10_000;

/** Milliseconds of silence in a command's answer. IDLE is renewed long before. */
const SILENCE_MS = 120_000;
const IDLE_MS = 90_000;

/** Milliseconds without a command after which the server is asked to tell of news by itself. */
const IDLE_DELAY_MS = 250;

/** Bytes of one answer: a mail, and what stands around it. */
const MAX_ANSWER = MAX_MAIL_BYTES + 1024 * 1024;

/**
 * A connection to a mailbox's server, logged in: by `access`'s token where the address has no password. `proxy` is what
 * stands in between, or null. Rejects with what imapflow says where it can't be had.
 * @throws NoToken
 */
export async function connectTo(
  address: MailboxAddress,
  access: MailAccess | null,
  proxy: URL | null,
): Promise<ImapFlow> {
  const { host, port, secure, requireTls } = address;
  const auth = await loginOf(address, access);
  // Read from the disk here: most desks have no mailbox, and it is a tenth of a start.
  const imap = await import('imapflow');
  const flow = new imap.ImapFlow({
    host,
    port,
    secure,
    ...(secure ? {} : { doSTARTTLS: requireTls }),
    auth,
    ...(proxy ? { proxy: proxy.href } : {}),
    logger: false,
    connectionTimeout: CONNECT_MS,
    greetingTimeout: CONNECT_MS,
    socketTimeout: SILENCE_MS,
    maxIdleTime: IDLE_MS,
    autoIdleDelay: IDLE_DELAY_MS,
    maxLiteralSize: MAX_ANSWER,
    maxLineLength: MAX_ANSWER,
    maxResponseSize: 2 * MAX_ANSWER,
    disableCompression: true,
  });
  // An error that comes while nobody waits must not end the process.
  flow.on('error', () => undefined);
  try {
    await flow.connect();
  } catch (error) {
    // A token that was taken back before its end: the next try has another.
    if ('accessToken' in auth) access?.refused(auth.accessToken);
    throw error;
  }
  return flow;
}

type Login =
  | { readonly user: string; readonly pass: string }
  | { readonly user: string; readonly accessToken: string };

async function loginOf(
  { user, password }: MailboxAddress,
  access: MailAccess | null,
): Promise<Login> {
  if (password !== null || !access) return { user, pass: password ?? '' };
  const got = await access.token();
  if (!got.ok) throw new NoToken(got.why);
  return { user, accessToken: got.token };
}
