import { isUtf8 } from 'node:buffer';
import type { StrictnessFault } from '../../../core/certificate/rule/inspection';
import { MOST_DEPTH } from './limits';
import { notStrict, ReadFault } from './read-fault';

/**
 * A strict walk over DER. OpenSSL takes BER in many places and forge takes overlong lengths, so this is what makes
 * "strict" true; it also bounds the depth before forge recurses, and gives the exact bytes that are signed.
 */

export interface Element {
  /** The identifier octet: class, constructed bit and number in one. */
  readonly tag: number;
  readonly start: number;
  /** Where the content begins; `start` to `body` is the header. */
  readonly body: number;
  readonly end: number;
}

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  enumerated: 0x0a,
  utf8: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

const CONSTRUCTED = 0x20;
const HIGH_TAG_NUMBER = 0x1f;
const CLASS = 0xc0;

/** The element at an offset; throws where its header or its length is not DER. */
export function elementAt(bytes: Uint8Array, start: number, limit: number): Element {
  const tag = octet(bytes, start, limit);
  if ((tag & HIGH_TAG_NUMBER) === HIGH_TAG_NUMBER) throw notStrict('structure');
  const first = octet(bytes, start + 1, limit);
  if (first < 0x80) return within({ tag, start, body: start + 2, end: start + 2 + first }, limit);
  const count = first & 0x7f;
  // 0x80 is the indefinite length of BER; four octets say more than any file here has.
  if (count === 0 || count > 4) throw notStrict('length');
  let length = 0;
  for (let index = 0; index < count; index += 1) {
    length = length * 256 + octet(bytes, start + 2 + index, limit);
  }
  if (length < 0x80 || length < 256 ** (count - 1)) throw notStrict('length');
  const body = start + 2 + count;
  return within({ tag, start, body, end: body + length }, limit);
}

function octet(bytes: Uint8Array, at: number, limit: number): number {
  const value = at < limit ? bytes[at] : undefined;
  if (value === undefined) throw notStrict('length');
  return value;
}

function within(element: Element, limit: number): Element {
  if (element.end > limit) throw notStrict('length');
  return element;
}

/** The elements inside a constructed one, in order. */
export function childrenOf(bytes: Uint8Array, parent: Element): readonly Element[] {
  const children: Element[] = [];
  let at = parent.body;
  while (at < parent.end) {
    const child = elementAt(bytes, at, parent.end);
    children.push(child);
    at = child.end;
  }
  return children;
}

/** An element's octets, header included, without copying. */
export function whole(bytes: Uint8Array, element: Element): Uint8Array {
  return bytes.subarray(element.start, element.end);
}

/** An element's content octets, without copying. */
export function content(bytes: Uint8Array, element: Element): Uint8Array {
  return bytes.subarray(element.body, element.end);
}

/** What keeps these bytes from being exactly one DER element, 32 levels deep at most; null: nothing. */
export function derFault(bytes: Uint8Array): StrictnessFault | null {
  try {
    const root = elementAt(bytes, 0, bytes.length);
    if (root.end !== bytes.length) return 'trailing';
    walk(bytes, root, 1);
    return null;
  } catch (error) {
    if (error instanceof ReadFault && error.refusal.reason === 'not-strict')
      return error.refusal.fault;
    throw error;
  }
}

function walk(bytes: Uint8Array, element: Element, depth: number): void {
  if (depth > MOST_DEPTH) throw notStrict('depth');
  if ((element.tag & CONSTRUCTED) === 0) {
    primitive(bytes, element);
    return;
  }
  const universal = (element.tag & CLASS) === 0;
  if (universal && element.tag !== TAG.sequence && element.tag !== TAG.set) {
    // A string in pieces is BER.
    throw notStrict('encoding');
  }
  const children = childrenOf(bytes, element);
  for (const child of children) walk(bytes, child, depth + 1);
  if (element.tag === TAG.set) ascending(bytes, children);
}

/** X.690 11.6: the elements of a SET OF stand in ascending order of their octets. */
function ascending(bytes: Uint8Array, children: readonly Element[]): void {
  for (const [index, child] of children.entries()) {
    const before = children[index - 1];
    if (before !== undefined && Buffer.compare(whole(bytes, before), whole(bytes, child)) > 0) {
      throw notStrict('encoding');
    }
  }
}

function primitive(bytes: Uint8Array, element: Element): void {
  if (!isPrimitiveStrict(element.tag, content(bytes, element))) throw notStrict('encoding');
}

const UTC_TIME = /^\d{12}Z$/;
const GENERALIZED_TIME = /^\d{14}Z$/;

/** X.690 10 and 11, and RFC 5280 4.1.2.5 for times, on the types that certificates are made of. */
function isPrimitiveStrict(tag: number, octets: Uint8Array): boolean {
  const [first, second] = octets;
  switch (tag) {
    case TAG.boolean:
      return octets.length === 1 && (first === 0x00 || first === 0xff);
    case TAG.integer:
    case TAG.enumerated:
      if (first === undefined) return false;
      if (second === undefined) return true;
      return !(first === 0x00 && second < 0x80) && !(first === 0xff && second >= 0x80);
    case TAG.bitString:
      return isBitStringStrict(octets);
    case TAG.null:
      return octets.length === 0;
    case TAG.oid:
      return isOidStrict(octets);
    case TAG.utf8:
      return isUtf8(octets);
    case TAG.utcTime:
      return UTC_TIME.test(Buffer.from(octets).toString('latin1'));
    case TAG.generalizedTime:
      return GENERALIZED_TIME.test(Buffer.from(octets).toString('latin1'));
    case 0x10:
    case 0x11:
      // SEQUENCE and SET are always constructed.
      return false;
    default:
      return true;
  }
}

function isBitStringStrict(octets: Uint8Array): boolean {
  const unused = octets[0];
  if (unused === undefined || unused > 7) return false;
  if (octets.length === 1) return unused === 0;
  const last = octets[octets.length - 1] ?? 0;
  return (last & ((1 << unused) - 1)) === 0;
}

/** Each arc ends, and none begins with a padding octet. */
function isOidStrict(octets: Uint8Array): boolean {
  const last = octets[octets.length - 1];
  if (last === undefined || last >= 0x80) return false;
  return octets.every((value, index) => {
    const begins = index === 0 || (octets[index - 1] ?? 0) < 0x80;
    return !(begins && value === 0x80);
  });
}
