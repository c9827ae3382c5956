/** A DER writer that also writes what DER forbids, where a case wants that. */

export function tlv(tag, ...parts) {
  const body = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return Buffer.concat([Buffer.from([tag]), length(body.length), body]);
}

function length(size) {
  if (size < 0x80) return Buffer.from([size]);
  const octets = [];
  for (let rest = size; rest > 0; rest = Math.floor(rest / 256)) octets.unshift(rest % 256);
  return Buffer.from([0x80 | octets.length, ...octets]);
}

export const sequence = (...parts) => tlv(0x30, ...parts);
export const set = (...parts) => tlv(0x31, ...[...parts].sort(Buffer.compare));
export const context = (number, ...parts) => tlv(0xa0 | number, ...parts);
export const octets = (bytes) => tlv(0x04, bytes);
export const bits = (bytes, unused = 0) => tlv(0x03, Buffer.from([unused]), bytes);
export const nothing = () => tlv(0x05);
export const boolean = (value) => tlv(0x01, Buffer.from([value ? 0xff : 0]));

/** An INTEGER from a bigint or a number, negative ones too. */
export function integer(value) {
  let number = BigInt(value);
  if (number === 0n) return tlv(0x02, Buffer.from([0]));
  const negative = number < 0n;
  let size = 1;
  while (negative ? number < -(1n << BigInt(size * 8 - 1)) : number >= 1n << BigInt(size * 8 - 1)) {
    size += 1;
  }
  if (negative) number += 1n << BigInt(size * 8);
  return tlv(0x02, Buffer.from(number.toString(16).padStart(size * 2, '0'), 'hex'));
}

export function oid(dotted) {
  const [first, second, ...rest] = dotted.split('.').map(Number);
  const octetsOf = (arc) => {
    const parts = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) {
      parts.unshift(0x80 | left % 128);
    }
    return parts;
  };
  return tlv(0x06, Buffer.from([first * 40 + second, ...rest.flatMap(octetsOf)]));
}

const STRINGS = {
  utf8: (text) => tlv(0x0c, Buffer.from(text, 'utf8')),
  printable: (text) => tlv(0x13, Buffer.from(text, 'latin1')),
  t61: (text) => tlv(0x14, Buffer.from(text, 'latin1')),
  ia5: (text) => tlv(0x16, Buffer.from(text, 'latin1')),
  universal: (text) =>
    tlv(
      0x1c,
      ...[...text].map((character) => {
        const wide = Buffer.alloc(4);
        wide.writeUInt32BE(character.codePointAt(0));
        return wide;
      }),
    ),
  bmp: (text) => tlv(0x1e, Buffer.from(text, 'utf16le').swap16()),
};

export const string = (text, encoding) => STRINGS[encoding](text);

/** RFC 5280 4.1.2.5: UTCTime until 2049, GeneralizedTime from then on. */
export function time(iso) {
  const digits = iso.replace(/\D/g, '').slice(0, 14);
  return Number(iso.slice(0, 4)) < 2050
    ? tlv(0x17, Buffer.from(`${digits.slice(2)}Z`))
    : tlv(0x18, Buffer.from(`${digits}Z`));
}

export function pem(label, der) {
  const lines = der.toString('base64').match(/.{1,64}/g);
  return `-----BEGIN ${label}-----\n${lines.join('\n')}\n-----END ${label}-----\n`;
}
