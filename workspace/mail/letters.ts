import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Inbox } from './inbox';
import type { Mail } from './mailbox';

/** What somebody outside writes to the bot. */
export interface Letter {
  /** `Jan Jansen <jan@example.be>` or the address alone. */
  from: string;
  subject: string;
  text: string;
  files: readonly { name: string; mimetype: string; bytes: Buffer }[];
  /** The bot's mail that it answers; null: a new one. */
  answers: Mail | null;
  /** Headers that their mail program adds. */
  headers?: Record<string, string>;
}

/** How machines answer by themselves. */
export type Machine = 'out-of-office' | 'bounce';

interface Parts {
  inbox: Inbox;
  now: () => Date;
  /** The address that the bot reads mail of. */
  to: string;
}

/** Those who write to the bot by mail: requesters, and the machines that answer for them. */
export class Letters {
  private readonly program = createTransport({ streamTransport: true, buffer: true });

  constructor(private readonly parts: Parts) {}

  /** Somebody writes, with their mail program: an answer quotes what it answers, and is threaded. */
  async write({ from, subject, text, files, answers, headers = {} }: Letter): Promise<void> {
    await this.deliver(from, subject, answers === null ? text : `${text}\n\n${quoted(answers)}`, {
      answers,
      headers,
      attachments: files.map(({ name, mimetype, bytes }) => ({
        filename: name,
        contentType: mimetype,
        content: bytes,
      })),
    });
  }

  /** A machine answers a mail of the bot, as RFC 3834 and RFC 3464 have it. */
  async answerAs(machine: Machine, mail: Mail): Promise<void> {
    const address = mail.to[0] ?? '';
    if (machine === 'out-of-office') {
      const text = 'I am out of the office until Monday, and will answer then.';
      const headers = { 'Auto-Submitted': 'auto-replied' };
      await this.deliver(address, `Automatic reply: ${mail.subject}`, text, {
        answers: mail,
        headers,
      });
      return;
    }
    const from = `Mail Delivery System <mailer-daemon@${address.split('@')[1] ?? 'localhost'}>`;
    const text = `This mail could not be delivered to ${address}: no such user.`;
    await this.deliver(from, 'Undelivered Mail Returned to Sender', text, {
      answers: null,
      raw: bounced(from, this.parts.to, text, address, mail, this.parts.now()),
    });
  }

  private async deliver(
    from: string,
    subject: string,
    text: string,
    { answers, attachments = [], ...more }: More,
  ): Promise<void> {
    const { inbox, now, to } = this.parts;
    const at = now();
    const made = sentSchema.parse(
      await this.program.sendMail({
        ...more,
        from,
        to,
        subject,
        text,
        date: at,
        attachments,
        // Nothing but ASCII goes over the wire.
        textEncoding: 'base64',
        ...(answers === null || answers.messageId === ''
          ? {}
          : { inReplyTo: answers.messageId, references: [answers.messageId] }),
      }),
    );
    inbox.take(made.message, {
      at: at.toISOString(),
      from,
      to: [to],
      subject,
      text,
      html: '',
      attachments: attachments.map(({ filename, contentType, content }) => ({
        name: filename,
        mimetype: contentType,
        size: content.length,
      })),
      messageId: made.messageId,
      inReplyTo: answers?.messageId ?? '',
      toBot: true,
    });
  }
}

interface More {
  answers: Mail | null;
  attachments?: { filename: string; contentType: string; content: Buffer }[];
  headers?: Record<string, string>;
  raw?: string;
}

const sentSchema = z.object({ message: z.instanceof(Buffer), messageId: z.string() });

function quoted({ at, from, text }: Mail): string {
  const lines = text.trimEnd().split('\n');
  return [
    `On ${new Date(at).toUTCString()}, ${from} wrote:`,
    ...lines.map((line) => `> ${line}`),
  ].join('\n');
}

function bounced(
  from: string,
  to: string,
  text: string,
  address: string,
  { messageId }: Mail,
  at: Date,
): string {
  return [
    `From: ${from}`,
    `To: ${to}`,
    'Subject: Undelivered Mail Returned to Sender',
    `Date: ${at.toUTCString()}`,
    `Message-ID: <bounce-${at.getTime()}-${messageId.slice(1)}`,
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="report"',
    '',
    '--report',
    'Content-Type: text/plain',
    '',
    text,
    '--report',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example',
    '',
    `Final-Recipient: rfc822; ${address}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 no such user',
    '',
    '--report',
    'Content-Type: text/rfc822-headers',
    '',
    `Message-ID: ${messageId}`,
    '',
    '--report--',
    '',
  ].join('\r\n');
}
