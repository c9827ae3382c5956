const LIMIT = 64 * 1024;

/** Fifty files that were made to cost: to read, to check, or to tell about. `certificate` is a good one, PEM. */
export function hostileFiles(certificate: string): readonly Buffer[] {
  const kinds: readonly ((variant: number) => Buffer)[] = [
    // White space without end, where a careless pattern goes back and forth.
    (variant) => Buffer.from((variant % 2 === 0 ? '\n' : ' \t').repeat(LIMIT / 2)),
    (variant) => Buffer.from('-'.repeat(LIMIT - variant)),
    () => Buffer.from('-----BEGIN '.repeat(LIMIT / 11)),
    // Nesting, far beyond any certificate.
    (variant) => nested(10_000 + variant),
    () => Buffer.alloc(LIMIT, 0x05),
    // An attribute of 60 KiB, and a name of thousands of attributes.
    (variant) =>
      unsigned(Array.from({ length: 1 }, () => ({ value: 'x'.repeat(60_000 + variant) }))),
    () =>
      unsigned(
        Array.from({ length: 60 }, (_, n) => ({
          value: `Belgian Federal ${'[<х'.repeat(30)}${String(n)}`,
        })),
      ),
    () => unsigned(Array.from({ length: 3_000 }, () => ({ value: 'PRDD' }))),
    // Ten times the same name, and base64 that holds nothing.
    () => Buffer.from(certificate.repeat(10)),
    (variant) =>
      Buffer.from(
        `-----BEGIN CERTIFICATE-----\n${'MIIB'.repeat(15_000 + variant)}\n-----END CERTIFICATE-----\n`,
      ),
  ];
  return Array.from({ length: 5 }, (_, variant) => kinds.map((make) => make(variant))).flat();
}

function tlv(tag: number, body: Buffer): Buffer {
  const length =
    body.length < 0x80
      ? [body.length]
      : [0x83, body.length >> 16, (body.length >> 8) & 0xff, body.length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}

function nested(depth: number): Buffer {
  return Buffer.alloc(Math.min(depth * 2, LIMIT), Buffer.from([0x30, 0x80]));
}

/** A CSR in outline, with OUs of these values; its key and signature are noise. */
function unsigned(units: readonly { readonly value: string }[]): Buffer {
  const oid = Buffer.from('060355040b', 'hex');
  const rdns = units.map(({ value }) =>
    tlv(0x31, tlv(0x30, Buffer.concat([oid, tlv(0x0c, Buffer.from(value))]))),
  );
  const key = Buffer.from('300d06092a864886f70d0101010500', 'hex');
  const info = [
    Buffer.from('020100', 'hex'),
    tlv(0x30, Buffer.concat(rdns)),
    tlv(0x30, Buffer.concat([key, tlv(0x03, Buffer.alloc(270))])),
  ];
  const algorithm = Buffer.from('300d06092a864886f70d01010b0500', 'hex');
  return tlv(
    0x30,
    Buffer.concat([tlv(0x30, Buffer.concat(info)), algorithm, tlv(0x03, Buffer.alloc(257))]),
  ).subarray(0, LIMIT);
}
