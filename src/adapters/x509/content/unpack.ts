import { gunzipSync, inflateRawSync, constants } from 'node:zlib';

/**
 * Opens gzip and zip (which Word and Excel files are) only to look for private keys inside. Nothing is written anywhere,
 * and what comes out is bounded, so that a small file that unpacks to a huge one costs little.
 */

/** Bytes that one member gives; a key has some thousands, a form's text some hundred thousands. */
const MOST_OF_A_MEMBER = 1024 * 1024;
/** Members of a zip that are looked into. */
const MOST_MEMBERS = 50;

const GZIP = Buffer.from('1f8b08', 'hex');
const ZIP_MEMBER = Buffer.from('504b0304', 'hex');

/** What an archive holds; nothing for anything else. */
export function unpack(bytes: Buffer): readonly Buffer[] {
  if (bytes.subarray(0, GZIP.length).equals(GZIP)) return opened(gunzipSync, bytes);
  return bytes.subarray(0, ZIP_MEMBER.length).equals(ZIP_MEMBER) ? members(bytes) : [];
}

/** APPNOTE 4.3.7: the local header of a member, up to its name. */
const HEADER = { method: 8, name: 26, extra: 28, length: 30 };
const STORED = 0;
const DEFLATED = 8;

function members(zip: Buffer): readonly Buffer[] {
  const found: Buffer[] = [];
  let at = zip.indexOf(ZIP_MEMBER);
  for (let count = 0; at >= 0 && count < MOST_MEMBERS; count += 1) {
    if (at + HEADER.length > zip.length) break;
    const method = zip.readUInt16LE(at + HEADER.method);
    const body =
      at + HEADER.length + zip.readUInt16LE(at + HEADER.name) + zip.readUInt16LE(at + HEADER.extra);
    const next = zip.indexOf(ZIP_MEMBER, at + HEADER.length);
    const packed = zip.subarray(body, next < 0 ? undefined : next);
    if (method === DEFLATED) found.push(...opened(inflateRawSync, packed));
    if (method === STORED) found.push(packed.subarray(0, MOST_OF_A_MEMBER));
    at = next;
  }
  return found;
}

/** What can be had of it: one that is cut off, or unpacks to more, still shows its beginning. */
function opened(inflate: typeof gunzipSync, packed: Buffer): readonly Buffer[] {
  for (const most of [packed.length, FIRST_BYTES]) {
    try {
      const options = { maxOutputLength: MOST_OF_A_MEMBER, finishFlush: constants.Z_SYNC_FLUSH };
      return [inflate(packed.subarray(0, most), options)];
    } catch {
      // Damaged, or more than is looked at: its beginning is tried.
    }
  }
  return [];
}

/** Deflate makes at most 1,032 bytes of one, so this much never exceeds the bound. */
const FIRST_BYTES = 1000;
