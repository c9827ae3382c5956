import type {
  KeystoreForm,
  PrivateKeyForm,
  Refusal,
} from '../../../core/certificate/rule/inspection';
import { holdsPrivateKey, shapesOf, type Shape } from './shape';

/**
 * Looks for private keys and keystores in any form, before anything else looks at a file. Says only which form it
 * met: nothing of the file itself is ever returned.
 */
export function findSecret(bytes: Buffer): Refusal | null {
  const binary = binarySecret(bytes);
  if (binary !== null) return binary;
  // Whatever the text is encoded in, the words below are ASCII; UTF-16 is met by dropping its zeros.
  const latin = bytes.toString('latin1');
  const text = latin.includes('\0') ? latin.replaceAll('\0', '') : latin;
  const form = textForm(text);
  return form === null ? encodedSecret(text) : { reason: 'private-key', form };
}

const MAGIC: readonly (readonly [magic: string, form: KeystoreForm])[] = [
  ['feedfeed', 'jks'],
  ['cececece', 'jceks'],
];

function keystoreForm(bytes: Buffer, shapes: readonly Shape[]): KeystoreForm | null {
  const magic = bytes.subarray(0, 4).toString('hex');
  const known = MAGIC.find(([start]) => start === magic);
  if (known !== undefined) return known[1];
  return shapes.includes('pkcs12') ? 'pkcs12' : null;
}

/** Microsoft PVK, and a CryptoAPI PRIVATEKEYBLOB. */
const BINARY_MAGIC = /^(1ef1b5b0|0702[0-9a-f]{4}00(24|a4)0000)/;
const PGP_SECRET_TAGS: ReadonlySet<number> = new Set([0x94, 0x95, 0x96, 0xc5]);
const PGP_VERSIONS = { least: 3, most: 6 };

function binarySecret(bytes: Buffer): Refusal | null {
  const shapes = shapesOf(bytes);
  const keystore = keystoreForm(bytes, shapes);
  if (keystore !== null) return { reason: 'keystore', form: keystore };
  if (shapes.includes('private-key')) return { reason: 'private-key', form: 'der' };
  if (BINARY_MAGIC.test(bytes.subarray(0, 12).toString('hex'))) {
    return { reason: 'private-key', form: 'der' };
  }
  if (isPgpSecret(bytes)) return { reason: 'private-key', form: 'pgp' };
  if (!holdsPrivateKey(bytes)) return null;
  return { reason: 'private-key', form: bytes.includes('openssh-key') ? 'openssh' : 'der' };
}

/** RFC 4880 4.2: a secret-key packet, whose body begins with its version. */
function isPgpSecret(bytes: Buffer): boolean {
  const tag = bytes[0] ?? 0;
  if (!PGP_SECRET_TAGS.has(tag)) return false;
  return [2, 3, 5].some((body) => {
    const version = bytes[body] ?? 0;
    return version >= PGP_VERSIONS.least && version <= PGP_VERSIONS.most;
  });
}

/** Repetitions are bounded: an open one over a file of white space takes seconds. */
const TEXT_FORMS: readonly (readonly [pattern: RegExp, form: PrivateKeyForm])[] = [
  [/PuTTY-User-Key-File-/i, 'putty'],
  [/BEGIN\s{1,4}PGP\s{1,4}PRIVATE\s{1,4}KEY/i, 'pgp'],
  [/BEGIN\s{1,4}SSH2\s{1,4}[A-Z ]{0,20}PRIVATE\s{1,4}KEY/i, 'ssh2'],
  [/BEGIN\s{1,4}OPENSSH\s{1,4}PRIVATE\s{1,4}KEY/i, 'openssh'],
  [/BEGIN\s{1,4}[A-Z0-9 ]{0,30}PRIVATE\s{1,4}KEY/i, 'pem'],
  [/<(D|P|Q|DP|DQ|InverseQ)>[^<]{8}/, 'xml'],
  [/privateExponent\s{0,4}:|^[ \t]{0,8}priv\s{0,4}:\s{0,4}$|Private-Key\s{0,4}:/im, 'text'],
];

const JWK_TYPE = /["']kty["']/;
const JWK_SECRET = /["'](d|p|q|dp|dq|qi|k)["']\s{0,16}:\s{0,16}["']/;

/** Some word of the forms above stands in the text at all. */
const TELLTALE = /PRIVATE|rivate|PuTTY|kty|priv\s{0,4}:|<[DPQI]/;

function textForm(text: string): PrivateKeyForm | null {
  if (!TELLTALE.test(text)) return null;
  if (JWK_TYPE.test(text) && JWK_SECRET.test(text)) return 'jwk';
  return TEXT_FORMS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Runs of base64 long enough to hold a key: an Ed25519 one in PKCS#8 has 64 characters. */
const BASE64_RUN = /[A-Za-z0-9+/\-_]{16}[A-Za-z0-9+/\-_\s]{16,}={0,2}/g;

/** A key or keystore in base64, with no lines around it or under the label of something else. */
function encodedSecret(text: string): Refusal | null {
  for (const [run] of text.matchAll(BASE64_RUN)) {
    for (const encoded of beginnings(run)) {
      const bytes = Buffer.from(encoded, 'base64');
      const secret = binarySecret(bytes);
      bytes.fill(0);
      if (secret?.reason === 'private-key') return { reason: 'private-key', form: 'base64' };
      if (secret !== null) return secret;
    }
  }
  return null;
}

/** How base64 of a DER SEQUENCE begins, of a Java keystore, or of an OpenSSH key. */
const ENCODED_START = /(?:^|[\s-])(?=M[A-I]|\/u3|zs7|b3BlbnNza)/g;

/** Lines of a run that are tried as the start of a key. */
const LOOKED_AT_STARTS = 12;

/** As one, and from each line that could begin a key: a run can have begun with words of the line before. */
function beginnings(run: string): readonly string[] {
  const starts = [...run.matchAll(ENCODED_START)].map(({ index }) => index);
  const [first = 0, ...more] = starts.slice(0, LOOKED_AT_STARTS);
  // From the first start on everything is looked through; of the others the shape shows at the beginning.
  return [run.slice(first), ...more.map((at) => run.slice(at, at + SHAPE_CHARACTERS))];
}

/** An RSA key of 8192 bits shows its third integer within this much base64. */
const SHAPE_CHARACTERS = 3_000;
