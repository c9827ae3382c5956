/** Hides in a text what no log may hold. */
export type Scrub = (text: string) => string;

/** Characters of one text that are kept: enough for any message and its stack, too few for a pasted file. */
const LONGEST_TEXT = 4_000;

interface Hiding {
  /** Its first group, where it has one, stands before the secret and stays. */
  readonly what: RegExp;
  readonly by: string;
}

/** Ours: 40 hexadecimal characters that tell nothing of anybody, and are looked for in the mail server's own log. */
const MESSAGE_ID = /^[0-9a-f]{40}@/u;

const SECRET = '[secret]';

/** Texts may be hostile: where a pattern can fail late, its length is bounded. */
const HIDINGS: readonly Hiding[] = [
  // PEM, whole or cut short, with real line ends or escaped ones.
  { what: /-----BEGIN [\s\S]*?(?:-----END [^-\n]{0,60}-----|$)/gu, by: '[PEM]' },
  // Base64 of 90 bytes and more, in one piece or in lines: a certificate or key without its armour. A SHA-256 is shorter.
  { what: /(?:[A-Za-z0-9+/=]{60,}(?:\s|\\r|\\n)*){2,}/gu, by: '[base64]' },
  { what: /\b(?:xox[a-z]|xapp)-[\w-]+/gu, by: SECRET },
  { what: /\beyJ[\w-]{1,4000}\.[\w-]{1,4000}\.?[\w-]*/gu, by: SECRET },
  { what: /\b((?:Bearer|Basic)\s+)[\w.~+/=-]+/giu, by: SECRET },
  // Slack's addresses for answers: whoever has one may speak in the bot's name for half an hour.
  { what: /(https:\/\/hooks\.slack\.com\/)[^\s"'<>]*/gu, by: SECRET },
  // User and password of an address, up to the last @: people don't always encode the one in a password.
  { what: /(?<!file:)(\/\/)[^\s"'<>]{1,500}(?=@)/gu, by: SECRET },
  // The addresses of files that Slack and Microsoft sign do so behind the question mark.
  { what: /(https?:\/\/[^\s?#"'<>]{1,1000}\?)[^\s"'<>]+/gu, by: SECRET },
];

const MAIL_ADDRESS =
  /[\p{L}\p{N}.!#$%&*+=?^_`{|}~-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63})*/gu;

/** Characters of a text, and what stands in their place. */
interface Span {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/**
 * `secrets` are hidden wherever they stand, beside all that looks like a secret, a mail address or a certificate. All
 * are looked for in the text as it was: hidden one after another, the first would leave the rest of a longer one.
 */
export function createScrub(secrets: readonly string[]): Scrub {
  return (text) => {
    const spans = [...secrets.flatMap((one) => placesOf(one, text)), ...HIDINGS.flatMap(inText)];
    // Last: an address with a password in it would look like a mail address.
    const hidden = without(text, spans).replace(MAIL_ADDRESS, (found) =>
      MESSAGE_ID.test(found) ? found : '[mail address]',
    );
    return hidden.length > LONGEST_TEXT ? `${hidden.slice(0, LONGEST_TEXT)}…` : hidden;

    function inText({ what, by }: Hiding): readonly Span[] {
      return [...text.matchAll(what)].map(({ 0: whole, 1: before = '', index }) => ({
        from: index + before.length,
        to: index + whole.length,
        by,
      }));
    }
  };
}

function placesOf(secret: string, text: string): readonly Span[] {
  const found: Span[] = [];
  for (let at = text.indexOf(secret); at >= 0; at = text.indexOf(secret, at + 1)) {
    found.push({ from: at, to: at + secret.length, by: SECRET });
  }
  return found;
}

/** The text with each span hidden; spans that overlap are one, called by the first. */
function without(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { from, to, by } of [...spans].sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (from >= done) parts.push(text.slice(done, from), by);
    done = Math.max(done, to);
  }
  return [...parts, text.slice(done)].join('');
}
