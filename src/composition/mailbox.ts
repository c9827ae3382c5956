import { DateTime } from 'luxon';
import { readMailboxAddress } from '../adapters/imap/address';
import { createMailboxReader, type MailboxReader } from '../adapters/imap/reader';
import { readSender } from '../adapters/mail/server';
import { createTaker } from '../app/mailbox/take-over';
import type { ChatDeps } from '../app/chat/deps';
import type { Randomness } from '../app/time/clock';
import type { MailAccess } from '../app/outbox/mail-access';
import type { Logger } from '../app/watching/log';
import type { Config } from '../config/config';
import type { Sign } from '../core/mail/message-id';
import { isPassing } from '../storage/database/transient-errors';
import { INTEGRATION_MAILBOX } from '../view/mail';
import type { GoingOut } from './going-out';
import type { Stores } from './stores';

export interface MailboxParts {
  readonly service: ChatDeps;
  readonly stores: Pick<Stores, 'mailboxes'>;
  readonly sign: Sign;
  readonly random: Randomness;
  readonly access: MailAccess | null;
  readonly goingOut: GoingOut;
  readonly log: Logger;
  /** Milliseconds that a backlog rests before its next mail. */
  readonly restMs: () => number;
  /** Resolves when somebody who did something has the answer. */
  readonly answered: () => Promise<void>;
  /** The compiled reader of mails, where the sources run uncompiled. */
  readonly parserWorker?: string;
}

/** Puts the reading of the mailbox together; null where none is configured. */
export function openMailbox(config: Config, parts: MailboxParts): MailboxReader | null {
  if (!config.mailbox) return null;
  const { url, since, moveTo, authservId } = config.mailbox;
  const { service, stores, sign, random, access, goingOut, log, parserWorker } = parts;
  const address = readMailboxAddress(url);
  return createMailboxReader({
    address,
    since: since === null ? null : DateTime.fromISO(since, { zone: config.zone }).toJSDate(),
    moveTo,
    store: stores.mailboxes,
    taker: createTaker({
      ...service,
      mailbox: address.name,
      own: ownAddresses(config, address.user),
      authservId,
      sign,
    }),
    clock: service.clock,
    processToken: random.uuid(),
    isPassing,
    access,
    proxyTo: goingOut.mailProxy,
    log,
    restMs: parts.restMs,
    answered: parts.answered,
    ...(parserWorker === undefined ? {} : { parserWorker }),
  });
}

/** Whatever comes from these is the desk's own, and never taken over. */
function ownAddresses({ mail }: Config, user: string): readonly string[] {
  const from = mail ? [readSender(mail.from).address] : [];
  return [...from, INTEGRATION_MAILBOX, ...(user.includes('@') ? [user] : [])];
}
