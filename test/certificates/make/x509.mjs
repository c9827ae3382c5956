import { createHash, generateKeyPairSync, generatePrimeSync, randomBytes, sign } from 'node:crypto';
import { bits, boolean, context, integer, nothing, octets, oid, sequence, set, string, time } from './der.mjs';

/** Certificates, CSRs and CRLs from their parts. Keys live only as long as the script runs. */

const TYPES = {
  C: '2.5.4.6', O: '2.5.4.10', OU: '2.5.4.11', CN: '2.5.4.3', L: '2.5.4.7', ST: '2.5.4.8',
  serialNumber: '2.5.4.5', emailAddress: '1.2.840.113549.1.9.1', organizationIdentifier: '2.5.4.97',
};

/** `[type, value, encoding?]`, or a list of such for a multi-valued RDN. */
export function name(rdns) {
  return sequence(
    ...rdns.map((rdn) => {
      const attributes = Array.isArray(rdn[0]) ? rdn : [rdn];
      return set(
        ...attributes.map(([type, value, encoding]) =>
          sequence(oid(TYPES[type]), string(value, encoding ?? (type === 'C' ? 'printable' : 'utf8'))),
        ),
      );
    }),
  );
}

export const ecKey = (curve = 'prime256v1') => keyPair('ec', { namedCurve: curve });
export const rsaKey = (bitsOf = 2048, exponent = 65537) =>
  keyPair('rsa', { modulusLength: bitsOf, publicExponent: exponent });
export const edKey = (type) => keyPair(type, {});
export const dsaKey = () => keyPair('dsa', { modulusLength: 2048, divisorLength: 256 });
export const pssKey = () =>
  keyPair('rsa-pss', { modulusLength: 2048, hashAlgorithm: 'sha256', mgf1HashAlgorithm: 'sha256', saltLength: 32 });

function keyPair(type, options) {
  const { privateKey, publicKey } = generateKeyPairSync(type, options);
  return { privateKey, spki: publicKey.export({ type: 'spki', format: 'der' }) };
}

/** A public key of which nobody has the private one: enough for what an issuer signs. */
export function rsaPublic(modulus, exponent = 65537n) {
  const key = sequence(integer(modulus), integer(exponent));
  return { spki: sequence(sequence(oid('1.2.840.113549.1.1.1'), nothing()), bits(key)) };
}

export function randomModulus(size) {
  const bytes = randomBytes(size / 8);
  bytes[0] |= 0x80;
  bytes[bytes.length - 1] |= 1;
  return BigInt(`0x${bytes.toString('hex')}`);
}

const prime = (size) => generatePrimeSync(size, { bigint: true });

export const smallPrimeModulus = () => 3n * prime(2047);

/** Two primes next to each other: Fermat's method finds them at once. */
export function closePrimesModulus() {
  const first = prime(1024);
  let second = first + 2n;
  while (!isProbablePrime(second)) second += 2n;
  return first * second;
}

function isProbablePrime(candidate) {
  return [2n, 3n, 5n, 7n].every((base) => power(base, candidate - 1n, candidate) === 1n);
}

function power(base, exponent, modulus) {
  let result = 1n;
  let square = base % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

/** P-256 with its curve spelled out instead of named. */
export function explicitCurveKey() {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1', paramEncoding: 'explicit' });
  return { spki: publicKey.export({ type: 'spki', format: 'der' }) };
}

const ALGORITHMS = {
  'sha256-rsa': { id: '1.2.840.113549.1.1.11', digest: 'sha256', null: true },
  'sha1-rsa': { id: '1.2.840.113549.1.1.5', digest: 'sha1', null: true },
  'md5-rsa': { id: '1.2.840.113549.1.1.4', digest: 'md5', null: true },
  'sha256-ecdsa': { id: '1.2.840.10045.4.3.2', digest: 'sha256', null: false },
  'sha384-ecdsa': { id: '1.2.840.10045.4.3.3', digest: 'sha384', null: false },
  ed25519: { id: '1.3.101.112', digest: null, null: false },
};

function algorithm(id) {
  const known = ALGORITHMS[id];
  return known.null ? sequence(oid(known.id), nothing()) : sequence(oid(known.id));
}

function algorithmOf(key) {
  const type = key.privateKey.asymmetricKeyType;
  return { rsa: 'sha256-rsa', ec: 'sha256-ecdsa', ed25519: 'ed25519' }[type];
}

function signed(body, key, id, { corrupt = false } = {}) {
  const signature = sign(ALGORITHMS[id].digest, body, key.privateKey);
  if (corrupt) signature[signature.length - 1] ^= 1;
  return sequence(body, algorithm(id), bits(signature));
}

let lastSerial = 0x1000;

/** One certificate. Everything can be overruled, also what a real issuer would never write. */
export function certificate({
  subject, issuer, key, signWith, algorithm: id = algorithmOf(signWith), inside = id, version = 3,
  serial = (lastSerial += 1), notBefore = '2026-11-01T00:00:00Z', notAfter = '2028-11-01T00:00:00Z',
  extensions = [], corrupt = false,
}) {
  const body = sequence(
    ...(version === 1 ? [] : [context(0, integer(version - 1))]),
    integer(serial),
    algorithm(inside),
    name(issuer),
    sequence(time(notBefore), time(notAfter)),
    name(subject),
    key.spki,
    ...(extensions.length === 0 ? [] : [context(3, sequence(...extensions))]),
  );
  return signed(body, signWith, id, { corrupt });
}

export function csr({ subject, key, signWith = key, algorithm: id = algorithmOf(signWith), extensions = [], challenge, version = 0, corrupt = false }) {
  const attributes = [];
  if (extensions.length > 0) {
    attributes.push(sequence(oid('1.2.840.113549.1.9.14'), set(sequence(...extensions))));
  }
  if (challenge !== undefined) {
    attributes.push(sequence(oid('1.2.840.113549.1.9.7'), set(string(challenge, 'printable'))));
  }
  const body = sequence(integer(version), name(subject), key.spki, context(0, ...attributes.sort(Buffer.compare)));
  return signed(body, signWith, id, { corrupt });
}

export function crl({ issuer, signWith, revoked = [], thisUpdate = '2026-11-01T00:00:00Z', nextUpdate = '2027-11-01T00:00:00Z', extensions = [], corrupt = false }) {
  const id = algorithmOf(signWith);
  const entries = revoked.map(({ serial, on, reason }) =>
    sequence(
      integer(serial),
      time(on),
      ...(reason === undefined ? [] : [sequence(extension('2.5.29.21', false, Buffer.from([0x0a, 1, reason])))]),
    ),
  );
  const body = sequence(
    integer(1),
    algorithm(id),
    name(issuer),
    time(thisUpdate),
    ...(nextUpdate === null ? [] : [time(nextUpdate)]),
    ...(entries.length === 0 ? [] : [sequence(...entries)]),
    context(0, sequence(extension('2.5.29.20', false, integer(1)), ...extensions)),
  );
  return signed(body, signWith, id, { corrupt });
}

export function extension(id, critical, value) {
  return sequence(oid(id), ...(critical ? [boolean(true)] : []), octets(value));
}

const USAGE_BITS = ['digitalSignature', 'nonRepudiation', 'keyEncipherment', 'dataEncipherment', 'keyAgreement', 'keyCertSign', 'cRLSign'];

export function keyUsage(...names) {
  const positions = names.map((one) => USAGE_BITS.indexOf(one));
  const byte = positions.reduce((value, bit) => value | (0x80 >> bit), 0);
  return extension('2.5.29.15', true, bits(Buffer.from([byte]), 7 - Math.max(...positions)));
}

export const extendedKeyUsage = (...ids) => extension('2.5.29.37', false, sequence(...ids.map(oid)));
export const CLIENT = '1.3.6.1.5.5.7.3.2';
export const SERVER = '1.3.6.1.5.5.7.3.1';
export const MAIL = '1.3.6.1.5.5.7.3.4';

export function basicConstraints({ ca, pathLength }) {
  return extension(
    '2.5.29.19', true,
    sequence(...(ca ? [boolean(true)] : []), ...(pathLength === undefined ? [] : [integer(pathLength)])),
  );
}

export const dnsNames = (...names) =>
  extension('2.5.29.17', false, sequence(...names.map((one) => Buffer.concat([Buffer.from([0x82, one.length]), Buffer.from(one)]))));
export const policies = (...ids) => extension('2.5.29.32', false, sequence(...ids.map((id) => sequence(oid(id)))));
export const timestamps = () => extension('1.3.6.1.4.1.11129.2.4.2', false, octets(Buffer.from([0, 0])));
export const nameConstraints = () =>
  extension('2.5.29.30', true, sequence(context(0, sequence(Buffer.concat([Buffer.from([0x82, 7]), Buffer.from('fgov.be')])))));
export const policyConstraints = () => extension('2.5.29.36', true, sequence(Buffer.from([0x80, 1, 0])));

export const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
export const spkiHash = (key) => sha256(key.spki);

/** PKCS#7 signed-data with certificates and nothing signed, as issuers send a chain. */
export function pkcs7(...certificates) {
  return sequence(
    oid('1.2.840.113549.1.7.2'),
    context(0, sequence(integer(1), set(), sequence(oid('1.2.840.113549.1.7.1')), context(0, ...certificates), set())),
  );
}

