import { sha256Hex } from '../events/chain';
import { canonicalJson } from '../database/json';

/** What an audit head covers beyond the one before: a request up to a version, or one admin event. */
export interface Entry {
  /** A request's id, or `admin:` and the id of an admin event. */
  readonly subject: string;
  /** The request's last event; of an admin event always 1. */
  readonly version: number;
  /** The event's hash, which covers all events before it; or that of the admin event. */
  readonly hash: string;
}

/** Everything that the hash of an audit head covers. */
export interface HeadLink {
  readonly number: number;
  /** ISO 8601 in UTC with milliseconds. */
  readonly at: string;
  /** Hash of the head before; empty for the first. */
  readonly previous: string;
  /** SHA-256 over the lines of all entries in the order of their subjects' bytes, lower-case hex. */
  readonly entries: string;
}

/** An admin event, as its row has it. */
export interface AdminEventRow {
  readonly id: string;
  readonly at: Date;
  readonly type: string;
  readonly actor_platform: string;
  readonly actor_id: string;
  readonly actor_role: string;
  readonly facts: object;
  readonly key: string | null;
}

/** The hash that stands before the first head. */
export const NO_HEAD = '';

/** What marks an admin event among subjects. No request's id has a colon. */
export const ADMIN_PREFIX = 'admin:';

/** One entry as it is hashed. LINES_SQL says the same to the database. */
export function lineOf({ subject, version, hash }: Entry): string {
  return `${subject} ${version} ${hash}\n`;
}

export const LINES_SQL = `subject || ' ' || version || ' ' || hash || chr(10)`;

/** SHA-256 over the link's canonical JSON, lower-case hex. Source: docs/adr/0009. */
export function headHashOf(link: HeadLink): string {
  return sha256Hex(canonicalJson(link));
}

/** SHA-256 over the event's canonical JSON, lower-case hex. */
export function adminEventHashOf(row: AdminEventRow): string {
  const { id, type, facts, key } = row;
  return sha256Hex(
    canonicalJson({
      id,
      at: row.at.toISOString(),
      type,
      actor: { platform: row.actor_platform, id: row.actor_id, role: row.actor_role },
      facts,
      key,
    }),
  );
}
