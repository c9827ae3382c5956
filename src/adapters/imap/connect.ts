import { ImapFlow } from 'imapflow';
import type { MailboxAddress } from './address';
import { MAX_MAIL_BYTES } from './read/limits';

/** Milliseconds until the connection stands, and until the server has greeted us, each. */
const CONNECT_MS = 10_000;

/** Milliseconds of silence in a command's answer. IDLE is renewed long before. */
const SILENCE_MS = 120_000;
const IDLE_MS = 90_000;

/** Milliseconds without a command after which the server is asked to tell of news by itself. */
const IDLE_DELAY_MS = 250;

/** Bytes of one answer: a mail, and what stands around it. */
const MAX_ANSWER = MAX_MAIL_BYTES + 1024 * 1024;

/** A connection to a mailbox's server, logged in. Rejects with what imapflow says where it can't be had. */
export async function connectTo(address: MailboxAddress): Promise<ImapFlow> {
  const { host, port, secure, requireTls, user, password } = address;
  const flow = new ImapFlow({
    host,
    port,
    secure,
    ...(secure ? {} : { doSTARTTLS: requireTls }),
    auth: { user, pass: password },
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
  await flow.connect();
  return flow;
}
