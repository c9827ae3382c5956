import asn1 from 'node-forge/lib/asn1';
import type { Attribute, Name, StringType } from '../../../core/certificate/facts/facts';
import { octets, oid, sequence, set, type Node } from './asn1';
import { MOST_NAME_ATTRIBUTES, MOST_NAME_OCTETS, MOST_VALUE_OCTETS } from './limits';
import { notStrict } from './read-fault';

/** Short names of RFC 4519 and those met in practice. */
const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['2.5.4.3', 'CN'],
  ['2.5.4.4', 'SN'],
  ['2.5.4.5', 'serialNumber'],
  ['2.5.4.6', 'C'],
  ['2.5.4.7', 'L'],
  ['2.5.4.8', 'ST'],
  ['2.5.4.9', 'street'],
  ['2.5.4.10', 'O'],
  ['2.5.4.11', 'OU'],
  ['2.5.4.12', 'title'],
  ['2.5.4.13', 'description'],
  ['2.5.4.15', 'businessCategory'],
  ['2.5.4.17', 'postalCode'],
  ['2.5.4.42', 'GN'],
  ['2.5.4.97', 'organizationIdentifier'],
  ['1.2.840.113549.1.9.1', 'emailAddress'],
  ['0.9.2342.19200300.100.1.1', 'UID'],
  ['0.9.2342.19200300.100.1.25', 'DC'],
]);

const STRING_TYPES: ReadonlyMap<number, StringType> = new Map([
  [12, 'utf8'],
  [18, 'numeric'],
  [19, 'printable'],
  [20, 't61'],
  [22, 'ia5'],
  [26, 'visible'],
  [28, 'universal'],
  [30, 'bmp'],
]);

const WIDE_OCTETS = 4;

function attribute(node: Node): Attribute {
  const [type, value, ...rest] = sequence(node);
  if (value === undefined || rest.length > 0) throw notStrict('structure');
  const dotted = oid(type);
  const universal = value.tagClass === asn1.Class.UNIVERSAL;
  const encoding = (universal ? STRING_TYPES.get(value.type) : undefined) ?? 'other';
  return {
    oid: dotted,
    type: SHORT_NAMES.get(dotted) ?? dotted,
    encoding,
    value: typeof value.value === 'string' ? text(value, encoding) : '',
  };
}

/** forge decodes a BMPString and gives raw octets for every other type: their decoding is here. */
function text(node: Node, encoding: StringType): string {
  if (encoding === 'bmp') return String(node.value);
  const bytes = octets(node);
  switch (encoding) {
    case 'utf8':
      return bytes.toString('utf8');
    case 'universal':
      return universalText(bytes);
    case 'printable':
    case 'ia5':
    case 't61':
    case 'numeric':
    case 'visible':
    case 'other':
      return bytes.toString('latin1');
  }
}

function universalText(bytes: Buffer): string {
  if (bytes.length % WIDE_OCTETS !== 0) throw notStrict('encoding');
  const points = Array.from({ length: bytes.length / WIDE_OCTETS }, (_, index) =>
    bytes.readUInt32BE(index * WIDE_OCTETS),
  );
  if (points.some((point) => point > 0x10ffff)) throw notStrict('encoding');
  return points.map((point) => String.fromCodePoint(point)).join('');
}

/** A distinguished name, RDN by RDN; one that is larger than the limits ends the reading. */
export function readName(node: Node | undefined): Name {
  const rdns = sequence(node).map((rdn) => set(rdn));
  if (rdns.some((rdn) => rdn.length === 0)) throw notStrict('structure');
  const attributes = rdns.flat();
  const sizes = attributes.map((one) => octetsIn(sequence(one)[1]));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const isTooLarge =
    attributes.length > MOST_NAME_ATTRIBUTES ||
    total > MOST_NAME_OCTETS ||
    sizes.some((size) => size > MOST_VALUE_OCTETS);
  if (isTooLarge) throw notStrict('size');
  return rdns.map((rdn) => rdn.map(attribute));
}

function octetsIn(value: Node | undefined): number {
  return typeof value?.value === 'string' ? value.value.length : 0;
}
