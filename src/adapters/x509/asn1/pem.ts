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

/** How an END line begins. Its label is not compared: what the block is shows in what it holds. */
const END = '-----END ';

/**
 * Splits text into its PEM blocks (RFC 7468), with whatever stands around them ignored. forge's decoder drops
 * characters that are not base64 and so hides damage; here a block is whole or it is refused. Taken off first is what
 * leaves no doubt: header lines (RFC 1421), the `> ` of a quoted mail, line ends written as `\\n`. Linear in the text.
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
    const end = text.indexOf(END, labelEnd);
    const footerEnd = text.indexOf(DASHES, end + END.length);
    const next = text.indexOf(BEGIN, labelEnd);
    const isWhole = end >= 0 && footerEnd >= 0 && footerEnd - end <= LONGEST_LABEL + END.length;
    if (!isWhole || (next >= 0 && next < end)) throw unreadable('truncated');
    blocks.push({ label, der: decode(text.slice(labelEnd + DASHES.length, end)) });
    at = next;
  }
  return blocks;
}

/** `Comment: exported by tool`, and a line that goes on with the one before. */
const HEADER_LINE = /^[A-Za-z][A-Za-z0-9-]{0,60}:.*$/;
const QUOTED = /^[ \t]*(?:>[ \t]?)+/;

function decode(body: string): Buffer {
  const rows = body
    .replace(/\\r\\n|\\n/g, '\n')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(QUOTED, ''));
  // Header lines stand before everything else, and an empty line ends them.
  const [, first = ''] = rows;
  const from = HEADER_LINE.test(first.trim())
    ? rows.findIndex((row, at) => at > 0 && row.trim() === '')
    : 0;
  const base64 = rows.slice(Math.max(from, 0)).join('').replace(/\s+/g, '');
  const missing = base64.endsWith('=') ? 0 : (4 - (base64.length % 4)) % 4;
  const padded = missing < 3 ? base64 + '='.repeat(missing) : base64;
  if (padded.length === 0 || padded.length % 4 !== 0 || !BASE64.test(padded)) {
    throw unreadable('damaged');
  }
  return Buffer.from(padded, 'base64');
}

function unreadable(form: 'truncated' | 'damaged'): ReadFault {
  return new ReadFault({ reason: 'unreadable', form });
}
