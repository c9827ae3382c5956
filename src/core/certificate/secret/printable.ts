/** Share of octets that make a piece of data a text: the first ones may be off where a run was cut at the wrong place. */
const LEAST_SHARE = 0.8;

/** Whether octets are mostly text; the zeros of UTF-16 count as such. */
export function printable(bytes: Buffer): boolean {
  let count = 0;
  for (const byte of bytes) {
    if (
      (byte >= 0x20 && byte < 0x7f) ||
      byte === 0x0a ||
      byte === 0x0d ||
      byte === 0x09 ||
      byte === 0
    )
      count += 1;
  }
  return bytes.length > 0 && count / bytes.length >= LEAST_SHARE;
}
