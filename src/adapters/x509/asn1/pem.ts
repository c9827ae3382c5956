import { MOST_BLOCKS } from './limits';
import { ReadFault } from './read-fault';

export interface PemBlock {
  readonly label: string;
  readonly der: Buffer;
}

const BEGIN = '-----BEGIN ';
const DASHES = '-----';
/** The longest label in use is `NEW CERTIFICATE REQUEST`. */
const LONGEST_LABEL = 64;
const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;

/**
 * Splits text into its PEM blocks (RFC 7468), with whatever stands around them ignored. forge's decoder drops
 * characters that are not base64 and so hides damage; here a block is whole or it is refused. Linear in the text.
 */
export function readPem(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  let at = text.indexOf(BEGIN);
  while (at >= 0) {
    if (blocks.length === MOST_BLOCKS) {
      const count = text.split(BEGIN).length - 1;
      throw new ReadFault({ reason: 'too-many-blocks', count, limit: MOST_BLOCKS });
    }
    const labelEnd = text.indexOf(DASHES, at + BEGIN.length);
    const label = text.slice(at + BEGIN.length, labelEnd);
    if (labelEnd < 0 || label.length > LONGEST_LABEL) throw unreadable('truncated');
    const footer = `-----END ${label}${DASHES}`;
    const end = text.indexOf(footer, labelEnd);
    const next = text.indexOf(BEGIN, labelEnd);
    if (end < 0 || (next >= 0 && next < end)) throw unreadable('truncated');
    blocks.push({ label, der: decode(text.slice(labelEnd + DASHES.length, end)) });
    at = next;
  }
  return blocks;
}

function decode(body: string): Buffer {
  const base64 = body.replace(/\s+/g, '');
  if (base64.length === 0 || base64.length % 4 !== 0 || !BASE64.test(base64)) {
    throw unreadable('damaged');
  }
  return Buffer.from(base64, 'base64');
}

function unreadable(form: 'truncated' | 'damaged'): ReadFault {
  return new ReadFault({ reason: 'unreadable', form });
}
