import type { CrlFacts, RevokedEntry } from '../../../core/certificate/path/revocation';
import { readAlgorithm, type Algorithm } from '../asn1/algorithms';
import { boolean, octetString, oid, readWithForge, sequence, time, type Node } from '../asn1/asn1';
import { sha256 } from './certificate';
import { childrenOf, content, elementAt, TAG, whole, type Element } from '../asn1/der';
import { MOST_REVOKED } from '../asn1/limits';
import { readName } from '../asn1/names';
import { notStrict } from '../asn1/read-fault';

/** A CRL's facts and what its signature is checked over. */
export interface ReadCrl {
  readonly facts: CrlFacts;
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
  readonly algorithm: Algorithm;
}

const EXTENSIONS_TAG = 0xa0;
const ISSUING_DISTRIBUTION_POINT = '2.5.29.28';
const DELTA_INDICATOR = '2.5.29.27';
const REASON_CODE = '2.5.29.21';

/** RFC 5280 5.3.1. */
const REASONS: ReadonlyMap<number, string> = new Map([
  [0, 'unspecified'],
  [1, 'keyCompromise'],
  [2, 'cACompromise'],
  [3, 'affiliationChanged'],
  [4, 'superseded'],
  [5, 'cessationOfOperation'],
  [6, 'certificateHold'],
  [8, 'removeFromCRL'],
  [9, 'privilegeWithdrawn'],
  [10, 'aACompromise'],
]);

/**
 * Reads a CRL (RFC 5280 5.1) of the trust folder. Only its small parts go through forge: a CRL has up to hundreds of
 * thousands of entries, which forge would hold as objects. Throws a ReadFault where it can't be read.
 */
export function readCrl(der: Buffer): ReadCrl {
  const [signed, algorithm, signature] = childrenOf(der, elementAt(der, 0, der.length));
  if (signed === undefined || algorithm === undefined || signature === undefined) {
    throw notStrict('structure');
  }
  const fields = childrenOf(der, signed);
  const [, issuer, thisUpdate, ...rest] = fields[0]?.tag === TAG.integer ? fields.slice(1) : fields;
  const nextUpdate = rest.find(({ tag }) => tag === TAG.utcTime || tag === TAG.generalizedTime);
  const entries = rest.find(({ tag }) => tag === TAG.sequence);
  const extensions = rest.find(({ tag }) => tag === EXTENSIONS_TAG);
  const own = scopeOf(extensions === undefined ? [] : extensionsIn(der, extensions));
  const listed = entries === undefined ? NO_ENTRIES : readEntries(der, entries);
  return {
    facts: {
      fingerprint: sha256(der),
      issuer: readName(node(der, issuer)),
      thisUpdate: time(node(der, thisUpdate)),
      nextUpdate: nextUpdate === undefined ? null : time(node(der, nextUpdate)),
      revoked: listed.revoked,
      scope: listed.unusable ? 'unusable' : own,
    },
    signed: whole(der, signed),
    signature: content(der, signature).subarray(1),
    algorithm: readAlgorithm(node(der, algorithm)),
  };
}

function node(der: Buffer, element: Element | undefined): Node {
  if (element === undefined) throw notStrict('structure');
  return readWithForge(whole(der, element));
}

interface RawExtension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Buffer;
}

function readExtension(extension: Node): RawExtension {
  const parts = sequence(extension);
  return {
    oid: oid(parts[0]),
    critical: parts.length === 3 && boolean(parts[1]),
    value: octetString(parts[parts.length - 1]),
  };
}

function extensionsIn(der: Buffer, wrapper: Element): readonly RawExtension[] {
  return sequence(node(der, childrenOf(der, wrapper)[0])).map(readExtension);
}

/** What the CRL speaks for (RFC 5280 5.2.5); anything critical that isn't understood makes it unusable. */
function scopeOf(extensions: readonly RawExtension[]): CrlFacts['scope'] {
  if (extensions.some((one) => one.oid === DELTA_INDICATOR)) return 'unusable';
  const point = extensions.find((one) => one.oid === ISSUING_DISTRIBUTION_POINT);
  if (extensions.some((one) => one.critical && one !== point)) return 'unusable';
  if (point === undefined) return 'whole';
  // Fields [0] name, [1] users only, [2] CAs only, [3] some reasons, [4] indirect, [5] attributes only.
  const fields = new Set(sequence(readWithForge(point.value)).map((field) => Number(field.type)));
  if (fields.has(4) || fields.has(5)) return 'unusable';
  if (fields.has(0) || fields.has(3)) return 'part';
  if (fields.has(1)) return 'users';
  return fields.has(2) ? 'authorities' : 'whole';
}

interface Entries {
  readonly revoked: ReadonlyMap<string, RevokedEntry>;
  /** An entry has a critical extension that isn't understood (RFC 5280 5.3): the CRL says nothing then. */
  readonly unusable: boolean;
}

const NO_ENTRIES: Entries = { revoked: new Map(), unusable: false };

function readEntries(der: Buffer, list: Element): Entries {
  const revoked = new Map<string, RevokedEntry>();
  let unusable = false;
  let at = list.body;
  while (at < list.end) {
    const entry = elementAt(der, at, list.end);
    at = entry.end;
    const [serial, since, extensions] = childrenOf(der, entry);
    if (serial === undefined || revoked.size >= MOST_REVOKED) throw notStrict('structure');
    const details =
      extensions === undefined ? [] : sequence(node(der, extensions)).map(readExtension);
    unusable ||= details.some((one) => one.critical && one.oid !== REASON_CODE);
    const reason = details.find((one) => one.oid === REASON_CODE);
    const code = reason === undefined ? null : (REASONS.get(reason.value[2] ?? -1) ?? null);
    revoked.set(serialHex(der, serial), { since: time(node(der, since)), reason: code });
  }
  return { revoked, unusable };
}

function serialHex(der: Buffer, serial: Element): string {
  return Buffer.from(content(der, serial))
    .toString('hex')
    .replace(/^(00)+(?=..)/, '');
}
