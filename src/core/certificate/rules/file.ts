import type { Refusal, StrictnessFault, UnreadableForm } from '../rule/inspection';
import type { FileRule } from '../rule/rule';
import { say, type Saying } from '../finding/words';

const OURS = 'this project';

const privateKey: FileRule = {
  over: 'file',
  id: 'FILE_PRIVATE_KEY',
  severities: ['error'],
  citation: OURS,
  demands:
    'The file holds no private key in any form: PEM, OpenSSH, PuTTY, PGP, JWK, XML, DER, also beside a certificate. Such a file is never stored.',
  applies: 'always, before anything else',
  explain: (refusal) =>
    refusal.reason === 'private-key'
      ? {
          field: 'file',
          expected: say('public-part'),
          found: say('a-private-key', { form: refusal.form }),
          fix: say('private-key'),
        }
      : null,
};

const keystore: FileRule = {
  over: 'file',
  id: 'FILE_KEYSTORE',
  severities: ['error'],
  citation: OURS,
  demands:
    'The file is no keystore (PKCS#12, JKS, JCEKS). It is recognised by its shape, never opened and never stored.',
  applies: 'always, before anything else',
  explain: (refusal) =>
    refusal.reason === 'keystore'
      ? {
          field: 'file',
          expected: say('public-part'),
          found: say('a-keystore', { form: refusal.form }),
          fix: say('keystore'),
        }
      : null,
};

const BYTES_PER_KIB = 1024;

const tooBig: FileRule = {
  over: 'file',
  id: 'FILE_TOO_BIG',
  severities: ['error'],
  citation: OURS,
  demands: 'The file has 64 KiB at most.',
  applies: 'always',
  explain: (refusal) =>
    refusal.reason === 'too-big'
      ? {
          field: 'file',
          expected: say('at-most-kib', { kib: refusal.limit / BYTES_PER_KIB }),
          found: say('bytes', { bytes: refusal.bytes }),
          fix: say('file-too-big', { kib: refusal.limit / BYTES_PER_KIB }),
        }
      : null,
};

const tooMany: FileRule = {
  over: 'file',
  id: 'FILE_TOO_MANY',
  severities: ['error'],
  citation: OURS,
  demands:
    'The file holds ten blocks at most, and one certificate or CSR to check (beside its issuers).',
  applies: 'always',
  explain: (refusal) => {
    if (refusal.reason === 'too-many-blocks') {
      return {
        field: 'file',
        expected: say('at-most-blocks', { count: refusal.limit }),
        found: String(refusal.count),
        fix: say('too-many-blocks', { count: refusal.limit }),
      };
    }
    if (refusal.reason !== 'several') return null;
    const fix =
      refusal.kind === 'csr'
        ? say('several-csrs', { count: refusal.count })
        : say('several-certificates', { count: refusal.count });
    return { field: 'file', expected: '1', found: String(refusal.count), fix };
  },
};

const UNREADABLE: Readonly<Record<UnreadableForm, readonly [found: Saying, fix: Saying]>> = {
  empty: [say('form-empty'), say('unreadable-empty')],
  'utf-16': [say('form-utf-16'), say('unreadable-utf-16')],
  'bare-base64': [say('form-bare-base64'), say('unreadable-bare-base64')],
  dashes: [say('form-dashes'), say('unreadable-dashes')],
  html: [say('form-html'), say('unreadable-html')],
  word: [say('form-word'), say('unreadable-word')],
  spreadsheet: [say('form-spreadsheet'), say('unreadable-document')],
  document: [say('form-document'), say('unreadable-document')],
  mail: [say('form-mail'), say('unreadable-mail')],
  shortcut: [say('form-shortcut'), say('unreadable-shortcut')],
  pdf: [say('form-pdf'), say('unreadable-document')],
  image: [say('form-image'), say('unreadable-document')],
  archive: [say('form-archive'), say('unreadable-archive')],
  crl: [say('form-crl'), say('unreadable-crl')],
  'trusted-certificate': [say('form-trusted-certificate'), say('unreadable-trusted-certificate')],
  truncated: [say('form-truncated'), say('unreadable-truncated')],
  damaged: [say('form-damaged'), say('unreadable-damaged')],
  text: [say('form-text'), say('unreadable-other')],
  binary: [say('form-binary'), say('unreadable-other')],
};

const unreadable: FileRule = {
  over: 'file',
  id: 'FILE_UNREADABLE',
  severities: ['error'],
  citation: OURS,
  demands:
    'The file is a certificate or a CSR in PEM, DER or PKCS#7. UTF-16, bare base64, typographic dashes, a web page, a Word file and the like are named.',
  applies: 'always',
  explain: (refusal) => {
    if (refusal.reason !== 'unreadable') return null;
    const [found, fix] = UNREADABLE[refusal.form];
    return { field: 'file', expected: say('readable-file'), found, fix };
  },
};

const publicKeyOnly: FileRule = {
  over: 'file',
  id: 'FILE_PUBLIC_KEY_ONLY',
  severities: ['error'],
  citation: OURS,
  demands: 'The file holds a certificate or a CSR, not a public key alone.',
  applies: 'always',
  explain: (refusal) =>
    refusal.reason === 'public-key-only'
      ? {
          field: 'file',
          expected: say('readable-file'),
          found: say('a-public-key'),
          fix: say('public-key-only'),
        }
      : null,
};

const STRICTNESS: Readonly<Record<StrictnessFault, Saying>> = {
  depth: say('strict-depth'),
  length: say('strict-length'),
  trailing: say('strict-trailing'),
  encoding: say('strict-encoding'),
  structure: say('strict-structure'),
  size: say('strict-size'),
  'refused-by-openssl': say('strict-one-parser', { parser: 'OpenSSL' }),
  'refused-by-forge': say('strict-one-parser', { parser: 'node-forge' }),
  'values-differ': say('strict-values-differ'),
};

const notStrict: FileRule = {
  over: 'file',
  id: 'ASN1_NOT_STRICT',
  severities: ['error'],
  citation: 'ITU-T X.690 (DER); RFC 5280 4.1',
  demands: 'The file is strict DER, and two independent parsers read the same from it.',
  applies: 'to certificates and CSRs',
  explain: (refusal) =>
    refusal.reason === 'not-strict'
      ? {
          field: 'file',
          expected: 'DER',
          found: STRICTNESS[refusal.fault],
          fix: refusal.fault === 'trailing' ? say('trailing') : say('not-strict'),
        }
      : null,
};

const MS_PER_SECOND = 1000;

function stopped(
  id: string,
  demands: string,
  explain: (refusal: Refusal) => Saying | null,
): FileRule {
  return {
    over: 'file',
    id,
    severities: ['error'],
    citation: OURS,
    demands,
    applies: 'always',
    explain: (refusal) => {
      const fix = explain(refusal);
      return fix === null ? null : { field: 'file', expected: null, found: null, fix };
    },
  };
}

const timeout = stopped(
  'CHECK_TIMEOUT',
  'The file can be read within 2 seconds; the reader is stopped after that.',
  (refusal) =>
    refusal.reason === 'timeout'
      ? say('check-timeout', { seconds: refusal.milliseconds / MS_PER_SECOND })
      : null,
);

const crashed = stopped(
  'CHECK_CRASHED',
  'Reading the file does not bring the reader down.',
  (refusal) => (refusal.reason === 'crashed' ? say('check-crashed') : null),
);

const unavailable = stopped(
  'CHECK_UNAVAILABLE',
  'The reader runs. Where it does not start, no file is at fault, and the operator is told.',
  (refusal) => (refusal.reason === 'unavailable' ? say('check-unavailable') : null),
);

const busy = stopped(
  'CHECK_BUSY',
  'Few enough files wait to be checked; one that comes on top is turned away, not queued for ever.',
  (refusal) => (refusal.reason === 'busy' ? say('check-busy', { count: refusal.waiting }) : null),
);

export const FILE_RULES: readonly FileRule[] = [
  privateKey,
  keystore,
  tooBig,
  tooMany,
  unreadable,
  publicKeyOnly,
  notStrict,
  timeout,
  crashed,
  unavailable,
  busy,
];
