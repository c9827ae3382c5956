import type { Scrub } from './scrub';
import { tellError } from './tell-error';

/** Levels of nesting that a line tells; what lies deeper was never meant for a log. */
const DEEPEST = 4;

/** Entries of one list or object. */
const MOST_ENTRIES = 30;

/** Names under which libraries keep what no log may hold, whatever it looks like. */
const SECRET_NAME =
  /token|secret|passw|authorization|cookie|credential|api_?key|bindings|^detail$|^config$|headers|^body$|pem$/iu;

/** The fields of a line with nothing in them that must not be told: texts scrubbed, exceptions cut down to their words. */
export function tellFields(fields: object, scrub: Scrub): Record<string, unknown> {
  return entriesOf(fields, scrub, 1);
}

function tell(value: unknown, scrub: Scrub, depth: number): unknown {
  switch (typeof value) {
    case 'string':
      return scrub(value);
    case 'number':
    case 'boolean':
    case 'undefined':
      return value;
    case 'bigint':
      return value.toString();
    case 'object':
      return value === null ? null : tellObject(value, scrub, depth);
    default:
      // Functions and symbols tell nothing.
      return undefined;
  }
}

function tellObject(value: object, scrub: Scrub, depth: number): unknown {
  if (value instanceof Error) return tellError(value, scrub);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString();
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (depth > DEEPEST) return '[…]';
  if (Array.isArray(value)) {
    return value.slice(0, MOST_ENTRIES).map((one: unknown) => tell(one, scrub, depth + 1));
  }
  return entriesOf(value, scrub, depth + 1);
}

function entriesOf(fields: object, scrub: Scrub, depth: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields)
      .slice(0, MOST_ENTRIES)
      .map(([name, value]: [string, unknown]) => [
        scrub(name),
        SECRET_NAME.test(name) ? '[hidden]' : tell(value, scrub, depth),
      ]),
  );
}
