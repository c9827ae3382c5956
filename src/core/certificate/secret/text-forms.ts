import type { PrivateKeyForm } from '../rule/inspection';

/** `strict`: the words of a key are one only with something of the key behind them. For what people type. */
export type Strictness = 'lenient' | 'strict';

type Label = 'pgp' | 'ssh2' | 'openssh' | 'pem';

/** What stands between the words of a label: blanks, or a URL's plus. Bounded: an open repetition takes seconds. */
const GAP = '[\\s+]{1,4}';

const LABELS: readonly (readonly [pattern: RegExp, form: Label])[] = [
  [new RegExp(`BEGIN${GAP}PGP${GAP}PRIVATE${GAP}KEY`, 'gi'), 'pgp'],
  [new RegExp(`BEGIN${GAP}SSH2${GAP}[A-Z +]{0,20}PRIVATE${GAP}KEY`, 'gi'), 'ssh2'],
  [new RegExp(`BEGIN${GAP}OPENSSH${GAP}PRIVATE${GAP}KEY`, 'gi'), 'openssh'],
  [new RegExp(`BEGIN${GAP}[A-Z0-9 +]{0,30}PRIVATE${GAP}KEY`, 'gi'), 'pem'],
];

/** Forms that say more than words: nobody writes one in a sentence. */
const FORMS: readonly (readonly [pattern: RegExp, form: PrivateKeyForm])[] = [
  [/PuTTY-User-Key-File-\d/i, 'putty'],
  [/<(D|P|Q|DP|DQ|InverseQ)>[A-Za-z0-9+/=\s]{8}/, 'xml'],
  [
    /privateExponent\s{0,4}:|^[ \t]{0,8}priv\s{0,4}:\s{0,4}$|Private-Key\s{0,4}:\s{0,4}\(\d/im,
    'text',
  ],
];

const LOOSE_TEXT = /Private-Key\s{0,4}:/i;

const JWK_TYPE = /["']?\bkty["']?\s{0,4}[:=]/;
const JWK_SECRET =
  /(["'])(d|p|q|dp|dq|qi|k)\1\s{0,16}:\s{0,16}["']|(?:^|[\s,;{&-])[dk]\s{0,4}[:=]\s{0,4}["']?[\w-]{40}/m;

/** Some word of the forms above stands in the text at all. */
const TELLTALE = /PRIVATE|rivate|PuTTY|kty|priv\s{0,4}:|<[DPQI]/;

/** The form of private key that a text shows by its words; null: none. */
export function textForm(text: string, strictness: Strictness): PrivateKeyForm | null {
  if (!TELLTALE.test(text)) return null;
  if (JWK_TYPE.test(text) && JWK_SECRET.test(text)) return 'jwk';
  const form = FORMS.find(([pattern]) => pattern.test(text))?.[1];
  if (form !== undefined) return form;
  if (strictness === 'lenient') {
    if (LOOSE_TEXT.test(text)) return 'text';
    return LABELS.find(([pattern]) => text.search(pattern) >= 0)?.[1] ?? null;
  }
  return LABELS.find(([pattern]) => hasKeyBehind(text, pattern))?.[1] ?? null;
}

/** Labels of one text that are looked behind; a file with more of them shows itself at the first. */
const LOOKED_AT_LABELS = 20;
/** Characters behind a label in which its key begins, with the header lines of an encrypted one. */
const BEHIND = 600;

function hasKeyBehind(text: string, label: RegExp): boolean {
  const places = [...text.matchAll(label)].slice(0, LOOKED_AT_LABELS);
  return places.some(({ 0: words, index }) =>
    isKeyMaterial(text.slice(index + words.length, index + words.length + BEHIND)),
  );
}

/** Letters of both cases and digits in one run, as base64 has them and sentences don't. */
const RUN = /[A-Za-z0-9+/_-]{20,}/g;

function isKeyMaterial(text: string): boolean {
  const runs = text.match(RUN) ?? [];
  if (runs.some((run) => /[a-z]/.test(run) && /[A-Z]/.test(run) && /[0-9]/.test(run))) return true;
  return /^\s{0,4}-{2,5}[A-Za-z0-9+/=\s]{12,}-{2,5}\s{0,4}END\b/i.test(text);
}
