import asn1 from 'node-forge/lib/asn1';
import type { Extension, ExtensionFacts } from '../../../core/certificate/facts/facts';
import { OID } from '../../../core/certificate/facts/oids';
import {
  boolean,
  isTagged,
  isUniversal,
  octets,
  octetString,
  oid,
  readWithForge,
  sequence,
  smallInteger,
  type Node,
} from './asn1';
import { derFault } from './der';
import { MOST_EXTENSIONS } from './limits';
import { notStrict } from './read-fault';

export const NO_EXTENSIONS: ExtensionFacts = {
  all: [],
  basicConstraints: null,
  keyUsage: null,
  extendedKeyUsage: null,
  dnsNames: [],
  policies: [],
};

/** RFC 5280 4.2.1.3, bit by bit. */
const KEY_USAGES = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

const DNS_NAME = 2;

interface RawExtension extends Extension {
  readonly value: Buffer;
}

function rawExtension(node: Node): RawExtension {
  const parts = sequence(node);
  const [id] = parts;
  const critical = parts.length === 3 && boolean(parts[1]);
  if (parts.length < 2 || parts.length > 3) throw notStrict('structure');
  return { oid: oid(id), critical, value: octetString(parts[parts.length - 1]) };
}

/** Reads a SEQUENCE OF Extension. Where one stands twice, the first is looked into and both are listed. */
export function readExtensions(node: Node | undefined): ExtensionFacts {
  const raw = sequence(node).map(rawExtension);
  if (raw.length > MOST_EXTENSIONS) throw notStrict('size');
  const value = (id: string): Node | null => {
    const found = raw.find((extension) => extension.oid === id);
    return found === undefined ? null : inner(found.value);
  };
  const usage = value(OID.keyUsage);
  const extended = value(OID.extKeyUsage);
  const alternative = value(OID.subjectAltName);
  const policies = value(OID.certificatePolicies);
  return {
    all: raw.map(({ oid: id, critical }) => ({ oid: id, critical })),
    basicConstraints: basicConstraints(value(OID.basicConstraints)),
    keyUsage: usage === null ? null : keyUsages(usage),
    extendedKeyUsage: extended === null ? null : sequence(extended).map(oid),
    dnsNames: alternative === null ? [] : dnsNames(alternative),
    policies: policies === null ? [] : sequence(policies).map((policy) => oid(sequence(policy)[0])),
  };
}

/** The DER inside an extension's OCTET STRING is held to the same rules as the rest. */
function inner(value: Buffer): Node {
  const fault = derFault(value);
  if (fault !== null) throw notStrict(fault);
  return readWithForge(value);
}

function basicConstraints(node: Node | null): ExtensionFacts['basicConstraints'] {
  if (node === null) return null;
  const parts = sequence(node);
  const [first] = parts;
  const hasFlag = isUniversal(first, asn1.Type.BOOLEAN);
  const length = hasFlag ? parts[1] : first;
  return {
    ca: hasFlag && boolean(first),
    pathLength: length === undefined ? null : smallInteger(length),
  };
}

function keyUsages(node: Node): readonly string[] {
  if (!isUniversal(node, asn1.Type.BITSTRING)) throw notStrict('structure');
  const [, ...bytes] = octets(node);
  return KEY_USAGES.filter((_, bit) => {
    const byte = bytes[Math.floor(bit / 8)] ?? 0;
    return (byte & (0x80 >> (bit % 8))) !== 0;
  });
}

function dnsNames(node: Node): readonly string[] {
  return sequence(node)
    .filter((name) => isTagged(name, DNS_NAME))
    .map((name) => octets(name).toString('latin1'));
}
