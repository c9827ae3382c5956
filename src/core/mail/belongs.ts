import { isSameAddress, type ArrivedMail } from './arrived';
import { requestOfId, type Sign } from './message-id';

/** What of a mail may tell which request it is about, before anything was looked up. */
export interface Traces {
  /** Requests whose mails of ours it answers, the newest first. */
  readonly signed: readonly string[];
  /** All ids that it answers, the newest first. */
  readonly answered: readonly string[];
  /** The request that its subject names, or the meeting that it answers. */
  readonly tag: string | null;
}

/** What is known of those traces. */
export interface Known {
  /** By the id of a mail that was taken over: the request that it belongs to. */
  readonly threads: ReadonlyMap<string, string>;
  /** By request: its contact, and the sender where they wrote to it before as somebody confirmed. The contact stands first. */
  readonly senders: ReadonlyMap<string, readonly string[]>;
  /** Requests whose contact wrote it, the latest first. */
  readonly ofSender: readonly string[];
}

export type Belonging =
  | { readonly kind: 'request'; readonly requestId: string }
  /** A person decides, among these: somebody else writes in a thread, or the sender names no request. */
  | {
      readonly kind: 'unclear';
      readonly candidates: readonly string[];
      readonly why: 'stranger' | 'untagged';
    }
  | { readonly kind: 'none' };

/** Requests that are offered to choose from; who has more types the id. */
const MOST_CANDIDATES = 10;

/** Reads the traces. `prefix` is that of requests' ids, `DS`. */
export function tracesOf(mail: ArrivedMail, prefix: string, sign: Sign): Traces {
  const answered = [...mail.answers].reverse();
  const signed = answered.flatMap((id) => requestOfId(id, sign) ?? []);
  return { signed: [...new Set(signed)], answered, tag: tagOf(mail, prefix) };
}

/**
 * Which request a mail belongs to. Only what a stranger can't know or guess decides by itself: a signed id, or an id of
 * the thread, from somebody known there; or the tag from the contact. Everything else is a person's to say.
 */
export function belongingOf(mail: ArrivedMail, traces: Traces, known: Known): Belonging {
  const sender = mail.from?.address ?? '';
  const inThread =
    traces.signed[0] ?? traces.answered.map((id) => known.threads.get(id)).find(Boolean);
  const sendersOf = (id: string) => known.senders.get(id) ?? [];
  if (inThread !== undefined && known.senders.has(inThread)) {
    const isKnown = sendersOf(inThread).some((one) => isSameAddress(one, sender));
    return isKnown
      ? { kind: 'request', requestId: inThread }
      : { kind: 'unclear', candidates: [inThread], why: 'stranger' };
  }
  const { tag } = traces;
  if (tag !== null && known.senders.has(tag)) {
    const [contact = ''] = sendersOf(tag);
    return isSameAddress(contact, sender)
      ? { kind: 'request', requestId: tag }
      : { kind: 'unclear', candidates: [tag], why: 'stranger' };
  }
  if (known.ofSender.length === 0) return { kind: 'none' };
  return { kind: 'unclear', candidates: known.ofSender.slice(0, MOST_CANDIDATES), why: 'untagged' };
}

/** A calendar's answer has the subject that the calendar shows, and names the meeting by its UID. */
function tagOf({ subject, reply }: ArrivedMail, prefix: string): string | null {
  return tagIn(subject, prefix) ?? (reply ? tagIn(reply.uid, prefix) : null);
}

/** The first `[DS-2026-0001]` of a subject, as the bot writes it; brackets may have been lost on the way. */
function tagIn(subject: string, prefix: string): string | null {
  const [, year, number = ''] =
    new RegExp(`(?<![\\p{L}\\p{N}])${prefix}-(\\d{4})-(\\d{4,9})(?!\\d)`, 'iu').exec(subject) ?? [];
  return year === undefined ? null : `${prefix}-${year}-${number}`;
}
