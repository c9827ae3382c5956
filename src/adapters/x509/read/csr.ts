import type { CsrFacts } from '../../../core/certificate/facts/facts';
import { isVerifiable } from '../../../core/certificate/facts/key-strength';
import { readAlgorithm, verifies } from '../asn1/algorithms';
import {
  isTagged,
  members,
  oid,
  readWithForge,
  sequence,
  set,
  smallInteger,
  type Node,
} from '../asn1/asn1';
import { sha256 } from './certificate';
import { childrenOf, content, derFault, elementAt, whole } from '../asn1/der';
import { NO_EXTENSIONS, readExtensions } from '../asn1/extensions';
import { readKey } from '../asn1/key';
import { readName } from '../asn1/names';
import { notStrict, ReadFault } from '../asn1/read-fault';

const EXTENSION_REQUEST = '1.2.840.113549.1.9.14';
const CHALLENGE_PASSWORD = '1.2.840.113549.1.9.7';

/**
 * Reads a certification request (RFC 2986): forge for its tree, node:crypto for its key and signature. Throws a
 * ReadFault as `readCertificate` does; a key that node:crypto refuses is one of an unknown algorithm.
 */
export function readCsr(der: Buffer): CsrFacts {
  const fault = derFault(der);
  if (fault === 'length') throw new ReadFault({ reason: 'unreadable', form: 'damaged' });
  if (fault !== null) throw notStrict(fault);
  const [info, algorithmNode] = sequence(readWithForge(der));
  const [version, subject, , attributes] = sequence(info);
  const [signed, , signature] = childrenOf(der, elementAt(der, 0, der.length));
  if (signed === undefined || signature === undefined) throw notStrict('structure');
  const spkiElement = childrenOf(der, signed)[2];
  if (spkiElement === undefined) throw notStrict('structure');
  const spki = whole(der, spkiElement);
  const { facts: key, object } = readKey(spki);
  const algorithm = readAlgorithm(algorithmNode);
  const wanted = readAttributes(attributes);
  return {
    kind: 'csr',
    version: smallInteger(version),
    subject: readName(subject),
    key,
    signature: {
      oid: algorithm.oid,
      name: algorithm.name,
      digest: algorithm.digest,
      sameInside: true,
    },
    ...wanted,
    fingerprint: sha256(der),
    spki: sha256(spki),
    // The first octet of a BIT STRING counts its unused bits.
    signatureValid: isVerifiable(key)
      ? object !== null &&
        verifies(algorithm, object, whole(der, signed), content(der, signature).subarray(1))
      : null,
  };
}

function readAttributes(
  node: Node | undefined,
): Pick<CsrFacts, 'extensions' | 'hasChallengePassword'> {
  if (!isTagged(node, 0)) return { extensions: NO_EXTENSIONS, hasChallengePassword: false };
  const attributes = members(node).map((attribute) => {
    const [type, values] = sequence(attribute);
    return { type: oid(type), values: set(values) };
  });
  const request = attributes.find(({ type }) => type === EXTENSION_REQUEST);
  return {
    extensions: request === undefined ? NO_EXTENSIONS : readExtensions(request.values[0]),
    hasChallengePassword: attributes.some(
      ({ type, values }) => type === CHALLENGE_PASSWORD && values.some(isFilled),
    ),
  };
}

/** Some tools write the attribute where the question was left empty: that is no secret. */
function isFilled({ value }: Node): boolean {
  return typeof value !== 'string' || value.trim() !== '';
}
