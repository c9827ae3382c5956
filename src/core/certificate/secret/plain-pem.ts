import { printable } from './printable';
import { isOneSequence, shapesOf, type Shape } from './shape';

/** One block with nothing around it: a label that speaks of no key, and its body. RFC 7468, without what it lets through. */
const BLOCK =
  /-----BEGIN ((?:NEW )?CERTIFICATE(?: REQUEST)?|PKCS7|X509 CRL)-----\r?\n([A-Za-z0-9+/\r\n]+={0,2})\r?\n-----END \1-----\s*/y;

const PUBLIC: readonly Shape[] = ['certificate', 'csr', 'crl', 'pkcs7'];

/**
 * The octets of each block where a text is nothing but blocks of certificates and CSRs, each whole; null: it is or holds
 * something else. Of such a text no other reading is left: no words, no second wrapping.
 */
export function plainPem(bytes: Buffer): readonly Buffer[] | null {
  const text = bytes.toString('latin1');
  const found: Buffer[] = [];
  BLOCK.lastIndex = 0;
  while (BLOCK.lastIndex < text.length) {
    const body = BLOCK.exec(text)?.[2];
    if (body === undefined) return null;
    const der = Buffer.from(body, 'base64');
    if (!isPublic(der)) return null;
    found.push(der);
  }
  return found.length > 0 ? found : null;
}

/** What is mostly text may be a wrapping in the dress of a certificate. */
function isPublic(der: Buffer): boolean {
  const [shape = 'unknown'] = shapesOf(der);
  return isOneSequence(der) && PUBLIC.includes(shape) && !printable(der);
}
