import { idsIn } from './message-id';

/** What a mail system says of a mail that it could not bring (RFC 3464). */
export interface Bounce {
  /** The Message-ID of the mail that it is about, with its angle brackets; null where it isn't told. */
  readonly about: string | null;
  /** Whom it could not be brought to; null where it isn't told. */
  readonly recipient: string | null;
  /** False: it is still being tried. */
  readonly final: boolean;
  /** The status (`5.1.1`) and the mail system's own words, on one line. */
  readonly reason: string;
}

/** Characters of the mail system's words that are kept: enough to understand them. */
const MAX_REASON = 300;

/** Characters of a report that are read; one that is longer tells of many recipients, and the first is enough. */
const MAX_REPORT = 64 * 1024;

/** Reads a bounce. Null: it is a report of something else (a mail that was read, or delivered). */
export function readBounce(report: {
  readonly status: string;
  readonly returned: string;
}): Bounce | null {
  const fields = fieldsOf(report.status);
  const action = (fields.get('action') ?? '').toLowerCase();
  if (action !== 'failed' && action !== 'delayed') return null;
  const status = fields.get('status') ?? '';
  const words = afterType(fields.get('diagnostic-code') ?? '');
  return {
    about: idsIn(fieldsOf(report.returned).get('message-id') ?? '')[0] ?? null,
    recipient: afterType(fields.get('final-recipient') ?? '') || null,
    final: action === 'failed',
    reason: `${status} ${words}`.trim().slice(0, MAX_REASON),
  };
}

/** The first value of each field, folded lines joined, over all blocks. */
function fieldsOf(text: string): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of text.slice(0, MAX_REPORT).split(/\r?\n/u)) {
    const colon = line.indexOf(':');
    if (/^[ \t]/u.test(line) && last !== '') {
      fields.set(last, `${fields.get(last) ?? ''} ${line.trim()}`);
    } else if (colon > 0) {
      const name = line.slice(0, colon).trim().toLowerCase();
      last = fields.has(name) ? '' : name;
      if (last !== '') fields.set(last, line.slice(colon + 1).trim());
    }
  }
  return fields;
}

/** `rfc822; jan@example.be` without its type. */
function afterType(value: string): string {
  return value.slice(value.indexOf(';') + 1).trim();
}
