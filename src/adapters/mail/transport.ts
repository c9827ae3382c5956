import { createTransport } from 'nodemailer';
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

/** The way to one server, one connection a mail. `proxy` is what stands in between, or null. */
export function transportTo(server: MailServer, timeouts: MailTimeouts, proxy: URL | null) {
  return createTransport({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: server.requireTls,
    ...(server.login ? { auth: server.login } : {}),
    dnsTimeout: timeouts.connect,
    connectionTimeout: timeouts.connect,
    greetingTimeout: timeouts.greeting,
    socketTimeout: timeouts.silence,
    socketCloseTimeout: 0,
    ...(proxy ? { proxy: proxy.href } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}
