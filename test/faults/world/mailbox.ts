import type { Workspace } from '../../../workspace/testing';
import type { MailboxForTests } from '../../support/mail/dovecot-server';
import { written } from '../../support/mail/written';

/** A mail of a requester. */
export interface Written {
  readonly from: string;
  readonly subject: string;
  readonly text: string;
}

/** What requesters write into. */
export interface Mailbox {
  /** For IMAP_URL. */
  readonly url: string;
  write(mails: readonly Written[]): Promise<void>;
  /** Counts all mails anew, as a server does that was restored from a backup. */
  countAnew(): Promise<void>;
}

/** The mailbox of a mail server. */
export function served(server: MailboxForTests): Mailbox {
  return {
    url: server.url,
    async write(mails) {
      server.deposit(mails.map((mail) => written(mail)));
      return Promise.resolve();
    },
    countAnew: () => server.countAnew(),
  };
}

/** The one of the local workspace. */
export function workspaceBox(workspace: Workspace): Mailbox {
  return {
    url: workspace.imapUrl,
    async write(mails) {
      for (const mail of mails)
        await workspace.letters.write({ ...mail, files: [], answers: null });
    },
    async countAnew() {
      workspace.countMailsAnew();
      return Promise.resolve();
    },
  };
}
