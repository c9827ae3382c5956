import { MailSettingsError } from '../../app/outbox/mail-settings-error';
import { mailbox } from '../../view/mail/parts/header';

/** Where mail is handed over, and as whom. */
export interface MailServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`smtps:`). */
  readonly secure: boolean;
  /** STARTTLS or nothing. */
  readonly requireTls: boolean;
  /** `pass` null: the server takes tokens. */
  readonly login: { readonly user: string; readonly pass: string | null } | null;
}

export interface Sender {
  readonly name: string;
  readonly address: string;
}

const DEFAULT_PORT = { 'smtp:': 587, 'smtps:': 465 } as const;

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/**
 * Reads `smtp[s]://[user[:password]@]host[:port]`. A password leaves this machine over TLS only. Nodemailer's own
 * reading of such addresses is not used: it takes any of its options from the query, a pool and log output included.
 * @throws MailSettingsError
 */
export function readMailServer(url: string): MailServer {
  if (!URL.canParse(url)) {
    throw new MailSettingsError(
      'SMTP_URL is no address. Write smtp://host:587 or smtps://user:password@host.',
    );
  }
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(url);
  if (protocol !== 'smtp:' && protocol !== 'smtps:') {
    throw new MailSettingsError('SMTP_URL must begin with smtp:// or smtps://.');
  }
  if (hostname === '') throw new MailSettingsError('SMTP_URL names no host.');
  if (pathname.length > 1 || search !== '' || hash !== '') {
    throw new MailSettingsError(
      'SMTP_URL ends after the port: no path and no options are understood.',
    );
  }
  if (username === '' && password !== '') {
    throw new MailSettingsError('SMTP_URL needs a user before the password, or neither.');
  }
  const login =
    username === '' ? null : { user: decoded(username), pass: decoded(password) || null };
  return {
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? DEFAULT_PORT[protocol] : Number(port),
    secure: protocol === 'smtps:',
    requireTls: login !== null && !LOOPBACK.test(hostname),
    login,
  };
}

/**
 * Reads `address` or `Name <address>`.
 * @throws MailSettingsError
 */
export function readSender(text: string): Sender {
  const named = /^\s*"?([^"<>]*?)"?\s*<([^<>]*)>\s*$/.exec(text);
  const address = mailbox(named?.[2] ?? text);
  if (address === null) {
    throw new MailSettingsError(
      'MAIL_FROM must be one address, or a name and an address: e-Box <name@example.be>.',
    );
  }
  return { name: named?.[1]?.trim() ?? '', address };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new MailSettingsError('SMTP_URL: write a % in the user or password as %25.');
  }
}
