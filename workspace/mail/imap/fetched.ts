import type { Held } from '../inbox';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** What FETCH answers of one mail (RFC 3501, 7.4.2): the items that are asked for, and its UID. */
export function fetched(number: number, { uid, at, raw, mail }: Held, wanted: string): string {
  const items = [`UID ${uid}`];
  if (wanted.includes('RFC822.SIZE')) items.push(`RFC822.SIZE ${raw.length}`);
  if (wanted.includes('INTERNALDATE')) items.push(`INTERNALDATE "${moment(at)}"`);
  if (wanted.includes('ENVELOPE')) items.push(`ENVELOPE ${envelope(mail, at)}`);
  // The mails are made here, and hold nothing but ASCII: text and files are encoded.
  if (wanted.includes('BODY.PEEK[]')) items.push(`BODY[] ${literal(raw.toString('latin1'))}`);
  return `* ${number} FETCH (${items.join(' ')})\r\n`;
}

function envelope({ from, subject, messageId, inReplyTo }: Held['mail'], at: Date): string {
  const [, name = '', address = from] = /^(.*?)\s*<([^<>]*)>$/u.exec(from) ?? [];
  const [user = '', host = ''] = address.split('@');
  const person = `((${text(name)} NIL ${text(user)} ${text(host)}))`;
  const others = `${person} ${person} NIL NIL NIL`;
  return `(${text(at.toUTCString())} ${text(subject)} ${person} ${others} ${text(inReplyTo)} ${text(messageId)})`;
}

/** Whatever is not ASCII stands encoded in a mail's head (RFC 2047). */
function text(value: string): string {
  if (value === '') return 'NIL';
  const isPlain = /^[\x20-\x7e]*$/u.test(value);
  return literal(isPlain ? value : `=?UTF-8?B?${Buffer.from(value).toString('base64')}?=`);
}

function literal(value: string): string {
  return `{${value.length}}\r\n${value}`;
}

function moment(at: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const day = `${two(at.getUTCDate())}-${MONTHS[at.getUTCMonth()] ?? ''}-${at.getUTCFullYear()}`;
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  return `${day} ${time} +0000`;
}
