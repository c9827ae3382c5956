/** A keyed hash of a text, in hex: nobody without the key can make it. */
export type Sign = (text: string) => string;

/** Hex digits that tell one mail of a request from another: 64 bits. */
const OWN_DIGITS = 16;

/** Hex digits of the signature: 80 bits are not guessed by mail. */
const SIGNATURE_DIGITS = 20;

/** A request's id in lower case, what is the mail's own, the signature: what stands before the `@`. */
const OURS = /^<([a-z]{2}-\d{4}-\d{4,9})\.([0-9a-f]{16})\.([0-9a-f]{20})@[^@<>\s]{1,255}>$/;

/** Characters. Longer ids are nobody's: a header line holds no more (RFC 5322, 2.1.1). */
const MAX_ID = 998;

/**
 * The Message-ID of a mail of ours about a request. The same key gives the same id, so that a mail that is sent twice
 * is recognised as one; an answer that names it can only come from somebody who has the mail.
 */
export function messageIdOf(requestId: string, key: string, domain: string, sign: Sign): string {
  const about = requestId.toLowerCase();
  const own = sign(`mail ${key}`).slice(0, OWN_DIGITS);
  return `<${about}.${own}.${signatureOf(about, own, sign)}@${domain}>`;
}

/** Whether an id has the form of ours; who made it is not looked at. */
export function hasOurForm(id: string): boolean {
  return id.length <= MAX_ID && OURS.test(id.trim().toLowerCase());
}

/** The request that an id of ours is about; null: it is not ours, or somebody made it up. */
export function requestOfId(id: string, sign: Sign): string | null {
  if (id.length > MAX_ID) return null;
  const [, about = '', own = '', signature = ''] = OURS.exec(id.trim().toLowerCase()) ?? [];
  if (about === '' || signature !== signatureOf(about, own, sign)) return null;
  return about.toUpperCase();
}

function signatureOf(about: string, own: string, sign: Sign): string {
  return sign(`thread ${about} ${own}`).slice(0, SIGNATURE_DIGITS);
}

/** Ids of one mail that are looked at: a thread of years has fewer, and the newest stand last. */
export const MOST_ANSWERED = 50;

/** The ids in a header, each with its angle brackets; what is none is left out. The newest `MOST_ANSWERED`. */
export function idsIn(header: string): readonly string[] {
  return header
    .split(/[\s,]+/u)
    .flatMap((word) => word.split(/(?<=>)(?=<)/u))
    .filter((word) => word.length <= MAX_ID && /^<[^<>\s\p{Cc}\p{Surrogate}]+>$/u.test(word))
    .slice(-MOST_ANSWERED);
}
