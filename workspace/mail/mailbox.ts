import type { AddressInfo } from 'node:net';
import PostalMime, { type Address } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { z } from 'zod';
import type { Changes } from '../slack/changes';

const MAILS_KEPT = 500;
/** A validated form goes back as an attachment of at most 10 MB, a third more in base64. */
const MAIL_LIMIT_BYTES = 20 * 1024 * 1024;

const attachmentSchema = z.object({
  name: z.string(),
  mimetype: z.string(),
  size: z.int().min(0),
});

export const mailSchema = z.object({
  id: z.string(),
  at: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  attachments: z.array(attachmentSchema),
  /** With its angle brackets. */
  messageId: z.string().default(''),
  /** The mail that it answers. */
  inReplyTo: z.string().default(''),
  /** Whether somebody wrote it to the bot; false: the bot wrote it. */
  toBot: z.boolean().default(false),
});

/** A mail that reached the mailbox. `at` is an ISO time of the business clock. */
export type Mail = z.infer<typeof mailSchema>;

/** A mail server on the loopback that takes everything and sends nothing on. */
export class Mailbox {
  private readonly kept: Mail[];
  private readonly contents = new Map<string, Uint8Array>();
  private readonly server: SMTPServer;

  constructor(
    private readonly changes: Changes,
    private readonly now: () => Date,
    before: readonly Mail[] = [],
  ) {
    this.kept = [...before];
    this.server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      size: MAIL_LIMIT_BYTES,
      onData: (stream, session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('error', done);
        stream.on('end', () => {
          if (stream.sizeExceeded) {
            done(Object.assign(new Error('Message too large'), { responseCode: 552 }));
            return;
          }
          const to = session.envelope.rcptTo.map((one) => one.address);
          this.keep(Buffer.concat(chunks), to).then(() => done(), done);
        });
      },
    });
  }

  /** Listens on a free port of 127.0.0.1. */
  listen(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(0, '127.0.0.1', () => {
        // A sender that breaks off, as a killed bot does, ends its own connection alone.
        this.server.off('error', reject).on('error', () => undefined);
        resolve();
      });
    });
  }

  /** Where to send: `smtp://127.0.0.1:PORT`. */
  get smtpUrl(): string {
    const address: string | AddressInfo | null = this.server.server.address();
    if (address === null || typeof address === 'string') throw new Error('not listening yet');
    return `smtp://127.0.0.1:${String(address.port)}`;
  }

  /** All mails, oldest first. */
  all(): readonly Mail[] {
    return this.kept;
  }

  /** An attachment's bytes; undefined after a restart, because they aren't written to the disk. */
  attachment(mail: string, index: number): Uint8Array | undefined {
    return this.contents.get(`${mail}/${String(index)}`);
  }

  /** Resolves with the latest mail to this address whose subject or text shows this. */
  waitFor(to: string, sought: string | RegExp): Promise<Mail> {
    return this.changes.waitFor(
      () =>
        this.kept.findLast((mail) => {
          const text = `${mail.subject}\n${mail.text}`;
          const found = typeof sought === 'string' ? text.includes(sought) : sought.test(text);
          return found && mail.to.includes(to);
        }),
      `a mail to ${to} that shows ${String(sought)}`,
    );
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async keep(raw: Buffer, to: string[]): Promise<void> {
    const parsed = await PostalMime.parse(raw);
    const last = Number(this.kept.at(-1)?.id ?? 0);
    const id = String(last + 1);
    const attachments = parsed.attachments.map((one, index) => {
      const bytes =
        typeof one.content === 'string' ? Buffer.from(one.content) : new Uint8Array(one.content);
      this.contents.set(`${id}/${String(index)}`, bytes);
      const name = one.filename ?? `attachment-${String(index + 1)}`;
      return { name, mimetype: one.mimeType, size: bytes.length };
    });
    this.kept.push({
      id,
      at: this.now().toISOString(),
      from: addressOf(parsed.from),
      to,
      subject: parsed.subject ?? '',
      text: parsed.text ?? '',
      html: parsed.html ?? '',
      attachments,
      messageId: parsed.messageId ?? '',
      inReplyTo: parsed.inReplyTo ?? '',
      toBot: false,
    });
    if (this.kept.length > MAILS_KEPT) this.forget(this.kept.shift());
    this.changes.announce();
  }

  private forget(mail: Mail | undefined): void {
    mail?.attachments.forEach((_one, index) => this.contents.delete(`${mail.id}/${String(index)}`));
  }
}

function addressOf(from: Address | undefined): string {
  if (from?.address === undefined) return '';
  return from.name === '' ? from.address : `${from.name} <${from.address}>`;
}
