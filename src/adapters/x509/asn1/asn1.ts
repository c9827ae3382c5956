import asn1 from 'node-forge/lib/asn1';
import { notStrict } from './read-fault';

/** Typed access to the tree that forge reads. A shape that isn't the expected one ends the reading. */

export type Node = asn1.Asn1;

const MOST_INTEGER_OCTETS = 6;

/** Reads DER with forge; any error of forge's (raw TypeErrors among them) becomes a refusal. */
export function readWithForge(der: Uint8Array): Node {
  try {
    return asn1.fromDer(
      Buffer.from(der.buffer, der.byteOffset, der.length).toString('latin1'),
      true,
    );
  } catch {
    throw notStrict('refused-by-forge');
  }
}

/** Whether a node is of a universal type. */
export function isUniversal(node: Node | undefined, type: asn1.Type): node is Node {
  return node?.tagClass === asn1.Class.UNIVERSAL && node.type === type;
}

/** Whether a node is the context-specific `[number]`. */
export function isTagged(node: Node | undefined, number: number): node is Node {
  return node?.tagClass === asn1.Class.CONTEXT_SPECIFIC && Number(node.type) === number;
}

/** The members of a constructed node. */
export function members(node: Node | undefined): readonly Node[] {
  if (node === undefined || !node.constructed || typeof node.value === 'string') {
    throw notStrict('structure');
  }
  return node.value;
}

/** The members of a SEQUENCE; any other node ends the reading, as with the functions below. */
export function sequence(node: Node | undefined): readonly Node[] {
  if (!isUniversal(node, asn1.Type.SEQUENCE)) throw notStrict('structure');
  return members(node);
}

/** The members of a SET. */
export function set(node: Node | undefined): readonly Node[] {
  if (!isUniversal(node, asn1.Type.SET)) throw notStrict('structure');
  return members(node);
}

/** The content octets of a primitive node. */
export function octets(node: Node | undefined): Buffer {
  if (node === undefined || typeof node.value !== 'string') throw notStrict('structure');
  return Buffer.from(node.value, 'latin1');
}

function primitive(node: Node | undefined, type: asn1.Type): Buffer {
  if (!isUniversal(node, type)) throw notStrict('structure');
  return octets(node);
}

/** An OBJECT IDENTIFIER, dotted. */
export function oid(node: Node | undefined): string {
  return asn1.derToOid(primitive(node, asn1.Type.OID).toString('latin1'));
}

/** A BOOLEAN; the strict walk has seen that it is 00 or FF. */
export function boolean(node: Node | undefined): boolean {
  return primitive(node, asn1.Type.BOOLEAN)[0] === 0xff;
}

/** The content of an OCTET STRING. */
export function octetString(node: Node | undefined): Buffer {
  return primitive(node, asn1.Type.OCTETSTRING);
}

/** An INTEGER's content octets, two's complement. */
export function integerOctets(node: Node | undefined): Buffer {
  return primitive(node, asn1.Type.INTEGER);
}

/** A small INTEGER as a number; one of over six octets ends the reading. */
export function smallInteger(node: Node | undefined): number {
  const value = integerOctets(node);
  if (value.length > MOST_INTEGER_OCTETS) throw notStrict('structure');
  return value.readIntBE(0, value.length);
}

/** A UTCTime or GeneralizedTime as ISO 8601 in UTC (RFC 5280 4.1.2.5: two-digit years are 1950 to 2049). */
export function time(node: Node | undefined): string {
  const isUtc = isUniversal(node, asn1.Type.UTCTIME);
  if (!isUtc && !isUniversal(node, asn1.Type.GENERALIZEDTIME)) throw notStrict('structure');
  const text = octets(node).toString('latin1');
  const century = Number(text.slice(0, 2)) < 50 ? '20' : '19';
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(isUtc ? century + text : text) ?? [];
  const iso = `${String(year)}-${String(month)}-${String(day)}T${String(hour)}:${String(minute)}:${String(second)}.000Z`;
  const date = new Date(iso);
  // 30 February parses as 2 March; a time that doesn't come back as it went in is none.
  if (Number.isNaN(date.getTime()) || date.toISOString() !== iso) throw notStrict('encoding');
  return iso;
}
