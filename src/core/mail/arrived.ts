import type { Instant, Language } from '../terms/terms';
import type { CalendarReply } from './calendar';

/** A mail as it came in, read but not yet understood. Nothing in it is believed. */
export interface ArrivedMail {
  /** With its angle brackets; null where the sender gave none. */
  readonly messageId: string | null;
  /** The ids that it answers, as written, oldest first: of References, then of In-Reply-To. */
  readonly answers: readonly string[];
  readonly from: Correspondent | null;
  readonly subject: string;
  /** When its sender says that it was written. */
  readonly date: Instant | null;
  /** Topmost first; names in lower case. */
  readonly headers: readonly MailHeader[];
  /** As text, whatever it was written in. */
  readonly text: string;
  /** Whether a private key stands in its text or subject: nothing of either is kept then. */
  readonly holdsKey: boolean;
  /** That its writer wrote in, of those that mail is written in; null where it can't be told. */
  readonly language: Language | null;
  readonly files: readonly MailFile[];
  /** Where a calendar program sent it in answer to an invitation; left out where none did. */
  readonly reply?: CalendarReply;
  /** Where its sender passed on what somebody else wrote; left out where they didn't. */
  readonly forwarded?: Forwarded;
  /** The part of a bounce that machines read (RFC 3464), and the head of the mail that came back. */
  readonly report: { readonly status: string; readonly returned: string } | null;
}

export interface Correspondent {
  readonly name: string;
  readonly address: string;
}

/** As mail programs write it: `Jan Peeters <jan@smals.example>`, or the address alone. */
export function asWritten({ name, address }: Correspondent): string {
  return name === '' ? address : `${name} <${address}>`;
}

/** A mail within a mail, as the mail program of whoever passed it on tells it. Anybody can write the like. */
export interface Forwarded {
  readonly from: Correspondent;
  /** What it says. */
  readonly text: string;
  /** What whoever passed it on wrote above it. */
  readonly note: string;
}

export interface MailHeader {
  readonly name: string;
  readonly value: string;
}

export interface MailFile {
  readonly name: string;
  /** The media type that its sender claims. */
  readonly type: string;
  /** Bytes. */
  readonly size: number;
}

/** The values of a header, topmost first. */
export function valuesOf(headers: readonly MailHeader[], name: string): readonly string[] {
  return headers.filter((one) => one.name === name).map(({ value }) => value.trim());
}

/** The domain of an address in lower case; empty where there is none. */
export function domainOf(address: string): string {
  const at = address.lastIndexOf('@');
  return at < 0 ? '' : address.slice(at + 1).toLowerCase();
}

/** Whether two addresses are one mailbox: nobody has two that differ by case alone. */
export function isSameAddress(a: string, b: string): boolean {
  return a.trim() !== '' && a.trim().toLowerCase() === b.trim().toLowerCase();
}
