import { createHash } from 'node:crypto';
import PostalMime, { type Attachment, type Email } from 'postal-mime';
import { findSecretInText } from '../../../core/certificate/secret/find';
import type { ArrivedMail } from '../../../core/mail/arrived';
import { looksLikeAnswer } from '../../../core/mail/answering';
import { idsIn, MOST_ANSWERED } from '../../../core/mail/message-id';
import type { Language } from '../../../core/terms/terms';
import type { CalendarReply } from '../../../core/mail/calendar';
import { twoParts } from '../../../core/mail/new-text';
import { isCalendar, replyIn } from './calendar';
import { forwardedIn } from './forwarded';
import { textOfHtml } from './html';
import { loadLanguages, type LanguageOf } from './language';
import { MAX_HEADERS, MAX_HEADERS_BYTES, MAX_NESTING, MAX_PARTS, MAX_TEXT } from './limits';

/** A mail, read. `contents` are those of `mail.files`, in the same order. */
export interface Parsed {
  readonly fingerprint: string;
  readonly mail: ArrivedMail;
  readonly contents: readonly Uint8Array[];
}

let languages: Promise<LanguageOf> | null = null;

/**
 * Reads a mail's bytes. Nothing is fetched, and HTML becomes text. `onLoading` is called where something is loaded first
 * that this thread has not needed before: the time is not the mail's.
 * @throws an error of postal-mime where a bound is crossed
 */
export async function parseMail(
  raw: Uint8Array,
  onLoading: () => void = () => undefined,
): Promise<Parsed> {
  const email = await PostalMime.parse(raw, {
    attachmentEncoding: 'arraybuffer',
    // What came back with a bounce, and a mail in a mail, is a file; its words are not its sender's.
    forceRfc822Attachments: true,
    maxNestingDepth: MAX_NESTING,
    maxHeadersSize: MAX_HEADERS_BYTES,
  });
  const parts = email.attachments.slice(0, MAX_PARTS);
  const reply = answerIn(parts);
  const files = parts.filter(
    (part) => !isReport(part) && (reply === null || !isCalendar(part.mimeType)),
  );
  const subject = email.subject ?? '';
  const text = (email.text ?? textOfHtml(email.html ?? '')).slice(0, MAX_TEXT);
  const forwarded = await forwardedIn(subject, text);
  const answers = answersOf(email);
  const mail: ArrivedMail = {
    messageId: idsIn(email.messageId ?? '')[0] ?? null,
    answers,
    from: correspondent(email),
    subject,
    date: dateOf(email.date),
    headers: email.headers
      .slice(0, MAX_HEADERS)
      .map(({ key, value }) => ({ name: key, value: value.slice(0, MAX_TEXT) })),
    text,
    // In this thread: it takes longer than all else of a mail, and whoever clicks waits for the other one.
    holdsKey: [subject, text].some((one) => findSecretInText(one) !== null),
    language: looksLikeAnswer(answers, subject)
      ? null
      : // Of what was passed on, its writer's: the desk knows its colleagues' languages.
        await languageOf(twoParts(forwarded?.text ?? text).fresh, onLoading),
    files: files.map((part) => ({
      name: part.filename ?? (part.mimeType === 'message/rfc822' ? 'mail.eml' : ''),
      type: part.mimeType,
      size: bytesOf(part).length,
    })),
    ...(reply ? { reply } : {}),
    ...(forwarded ? { forwarded } : {}),
    report: reportOf(parts),
  };
  return { fingerprint: fingerprintOf(email, raw), mail, contents: files.map(bytesOf) };
}

/** Of most mails nobody asks: who answers has a request, and that has its language. So the library is loaded late. */
async function languageOf(text: string, onLoading: () => void): Promise<Language | null> {
  if (languages === null) onLoading();
  // A mail is worth more than knowing its language.
  languages ??= loadLanguages().catch(() => () => null);
  const tell = await languages;
  return tell(text);
}

/** References first, then what In-Reply-To has beside them: the newest stands last. */
function answersOf({ references, inReplyTo }: Email): readonly string[] {
  const before = idsIn(references ?? '');
  const direct = idsIn(inReplyTo ?? '').filter((id) => !before.includes(id));
  return [...before, ...direct].slice(-MOST_ANSWERED);
}

function correspondent({ from }: Email): ArrivedMail['from'] {
  const one = from?.address === undefined ? from?.group?.[0] : from;
  return one?.address ? { name: one.name, address: one.address.trim() } : null;
}

function dateOf(date: string | undefined): string | null {
  const at = Date.parse(date ?? '');
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

/** The first calendar that is an answer. */
function answerIn(parts: readonly Attachment[]): CalendarReply | null {
  for (const part of parts.filter(({ mimeType }) => isCalendar(mimeType))) {
    const reply = replyIn(bytesOf(part));
    if (reply) return { ...reply, comment: reply.comment.slice(0, MAX_TEXT) };
  }
  return null;
}

const REPORTS: readonly string[] = ['message/delivery-status', 'text/rfc822-headers'];

function isReport({ mimeType }: Attachment): boolean {
  return REPORTS.includes(mimeType);
}

function reportOf(parts: readonly Attachment[]): ArrivedMail['report'] {
  const status = parts.find(({ mimeType }) => mimeType === 'message/delivery-status');
  if (!status) return null;
  const returned = parts.find(
    ({ mimeType }) => mimeType === 'text/rfc822-headers' || mimeType === 'message/rfc822',
  );
  return { status: textOf(status), returned: returned ? headOf(textOf(returned)) : '' };
}

function textOf(part: Attachment): string {
  return Buffer.from(bytesOf(part)).toString('utf8').slice(0, MAX_HEADERS_BYTES);
}

function headOf(text: string): string {
  return text.split(/\r?\n\r?\n/u, 1)[0] ?? '';
}

function bytesOf({ content }: Attachment): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content, 'utf8') : new Uint8Array(content);
}

/** What doesn't change on a mail's way: the headers that servers add on it are left out. */
function fingerprintOf({ messageId, from, date, subject }: Email, raw: Uint8Array): string {
  const hash = createHash('sha256');
  for (const part of [messageId, from?.address, date, subject]) hash.update(`${part ?? ''}\n`);
  return hash.update(raw.subarray(bodyAt(raw))).digest('hex');
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Where the body begins: behind the first empty line. */
function bodyAt(raw: Uint8Array): number {
  for (let at = raw.indexOf(NEWLINE); at >= 0; at = raw.indexOf(NEWLINE, at + 1)) {
    const next = raw[at + 1];
    if (next === NEWLINE) return at + 2;
    if (next === RETURN && raw[at + 2] === NEWLINE) return at + 3;
  }
  return raw.length;
}
