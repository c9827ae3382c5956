/**
 * What may stand in a mail's header. Header injection is made impossible here and nowhere else: a header value is one
 * line of visible text, and an address is one address or none.
 */

/** Characters. Longer subjects are cut off by most mail clients anyway, and RFC 5322 wants lines short. */
export const MAX_HEADER_TEXT = 200;

/** Characters. RFC 5321, 4.5.3.1.3: a path is at most 256 octets with its angle brackets. */
export const MAX_ADDRESS = 254;

/** Characters. A file name that every file system takes, with room for its encoding. */
export const MAX_FILE_NAME = 120;

/**
 * RFC 5321 dot-string before the `@` (at most 64 octets), labels of a domain name after it. No quoted local part, no
 * address literal, no letter beyond ASCII, no `?` (with `=` it starts an encoded word): none is needed here, and each
 * has a way to mean something else.
 */
const ATOM = "[A-Za-z0-9!#$%&'*+/=^_`{|}~-]+";
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const MAILBOX = new RegExp(`^(?=.{1,64}@)${ATOM}(?:\\.${ATOM})*@${LABEL}(?:\\.${LABEL})*$`);

/** Control characters, invisible formatting (text direction too), line separators, halves of a pair. */
const NOT_VISIBLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;

/** The one mailbox that a text is, with its domain in lower case; null when it isn't exactly one. */
export function mailbox(text: string): string | null {
  const address = text.trim();
  if (address.length > MAX_ADDRESS || !MAILBOX.test(address)) return null;
  const at = address.indexOf('@');
  return address.slice(0, at) + address.slice(at).toLowerCase();
}

/** The start of an encoded word (RFC 2047), which mail clients decode even where nobody encoded it. */
const ENCODED_WORD = /=\?/g;

/** A text as one line of visible characters, at most `MAX_HEADER_TEXT` long; an ellipsis shows a cut. */
export function headerText(text: string, max = MAX_HEADER_TEXT): string {
  const visible = text.replace(NOT_VISIBLE, ' ').replace(ENCODED_WORD, '= ?');
  const line = visible.replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  return characters.length <= max
    ? line
    : `${characters
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

/** A file's name without folders and without characters that a file system or a header takes for something else. */
export function fileName(text: string): string {
  const name = headerText(text, Number.POSITIVE_INFINITY).replace(/[\\/:*?"<>|]+/g, '_');
  const characters = [...name.replace(/^\.+/, '').trim()];
  if (characters.length === 0) return 'attachment';
  if (characters.length <= MAX_FILE_NAME) return characters.join('');
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return characters.slice(0, MAX_FILE_NAME - extension.length).join('') + extension;
}
