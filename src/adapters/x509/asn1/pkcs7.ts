import { MOST_BLOCKS, MOST_DEPTH } from './limits';
import { notStrict, ReadFault } from './read-fault';

const CERTIFICATES_TAG = 0xa0;
const SEQUENCE = 0x30;

/**
 * The certificates of a PKCS#7 signed-data (.p7b), each as its own octets: ContentInfo { oid, [0] SignedData {
 * version, digests, content, [0] certificates … } }. forge's own reader refuses EC ones. The wrapping may be BER, as
 * RFC 5652 allows and Java and some issuers write it; the certificates in it are read strictly, by whoever asked.
 */
export function certificatesOfPkcs7(bytes: Buffer): readonly Buffer[] {
  const signedData = child(bytes, child(bytes, berAt(bytes, 0, bytes.length, 1), 1), 0);
  const bag = childrenOf(bytes, signedData).find(({ tag }) => tag === CERTIFICATES_TAG);
  if (bag === undefined) return [];
  const certificates = childrenOf(bytes, bag).filter(({ tag }) => tag === SEQUENCE);
  if (certificates.length > MOST_BLOCKS) {
    const count = certificates.length;
    throw new ReadFault({ reason: 'too-many-blocks', count, limit: MOST_BLOCKS });
  }
  return certificates.map(({ start, next }) => Buffer.from(bytes.subarray(start, next)));
}

interface Ber {
  readonly tag: number;
  readonly start: number;
  readonly body: number;
  /** Where the content ends, and where what follows begins: two octets later after an indefinite length. */
  readonly end: number;
  readonly next: number;
}

function child(bytes: Buffer, parent: Ber, index: number): Ber {
  const found = childrenOf(bytes, parent)[index];
  if (found === undefined) throw notStrict('structure');
  return found;
}

function childrenOf(bytes: Buffer, { body, end }: Ber): readonly Ber[] {
  const children: Ber[] = [];
  for (let at = body; at < end;) {
    const found = berAt(bytes, at, end, 1);
    children.push(found);
    at = found.next;
  }
  return children;
}

/** X.690 8.1.3: a short, a long or an indefinite length. */
function berAt(bytes: Buffer, start: number, limit: number, depth: number): Ber {
  if (depth > MOST_DEPTH) throw notStrict('depth');
  if (start + 2 > limit) throw notStrict('length');
  const tag = bytes[start] ?? 0;
  const first = bytes[start + 1] ?? 0;
  const count = first & 0x7f;
  if (first === 0x80) return indefinite(bytes, { tag, start, limit, depth });
  if (first < 0x80) return definite({ tag, start, body: start + 2, length: first }, limit);
  if (count > 4 || start + 2 + count > limit) throw notStrict('length');
  const body = start + 2 + count;
  return definite({ tag, start, body, length: bytes.readUIntBE(start + 2, count) }, limit);
}

function definite(
  { tag, start, body, length }: Pick<Ber, 'tag' | 'start' | 'body'> & { readonly length: number },
  limit: number,
): Ber {
  const end = body + length;
  if (end > limit) throw notStrict('length');
  return { tag, start, body, end, next: end };
}

/** Its content goes on to the two zeros that end it. */
function indefinite(
  bytes: Buffer,
  {
    tag,
    start,
    limit,
    depth,
  }: Pick<Ber, 'tag' | 'start'> & { readonly limit: number; readonly depth: number },
): Ber {
  let at = start + 2;
  for (;;) {
    if (at + 2 > limit) throw notStrict('length');
    if (bytes[at] === 0 && bytes[at + 1] === 0) break;
    at = berAt(bytes, at, limit, depth + 1).next;
  }
  return { tag, start, body: start + 2, end: at, next: at + 2 };
}
