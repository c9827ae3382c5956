import { childrenOf, elementAt, whole, type Element } from './der';
import { MOST_BLOCKS } from './limits';
import { notStrict, ReadFault } from './read-fault';

const CERTIFICATES_TAG = 0xa0;
const SEQUENCE = 0x30;

/**
 * The certificates of a PKCS#7 signed-data (.p7b), each as its own octets: ContentInfo { oid, [0] SignedData {
 * version, digests, content, [0] certificates … } }. forge's own reader refuses EC ones.
 */
export function certificatesOfPkcs7(der: Buffer): readonly Buffer[] {
  const signedData = child(der, child(der, elementAt(der, 0, der.length), 1), 0);
  const bag = childrenOf(der, signedData).find(({ tag }) => tag === CERTIFICATES_TAG);
  if (bag === undefined) return [];
  const certificates = childrenOf(der, bag).filter(({ tag }) => tag === SEQUENCE);
  if (certificates.length > MOST_BLOCKS) {
    const count = certificates.length;
    throw new ReadFault({ reason: 'too-many-blocks', count, limit: MOST_BLOCKS });
  }
  return certificates.map((certificate) => Buffer.from(whole(der, certificate)));
}

function child(der: Buffer, parent: Element, index: number): Element {
  const found = childrenOf(der, parent)[index];
  if (found === undefined) throw notStrict('structure');
  return found;
}
