import type { createTransport } from 'nodemailer';
import type { MailAccess, MailToken } from '../../app/outbox/mail-access';
import type { MailServer } from './server';

/** Milliseconds. */
export interface MailTimeouts {
  /** Until the server's name is found and the connection stands, each. */
  readonly connect: number;
  /** Until the server has greeted us. */
  readonly greeting: number;
  /** Of silence in the conversation. */
  readonly silence: number;
  /** For one whole mail, however busy the server looks. Less than delivery gives a gateway (delivery/leases.ts). */
  readonly whole: number;
}

/** RFC 5321, 4.5.3.2 allows minutes; a lane that waits so long for a dead server looks dead itself. */
export const MAIL_TIMEOUTS: MailTimeouts = {
  connect: 10_000,
  greeting: 10_000,
  silence: 15_000,
  whole: 30_000,
};

/** A connection that a mail may go by, and the token that it shows; or why there is no token. */
export type Way =
  | {
      readonly ok: true;
      readonly transport: ReturnType<typeof createTransport>;
      readonly token: string | null;
    }
  | Extract<MailToken, { readonly ok: false }>;

interface On {
  readonly timeouts: MailTimeouts;
  /** What stands in between, or null. */
  readonly proxy: URL | null;
  /** Tokens for a server that takes no password. */
  readonly access: MailAccess | null;
}

/** The way to one server, one connection a mail: by a password, by a token, or without a login. */
export async function wayTo(server: MailServer, { timeouts, proxy, access }: On): Promise<Way> {
  const { login } = server;
  // Read from the disk here: a start has no mail to send.
  const nodemailer = await import('nodemailer');
  const through = (auth: Login | null) =>
    nodemailer.createTransport(optionsOf(server, auth, timeouts, proxy));
  if (!login) return { ok: true, transport: through(null), token: null };
  const { user, pass } = login;
  if (pass !== null) return { ok: true, transport: through({ user, pass }), token: null };
  const got: MailToken = access ? await access.token() : NO_ACCESS;
  if (!got.ok) return got;
  const { token } = got;
  return { ok: true, transport: through({ type: 'OAuth2', user, accessToken: token }), token };
}

const NO_ACCESS = {
  ok: false,
  why: { code: 'no-mail-password' },
} as const;

type Login =
  | { readonly user: string; readonly pass: string }
  | { readonly type: 'OAuth2'; readonly user: string; readonly accessToken: string };

function optionsOf(
  server: MailServer,
  auth: Login | null,
  timeouts: MailTimeouts,
  proxy: URL | null,
) {
  return {
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.requireTls,
    ...(auth ? { auth } : {}),
    dnsTimeout: timeouts.connect,
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.silence,
    socketCloseTimeout: 0,
    ...(proxy ? { proxy: proxy.href } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
