import { DateTime } from 'luxon';
import type { AuditHead } from '../../app/digest/audit-heads';

/** What `--since` asks for. */
export type Asked =
  | { readonly kind: 'hash'; readonly hash: string }
  /** The newest head up to a moment. */
  | { readonly kind: 'moment'; readonly until: Date };

/** Sixteen digits name one head beyond doubt; nobody types more by chance. */
const HASH = /^[0-9a-f]{16,64}$/u;

/**
 * Reads a head's hash as the digest prints it (its first 16 digits will do), a day (`2026-11-25`, as a whole, in the
 * desk's zone) or a moment (`2026-11-25T09:00Z`). Null: it is none of these.
 */
export function readSince(typed: string, zone: string): Asked | null {
  const text = typed.trim();
  if (HASH.test(text.toLowerCase())) return { kind: 'hash', hash: text.toLowerCase() };
  const read = DateTime.fromISO(text, { zone });
  if (!/^\d{4}-\d{2}-\d{2}/u.test(text) || !read.isValid) return null;
  const until = text.includes('T') ? read : read.endOf('day');
  return { kind: 'moment', until: until.toJSDate() };
}

/** The head that is asked for among all, oldest first. */
export function headAsked(asked: Asked, heads: readonly AuditHead[]): AuditHead | null {
  const found =
    asked.kind === 'hash'
      ? heads.find(({ hash }) => hash.startsWith(asked.hash))
      : heads.findLast(({ at }) => at.getTime() <= asked.until.getTime());
  return found ?? null;
}
