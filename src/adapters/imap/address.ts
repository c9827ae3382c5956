import { MailSettingsError } from '../../app/outbox/mail-settings-error';

/** Where mail is read, and as whom. */
export interface MailboxAddress {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (`imaps:`). */
  readonly secure: boolean;
  /** STARTTLS or nothing: false on the loopback alone. */
  readonly requireTls: boolean;
  readonly user: string;
  /** Null: the server takes tokens. */
  readonly password: string | null;
  readonly folder: string;
  /** Under which the database knows it: without the password. */
  readonly name: string;
}

const DEFAULT_PORT = { 'imap:': 143, 'imaps:': 993 } as const;

const LOOPBACK = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** Characters of a folder's name; servers take no longer ones. */
const MAX_FOLDER = 200;

/**
 * Reads `imap[s]://user[:password]@host[:port][/folder]`. A password leaves this machine over TLS only.
 * @throws MailSettingsError
 */
export function readMailboxAddress(url: string): MailboxAddress {
  if (!URL.canParse(url)) {
    throw new MailSettingsError(
      'IMAP_URL is no address. Write imaps://user:password@host or imaps://user:password@host:993/INBOX.',
    );
  }
  const { protocol, hostname, port, username, password, pathname, search, hash } = new URL(url);
  if (protocol !== 'imap:' && protocol !== 'imaps:') {
    throw new MailSettingsError('IMAP_URL must begin with imaps:// or imap://.');
  }
  if (hostname === '') throw new MailSettingsError('IMAP_URL names no host.');
  if (search !== '' || hash !== '') {
    throw new MailSettingsError('IMAP_URL ends after the folder: no options are understood.');
  }
  if (username === '') {
    throw new MailSettingsError('IMAP_URL needs a user, and mostly a password, before the @.');
  }
  const folder = decoded(pathname.replace(/^\//u, '')) || 'INBOX';
  if (folder.length > MAX_FOLDER || /[\p{Cc}*%"\\]/u.test(folder)) {
    throw new MailSettingsError('IMAP_URL: the folder’s name has characters that no folder has.');
  }
  const user = decoded(username);
  const number = port === '' ? DEFAULT_PORT[protocol] : Number(port);
  const host = hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: number,
    secure: protocol === 'imaps:',
    requireTls: protocol === 'imap:' && !LOOPBACK.test(hostname),
    user,
    password: decoded(password) || null,
    folder,
    name: `${user}@${host}:${number}/${folder}`,
  };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw new MailSettingsError('IMAP_URL: write a % in the user, password or folder as %25.');
  }
}
