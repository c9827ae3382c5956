import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ImapFlow } from 'imapflow';
import { freePort } from '../processes/free-port';
import { until } from '../until';

/** A mailbox on a real Dovecot, on a loopback port, with a folder of its own. */
export interface MailboxForTests {
  /** For `IMAP_URL`. */
  readonly url: string;
  /** Likewise, for a login by a token. */
  readonly tokenUrl: string;
  /** Lays mails into a folder's own directory, as a server of its own would: thousands in a second. */
  deposit(mails: Iterable<string | Buffer>, folder?: string): number;
  /** How many mails a folder holds. */
  count(folder?: string): Promise<number>;
  /** The subject of the mail that came last into a folder; null where there is none. */
  newest(folder?: string): Promise<string | null>;
  /** Puts a mail into a folder, as if it had come by SMTP. */
  deliver(raw: string | Buffer, folder?: string, at?: Date): Promise<void>;
  /** The subjects in a folder, oldest first. */
  subjects(folder?: string): Promise<readonly string[]>;
  /** Deletes the folder and makes it anew with the same mails: it has another UIDVALIDITY. */
  countAnew(): Promise<void>;
  /** Ends every connection. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export const MAILBOX_USER = 'desk';
const PASSWORD = 'of-the-test';

/** Times that a folder is made anew: while another session has it open, Dovecot may take the new one for the deleted one. */
const MOST_TRIES = 5;

/** Whose the mails' files are: nobody's. */
const MAIL_OWNER = 65_534;

/** Where Debian's dovecot-imapd is; `.ci/run` installs it. */
export const DOVECOT = '/usr/sbin/dovecot';

export function hasDovecot(): boolean {
  return existsSync(DOVECOT);
}

/** `introspection`: where it asks whether a token holds; null: it takes the password alone. */
export async function startDovecot(introspection: string | null = null): Promise<MailboxForTests> {
  const folder = mkdtempSync(join(tmpdir(), 'ebox-dovecot-'));
  const port = await freePort();
  const mail = join(folder, 'mail');
  mkdirSync(mail);
  for (const one of [folder, mail]) chmodSync(one, 0o777);
  const file = join(folder, 'dovecot.conf');
  writeFileSync(file, configuration(folder, port, introspection !== null));
  if (introspection !== null) writeFileSync(`${folder}/oauth2.conf`, asking(introspection));
  const begin = () => spawn(DOVECOT, ['-F', '-c', file], { stdio: 'ignore', detached: true });
  let server = begin();
  let deposited = 0;
  await untilItListens(port, server);
  await withClient((client) => client.mailboxCreate('Desk'));

  async function withClient<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    const auth = { user: MAILBOX_USER, pass: PASSWORD };
    const client = new ImapFlow({ host: '127.0.0.1', port, secure: false, auth, logger: false });
    await client.connect();
    try {
      return await work(client);
    } catch (error) {
      throw new Error(`Dovecot said: ${answerIn(error)}`, { cause: error });
    } finally {
      await client.logout();
    }
  }

  /** Deletes a folder and makes it again with the same mails. */
  async function madeAnew(
    client: ImapFlow,
    name: string,
    mails: Awaited<ReturnType<typeof mailsIn>>,
  ): Promise<void> {
    const folders = await client.list();
    if (folders.some(({ path }) => path === name)) await client.mailboxDelete(name);
    await client.mailboxCreate(name);
    for (const { source, internalDate } of mails)
      await client.append(name, source, [], internalDate);
  }

  async function mailsIn(client: ImapFlow, name: string) {
    const box = await client.mailboxOpen(name);
    if (box.exists === 0) return [];
    const all = await client.fetchAll('1:*', { source: true, internalDate: true });
    return all.flatMap(({ source, internalDate }) => (source ? [{ source, internalDate }] : []));
  }

  return {
    url: `imap://${MAILBOX_USER}:${PASSWORD}@127.0.0.1:${String(port)}/Desk`,
    tokenUrl: `imap://${MAILBOX_USER}@127.0.0.1:${String(port)}/Desk`,
    deliver: (raw, name = 'Desk', at) =>
      withClient(async (client) => {
        await client.mailboxCreate(name);
        await client.append(
          name,
          typeof raw === 'string' ? Buffer.from(raw.replace(/\r?\n/g, '\r\n')) : raw,
          [],
          at,
        );
      }),
    deposit(raws, name = 'Desk') {
      const maildir = join(mail, MAILBOX_USER, `.${name}`);
      let laid = 0;
      for (const raw of raws) {
        deposited += 1;
        laid += 1;
        // Dovecot takes them in the order of their names.
        const file = `${1_000_000_000 + deposited}.M${deposited}.test`;
        // Whole before Dovecot sees it: it takes away at once what stands in `new`.
        const made = join(maildir, 'tmp', file);
        writeFileSync(made, raw);
        chownSync(made, MAIL_OWNER, MAIL_OWNER);
        renameSync(made, join(maildir, 'new', file));
      }
      return laid;
    },
    count: (name = 'Desk') =>
      withClient(async (client) => {
        await client.mailboxCreate(name);
        const { messages = 0 } = (await client.status(name, { messages: true })) || {};
        return messages;
      }),
    newest: (name = 'Desk') =>
      withClient(async (client) => {
        await client.mailboxCreate(name);
        const box = await client.mailboxOpen(name, { readOnly: true });
        if (box.exists === 0) return null;
        const last = await client.fetchOne('*', { envelope: true });
        return last ? (last.envelope?.subject ?? '') : null;
      }),
    subjects: (name = 'Desk') =>
      withClient(async (client) => {
        await client.mailboxCreate(name);
        const box = await client.mailboxOpen(name);
        if (box.exists === 0) return [];
        const all = await client.fetchAll('1:*', { envelope: true });
        return all.map(({ envelope }) => envelope?.subject ?? '');
      }),
    async countAnew() {
      const mails = await withClient((client) => mailsIn(client, 'Desk'));
      for (let left = MOST_TRIES; ; left -= 1) {
        try {
          return await withClient((client) => madeAnew(client, 'Desk', mails));
        } catch (error) {
          if (left === 1 || !/deleted under us/u.test(String(error))) throw error;
        }
      }
    },
    async restart() {
      // The processes that hold connections outlive the one that began them.
      if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL');
      await once(server, 'exit');
      server = begin();
      await untilItListens(port, server);
    },
    async close() {
      await ended(server);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What the server answered in words, which the library keeps beside a message that says less. */
function answerIn(error: unknown): string {
  const isRefusal = error instanceof Error && 'responseText' in error;
  return isRefusal ? String(error.responseText) : String(error);
}

async function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  server.kill('SIGTERM');
  await once(server, 'exit');
}

/** Source: doc.dovecot.org/2.3/configuration_manual/authentication/oauth2. */
function asking(introspection: string): string {
  return `
introspection_url = ${introspection}
introspection_mode = post
username_attribute = username
active_attribute = active
active_value = true
`;
}

function configuration(folder: string, port: number, takesTokens: boolean): string {
  return `
protocols = imap
base_dir = ${folder}/run
state_dir = ${folder}/state
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
log_path = ${folder}/log
first_valid_uid = 1
mail_location = maildir:${folder}/mail/%u
auth_mechanisms = plain${takesTokens ? ' xoauth2 oauthbearer' : ''}
${
  takesTokens
    ? `passdb {
  driver = oauth2
  mechanisms = xoauth2 oauthbearer
  args = ${folder}/oauth2.conf
}`
    : ''
}
passdb {
  driver = static
  ${takesTokens ? 'mechanisms = plain' : ''}
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${String(MAIL_OWNER)} gid=${String(MAIL_OWNER)} home=${folder}/mail
}
service imap-login {
  inet_listener imap {
    port = ${String(port)}
  }
  inet_listener imaps {
    port = 0
  }
}
service stats {
  chroot =
}
`;
}

async function untilItListens(port: number, server: ChildProcess): Promise<void> {
  await until(async () => server.exitCode !== null || (await greets(port)));
  if (server.exitCode !== null) throw new Error('Dovecot ended before it listened');
}

function greets(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('data', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
