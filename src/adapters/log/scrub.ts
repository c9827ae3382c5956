/** Hides in a text what no log may hold. */
export type Scrub = (text: string) => string;

/** Characters of one text that are kept: enough for any message and its stack, too few for a pasted file. */
const LONGEST_TEXT = 4_000;

interface Hiding {
  readonly what: RegExp;
  readonly by: string | ((found: string) => string);
}

/** Ours: 40 hexadecimal characters that tell nothing of anybody, and are looked for in the mail server's own log. */
const MESSAGE_ID = /^[0-9a-f]{40}@/u;

/**
 * In this order: an address with a password in it would look like a mail address. Texts may be hostile: where a
 * pattern can fail late, its length is bounded.
 */
const HIDINGS: readonly Hiding[] = [
  // PEM, whole or cut short, with real line ends or escaped ones.
  { what: /-----BEGIN [\s\S]*?(?:-----END [^-\n]{0,60}-----|$)/gu, by: '[PEM]' },
  // Base64 of 90 bytes and more, in one piece or in lines: a certificate or key without its armour. A SHA-256 is shorter.
  { what: /(?:[A-Za-z0-9+/=]{60,}(?:\s|\\r|\\n)*){2,}/gu, by: '[base64]' },
  { what: /\b(?:xox[a-z]|xapp)-[\w-]+/gu, by: '[secret]' },
  { what: /\beyJ[\w-]{1,4000}\.[\w-]{1,4000}\.?[\w-]*/gu, by: '[secret]' },
  { what: /\b(Bearer|Basic)\s+[\w.~+/=-]+/giu, by: '$1 [secret]' },
  // Slack's addresses for answers: whoever has one may speak in the bot's name for half an hour.
  { what: /(https:\/\/hooks\.slack\.com)\/[^\s"'<>]*/gu, by: '$1/[secret]' },
  // User and password of an address, up to the last @: people don't always encode the one in a password.
  { what: /(?<!file:)\/\/[^\s"'<>]{1,500}@/gu, by: '//[secret]@' },
  // The addresses of files that Slack and Microsoft sign do so behind the question mark.
  { what: /(https?:\/\/[^\s?#"'<>]{1,1000})\?[^\s"'<>]+/gu, by: '$1?[secret]' },
  {
    what: /[\p{L}\p{N}.!#$%&*+=?^_`{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})*/gu,
    by: (found) => (MESSAGE_ID.test(found) ? found : '[mail address]'),
  },
];

/** `secrets` are hidden wherever they stand, beside all that looks like a secret, a mail address or a certificate. */
export function createScrub(secrets: readonly string[]): Scrub {
  return (text) => {
    const known = secrets.reduce((left, secret) => left.replaceAll(secret, '[secret]'), text);
    const hidden = HIDINGS.reduce((left, hiding) => hide(left, hiding), known);
    return hidden.length > LONGEST_TEXT ? `${hidden.slice(0, LONGEST_TEXT)}…` : hidden;
  };
}

function hide(text: string, { what, by }: Hiding): string {
  return typeof by === 'string' ? text.replace(what, by) : text.replace(what, by);
}
