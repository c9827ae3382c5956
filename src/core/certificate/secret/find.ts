import type { KeystoreForm, Refusal } from '../rule/inspection';
import { base64Runs } from './base64-runs';
import { isPgpSecret } from './pgp';
import { plainPem } from './plain-pem';
import { printable } from './printable';
import { holdsPrivateKey, shapesOf, type Shape } from './shape';
import { textForm, type Strictness } from './text-forms';
import { unwrapped } from './unwrap';

/** Takes archives apart, with bounds of its own; the core has no means to. */
export type Unpack = (bytes: Buffer) => readonly Buffer[];

const NOTHING: Unpack = () => [];

/**
 * Layers that are taken off one after another. A Kubernetes secret has one, a Helm release three; nobody has sent more
 * than one yet.
 */
const MOST_LAYERS = 3;

/** What all layers together may come to, as a multiple of what was sent and in bytes: each layer is shorter by itself. */
const MOST_GROWTH = 8;
const LEAST_ROOM = 1024 * 1024;

/**
 * Looks for private keys and keystores in any form and wrapping, before anything else looks at a file. Says only which
 * form it met: nothing of the file itself is ever returned.
 */
export function findSecret(bytes: Buffer, unpack: Unpack = NOTHING): Refusal | null {
  return search(bytes, 'lenient', unpack);
}

/**
 * The same for what somebody typed or pasted. The words “BEGIN PRIVATE KEY” alone are no key here: people speak of
 * keys to one another.
 */
export function findSecretInText(text: string): Refusal | null {
  return search(Buffer.from(text, 'utf8'), 'strict', NOTHING);
}

interface Layer {
  readonly bytes: Buffer;
  readonly depth: number;
}

function search(sent: Buffer, strictness: Strictness, unpack: Unpack): Refusal | null {
  // What most people send: no wrapping is left that could hold anything.
  const plain = plainPem(sent);
  if (plain !== null && plain.every((der) => binarySecret(der) === null)) return null;
  // Two escapes taken off in either order give the same text: it is looked at once.
  const seen = new Set<string>();
  let room = Math.max(sent.length * MOST_GROWTH, LEAST_ROOM);
  const layers: Layer[] = [sent, ...unpack(sent)]
    .flatMap(windows)
    .map((bytes) => ({ bytes, depth: 0 }));
  for (let at = 0; at < layers.length; at += 1) {
    const { bytes, depth } = layers[at] ?? { bytes: sent, depth: MOST_LAYERS };
    const secret = directSecret(bytes, strictness);
    if (secret !== null) return secret;
    if (depth === MOST_LAYERS) continue;
    for (const inner of innerOf(bytes, unpack).flatMap(windows)) {
      const text = inner.toString('latin1');
      if (inner.length > room || seen.has(text)) continue;
      room -= inner.length;
      seen.add(text);
      layers.push({ bytes: inner, depth: depth + 1 });
    }
  }
  return null;
}

/** Bytes that are looked at in one piece: an expression over megabytes in one run overflows the stack. */
const WINDOW = 128 * 1024;
/** Each piece begins so much before the last one's end: a key in base64 of base64 of an 8192-bit one fits. */
const OVERLAP = 16 * 1024;

function windows(bytes: Buffer): readonly Buffer[] {
  if (bytes.length <= WINDOW) return [bytes];
  const count = Math.ceil((bytes.length - OVERLAP) / (WINDOW - OVERLAP));
  return Array.from({ length: count }, (_, index) => {
    const start = index * (WINDOW - OVERLAP);
    return bytes.subarray(start, start + WINDOW);
  });
}

function innerOf(bytes: Buffer, unpack: Unpack): readonly Buffer[] {
  const packed = unpack(bytes);
  if (packed.length > 0) return packed;
  // Escapes belong to text; in a picture or a font they are chance.
  const found = printable(bytes.subarray(0, SAMPLE)) ? unwrapped(plainText(bytes)) : [];
  return [...found, ...seenAlone(bytes)];
}

const NOT_SEEN = /\p{Default_Ignorable_Code_Point}+/gu;

/** The text without what stands between letters and isn't seen, where there is such: it tears base64 apart. */
function seenAlone(bytes: Buffer): readonly Buffer[] {
  const text = bytes.toString('utf8');
  // What is no text in UTF-8 has octets that stand for no character.
  const seen = text.includes('\ufffd') ? text : text.replace(NOT_SEEN, '');
  return seen === text ? [] : [Buffer.from(seen, 'utf8')];
}

/** Bytes by which a text is told from binary data. */
const SAMPLE = 4096;

/** Whatever the text is encoded in, the words looked for are ASCII; UTF-16 is met by dropping its zeros. */
function plainText(bytes: Buffer): string {
  const latin = bytes.toString('latin1');
  return latin.includes('\0') ? latin.replaceAll('\0', '') : latin;
}

/** Typographic dashes and spaces, wide letters, and what stands between letters without being seen. */
function folded(bytes: Buffer): string {
  return bytes.toString('utf8').replace(NOT_SEEN, '').normalize('NFKC');
}

const NOT_ASCII = /[\x80-\xff]/;

function directSecret(bytes: Buffer, strictness: Strictness): Refusal | null {
  const binary = binarySecret(bytes);
  if (binary !== null) return binary;
  const text = plainText(bytes);
  const form =
    textForm(text, strictness) ??
    (NOT_ASCII.test(text) && printable(bytes.subarray(0, SAMPLE))
      ? textForm(folded(bytes), strictness)
      : null);
  return form === null ? encodedSecret(text) : { reason: 'private-key', form };
}

const MAGIC: readonly (readonly [magic: string, form: KeystoreForm])[] = [
  ['feedfeed', 'jks'],
  ['cececece', 'jceks'],
];
/** BKS and UBER of Bouncy Castle: version 1 or 2, then the length of the salt, which is 20 (`BcKeyStoreSpi`). */
const BOUNCY_CASTLE = /^0000000[12]00000014/;

function keystoreForm(bytes: Buffer, shapes: readonly Shape[]): KeystoreForm | null {
  const magic = bytes.subarray(0, 4).toString('hex');
  const known = MAGIC.find(([start]) => start === magic);
  if (known !== undefined) return known[1];
  if (BOUNCY_CASTLE.test(bytes.subarray(0, 8).toString('hex'))) return 'bks';
  return shapes.includes('pkcs12') ? 'pkcs12' : null;
}

/** Microsoft PVK, and a CryptoAPI PRIVATEKEYBLOB. */
const BINARY_MAGIC = /^(1ef1b5b0|0702[0-9a-f]{4}00(24|a4)0000)/;

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

/** A key or keystore in base64, with no lines around it or under the label of something else. */
function encodedSecret(text: string): Refusal | null {
  for (const run of base64Runs(text)) {
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

/** How base64 of a DER SEQUENCE begins, of a keystore of Java or Bouncy Castle, or of an OpenSSH key. */
const ENCODED_START = /(?:^|[\s-])(?=M[A-I]|\/u3|zs7|AAAA[AB]AAAABQ|b3BlbnNza)/g;

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
