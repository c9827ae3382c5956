import { domainOf } from '../../core/mail/arrived';
import { messageIdOf, type Sign } from '../../core/mail/message-id';
import type { Mail } from '../../view/mail/parts/mail';
import type { MailAccess } from '../../app/outbox/mail-access';
import type { Delivered, MailGateway, MailNaming } from '../../app/outbox/gateway';
import type { Logger } from '../../app/watching/log';
import { INTEGRATION_MAILBOX } from '../../view/mail';
import { fileName, headerText, mailbox } from '../../view/mail/parts/header';
import { adviceWords } from '../../view/delivery/advice-words';
import { whyWords } from '../../view/delivery/why-words';
import { english } from '../../view/words/en';
import { calendarPart } from './invitation';
import { noToken, outcomeOf, withoutRight } from './outcome';
import { readMailServer, readSender, type MailServer } from './server';
import { MAIL_TIMEOUTS, wayTo, type MailTimeouts } from './transport';

export interface SmtpSettings {
  /** `SMTP_URL`. */
  readonly url: string;
  /** `MAIL_FROM`. */
  readonly from: string;
  /** Makes Message-IDs that nobody else can make. */
  readonly sign: Sign;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** Tokens for a server that takes no password; null: there are none. */
  readonly access: MailAccess | null;
  readonly timeouts?: MailTimeouts;
  /** The proxy between us and the server, or null. It sees the name and the port, and the rest where there is no TLS. */
  readonly proxyTo?: (server: MailServer) => URL | null;
}

/**
 * Sends mail through one SMTP server: one connection a mail, none kept. Whatever the caller passes, a mail has one
 * recipient, and headers made from nothing but one-line texts.
 * @throws MailSettingsError when `url` or `from` can't be used
 */
export function createSmtpGateway(settings: SmtpSettings): MailGateway {
  const { log, sign, access, timeouts = MAIL_TIMEOUTS } = settings;
  const server = readMailServer(settings.url);
  const sender = readSender(settings.from);
  const proxy = settings.proxyTo?.(server) ?? null;

  async function handOver(
    mail: Mail,
    to: string,
    id: string,
    thread: MailNaming['thread'],
    attachments: Parameters<MailGateway['send']>[2],
  ): Promise<Delivered> {
    const way = await wayTo(server, { timeouts, proxy, access });
    if (!way.ok) return noToken(way.why);
    try {
      await way.transport.sendMail({
        from: sender,
        to: { name: '', address: to },
        envelope: { from: sender.address, to },
        replyTo: { name: '', address: INTEGRATION_MAILBOX },
        subject: headerText(mail.subject),
        text: mail.text,
        html: mail.html,
        messageId: id,
        xMailer: false,
        ...(thread ? { inReplyTo: thread.inReplyTo, references: [...thread.references] } : {}),
        headers: {
          'Content-Language': mail.language,
          ...(mail.personal ? BY_A_PERSON : BY_THE_BOT),
        },
        ...(mail.invitation ? { icalEvent: calendarPart(mail.invitation, to) } : {}),
        attachments: attachments.map(({ name, bytes }) => ({
          filename: fileName(name),
          content: bytes,
        })),
        signal: AbortSignal.timeout(timeouts.whole),
      });
      return { outcome: 'sent' };
    } catch (error) {
      const delivered = outcomeOf(error, to);
      // A token that was taken back before its end: the next try has another.
      if (way.token !== null && delivered.outcome === 'unreachable') access?.refused(way.token);
      return way.token === null ? delivered : withoutRight(delivered);
    }
  }

  /** The same key gives the same id, so that a mail sent twice is recognised as one. */
  function messageId(key: string, requestId: string | null): string {
    const domain = domainOf(sender.address);
    if (requestId !== null) return messageIdOf(requestId, key, domain, sign);
    return `<${sign(`mail ${key}`).slice(0, 40)}@${domain}>`;
  }

  return {
    async send(mail, { key, requestId, thread }, attachments) {
      const to = mailbox(mail.to);
      if (to === null) {
        return { outcome: 'never', reason: { code: 'mail-address' } };
      }
      const id = messageId(key, requestId);
      const delivered = await handOver(mail, to, id, thread, attachments);
      if (delivered.outcome === 'sent') log.info({ messageId: id }, 'Mail handed over');
      else log.warn({ messageId: id, ...logged(delivered) }, 'Mail not handed over');
      return delivered;
    },
  };
}

/** What came of a mail, in the log's English. */
function logged(delivered: Delivered): object {
  return {
    ...delivered,
    ...('reason' in delivered ? { reason: whyWords(delivered.reason, english) } : {}),
    ...('advice' in delivered ? { advice: adviceWords(delivered.advice, english) } : {}),
  };
}

/** RFC 3834: no answering machine answers; Exchange wants to hear it in its own words. */
const BY_THE_BOT = {
  'Auto-Submitted': 'auto-generated',
  'X-Auto-Response-Suppress': 'OOF, AutoReply',
};

/** Who is away may say so to a person. */
const BY_A_PERSON = { 'Auto-Submitted': 'no' };
