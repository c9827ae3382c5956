import type { Wire } from './wire';

/** What came of one input. */
export interface Answer {
  /** Null where there was none in time, or the connection broke. */
  readonly status: number | null;
  readonly text: string;
  readonly late: boolean;
  /** Why the process ended, if it did. */
  readonly ended: string | null;
  /** Errors in the log since the input was sent; with several inputs under way they may be another's. */
  readonly logged: readonly string[];
}

/** A stack, a statement or a fault of Postgres: nothing that a person should read. */
const INNARDS =
  /\n\s+at [^\n]+:\d+:\d+|node_modules|\bknex\b|\b(?:Type|Syntax|Range|Reference)Error\b|invalid (?:byte sequence|input syntax)|violates [a-z-]+ constraint|select [^\n]{0,200} from (?:"|request|event|outbox)/u;

/** The words of a fault: an input of whatever kind is refused in words of its own. */
const FAULT = /Can't save just now/u;

/** By which the Bot Framework learns that an invoke is none of ours. */
const NOT_OURS = 501;

/** What the bot did that it never may, whatever it was sent; null where there is nothing. */
export function faultIn(wire: Wire, { status, text, late, ended, logged }: Answer): string | null {
  if (ended !== null) return ended;
  if (late) return `No answer to ${wire.to} in time`;
  if (status === null) return `The connection broke: ${text}`;
  if (status >= 500 && !(wire.to === 'teams' && status === NOT_OURS)) {
    return `HTTP ${status}: ${text.slice(0, 500)}`;
  }
  if (INNARDS.test(text)) return `The answer shows what is inside: ${text.slice(0, 1_000)}`;
  if (FAULT.test(text)) return `A fault: ${text.slice(0, 300)} ${logged.join('\n')}`;
  if (logged.length > 0) return `The log tells of an error: ${logged.join('\n')}`;
  return null;
}
