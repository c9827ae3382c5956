/** The octets of a packet's length behind its tag, by how it is written. Source: RFC 9580, 4.2.1 and 4.2.2. */
function lengthOctets(tag: number, first: number): number | null {
  switch (tag) {
    case 0x94:
      return 1;
    case 0x95:
      return 2;
    case 0x96:
      return 4;
    case 0xc5:
      if (first < 192 || (first > 223 && first < 255)) return 1;
      return first === 255 ? 5 : 2;
    default:
      return null;
  }
}

const VERSIONS = { least: 3, most: 6 };

/** Version, and the seconds at which the key was made; version 3 has days of validity behind them. */
const BEFORE_ALGORITHM = { old: 7, new: 5 };

/**
 * Whether bytes begin with a secret key of PGP: the packet's tag, its version where the length ends, and the number of an
 * algorithm. Source: RFC 9580, 5.5.2 and 9.1. Fewer signs would be met by chance: in 10 MB of base64 that hold
 * nothing, one time in twenty.
 */
export function isPgpSecret(bytes: Buffer): boolean {
  const length = lengthOctets(bytes[0] ?? 0, bytes[1] ?? 0);
  if (length === null) return false;
  const body = 1 + length;
  const version = bytes[body] ?? 0;
  if (version < VERSIONS.least || version > VERSIONS.most) return false;
  const before = version === VERSIONS.least ? BEFORE_ALGORITHM.old : BEFORE_ALGORITHM.new;
  return isAlgorithm(bytes[body + before] ?? 0);
}

/** Those that have a number, the next ones (post-quantum keys are drafted up to 36), and those for trials. */
function isAlgorithm(number: number): boolean {
  return (number >= 1 && number <= 40) || (number >= 100 && number <= 110);
}
