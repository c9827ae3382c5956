/** RSA moduli that fall to a pocket calculator. Pure arithmetic on the public number. */

export type ModulusWeakness = 'small-prime' | 'close-primes';

/** The odd primes below 752, those of NIST SP 800-89 5.3.3. */
const SMALL_PRIMES = primesBelow(752).slice(1);

/** Their product, and products of a few of them that a plain number still holds exactly. */
const PRIME_PRODUCT = SMALL_PRIMES.reduce((product, prime) => product * BigInt(prime), 1n);
const PRIME_GROUPS = grouped(SMALL_PRIMES);

/** Rounds of Fermat's method: what zlint takes. A well-made key needs astronomically more. */
const FERMAT_ROUNDS = 100;

/** A square's remainder modulo these is one of few, so that candidates are ruled out without big numbers. */
const SIEVE_PARTS = [64, 63, 65, 11, 17, 19];
const SIEVE = SIEVE_PARTS.reduce((product, part) => product * part, 1);
const SQUARES = SIEVE_PARTS.map((modulus) => ({ modulus, squares: squaresModulo(modulus) }));

/**
 * Whether the modulus (hex) is even or has a prime factor under 752, or two primes so close together that
 * Fermat's method finds them within 100 rounds. Null: neither.
 */
export function modulusWeakness(hex: string): ModulusWeakness | null {
  const modulus = BigInt(`0x${hex}`);
  if (modulus % 2n === 0n || sharesFactor(modulus % PRIME_PRODUCT)) return 'small-prime';
  return hasClosePrimes(modulus) ? 'close-primes' : null;
}

function sharesFactor(rest: bigint): boolean {
  return PRIME_GROUPS.some(({ product, primes }) => {
    const small = Number(rest % product);
    return primes.some((prime) => small % prime === 0);
  });
}

interface PrimeGroup {
  readonly product: bigint;
  readonly primes: readonly number[];
}

function grouped(primes: readonly number[]): readonly PrimeGroup[] {
  const groups: PrimeGroup[] = [];
  let product = 1;
  let members: number[] = [];
  for (const prime of primes) {
    if (product * prime > Number.MAX_SAFE_INTEGER) {
      groups.push({ product: BigInt(product), primes: members });
      product = 1;
      members = [];
    }
    product *= prime;
    members.push(prime);
  }
  return [...groups, { product: BigInt(product), primes: members }];
}

function hasClosePrimes(modulus: bigint): boolean {
  let a = squareRoot(modulus);
  if (a * a < modulus) a += 1n;
  const sieve = BigInt(SIEVE);
  let root = Number(a % sieve);
  let rest = Number((((a * a - modulus) % sieve) + sieve) % sieve);
  for (let round = 0; round < FERMAT_ROUNDS; round += 1) {
    if (mayBeSquare(rest)) {
      const candidate = a + BigInt(round);
      const square = candidate * candidate - modulus;
      const side = squareRoot(square);
      if (side * side === square) return true;
    }
    // (a + 1)² − n = (a² − n) + 2a + 1, in remainders only.
    rest = (rest + 2 * root + 1) % SIEVE;
    root = (root + 1) % SIEVE;
  }
  return false;
}

function mayBeSquare(rest: number): boolean {
  return SQUARES.every(({ modulus, squares }) => squares[rest % modulus] === 1);
}

/** Hexadecimal digits whose square root a plain number gives to some fifty bits. */
const LEADING_DIGITS = 26;

/** The integer square root, by Newton's method from above. */
function squareRoot(value: bigint): bigint {
  if (value < 2n) return value;
  let guess = roughRoot(value);
  for (;;) {
    const next = (guess + value / guess) >> 1n;
    if (next >= guess) return guess;
    guess = next;
  }
}

/** Not below the root, and within a few parts in 10^15 of it, so that Newton's method has little left to do. */
function roughRoot(value: bigint): bigint {
  const digits = value.toString(16).length;
  const dropped = Math.max(0, digits - LEADING_DIGITS);
  const even = dropped - (dropped % 2);
  const leading = Number(value >> BigInt(even * 4)) + 1;
  return (BigInt(Math.ceil(Math.sqrt(leading) * (1 + 1e-14))) + 1n) << BigInt(even * 2);
}

function squaresModulo(modulus: number): Uint8Array {
  const squares = new Uint8Array(modulus);
  for (let root = 0; root < modulus; root += 1) squares[(root * root) % modulus] = 1;
  return squares;
}

function primesBelow(limit: number): readonly number[] {
  const primes: number[] = [];
  for (let candidate = 2; candidate < limit; candidate += 1) {
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}
