import { mentionsOf, type Account, type IncomingActivity, type Mention } from './activity';
import { textOfHtml, unescapedHtml } from './html';

/** What a person typed, out of the markup in which Teams hands it over. */
export interface Typed {
  /** The characters as typed, without the bot's own name, other mentions as `@Name`. */
  readonly text: string;
  /** The accounts mentioned beside the bot, in order. */
  readonly mentioned: readonly Account[];
}

/** `<at>Name</at>`, some clients with attributes. What a person types between angle brackets comes as `&lt;`. */
const MARK = /<at\b([^<>]*)>([\s\S]*?)<\/at>/giu;
/** A message that is markup as a whole: some clients send paragraphs as the text. */
const MARKUP = /^\s*<(?:p|div|span|ul|ol|blockquote|pre|h[1-6])\b|<\/(?:p|div)>\s*$/iu;
/** A quoted message that is answered; it stands beside the words as an entity. */
const QUOTED = /<quoted\b[^<>]*\/?>/giu;
/** Around what was typed: blanks, and marks that show nothing. */
const AROUND = /^[\s\u200b\u2060\ufeff]+|[\s\u200b\u2060\ufeff]+$/gu;

/**
 * Reads a message. Teams marks a mention as `<at>Name</at>` and names it among the entities; the two may differ in
 * case, order and blanks, one entity may stand for several marks, and either may be missing.
 */
export function typedWords(activity: IncomingActivity): Typed {
  const entities = new Entities(mentionsOf(activity));
  const isBot = ({ id }: Account) => id === activity.recipient.id;
  const mentioned: Account[] = [];
  const put = (account: Account, name: string): string => {
    if (isBot(account)) return ' ';
    mentioned.push(account);
    return `@${escaped(account.name?.trim() || name || account.id)}`;
  };
  const marked = (activity.text ?? '')
    .replace(QUOTED, ' ')
    .replace(MARK, (_, attributes: string, inner: string) => {
      const name = nameOf(inner);
      const account = entities.take(inner, attributes);
      if (account) return put(account, name);
      return sameName(name, activity.recipient.name ?? '') ? ' ' : `@${escaped(name)}`;
    });
  const text = entities.unmarked().reduce((said, { text: mark, mentioned: account }) => {
    const at = mark ? said.indexOf(mark) : -1;
    if (!mark || at < 0) return said;
    return said.slice(0, at) + put(account, mark) + said.slice(at + mark.length);
  }, marked);
  const plain = MARKUP.test(text) ? textOfHtml(text) : unescapedHtml(text);
  return { text: plain.replaceAll('\u00a0', ' ').replace(AROUND, ''), mentioned };
}

/** The mentions among a message's entities, each found by what its mark says. */
class Entities {
  private readonly used = new Set<Mention>();

  constructor(private readonly all: readonly Mention[]) {}

  /** The account behind a mark: by its text, its name, or its number; one that wasn't taken before goes first. */
  take(inner: string, attributes: string): Account | null {
    const name = nameOf(inner);
    const number = /\bid\s*=\s*["']?(\d{1,3})\b/iu.exec(attributes)?.[1];
    const fits = this.all.filter((one) => namesOf(one).some((each) => sameName(each, name)));
    const found =
      fits.find((one) => !this.used.has(one)) ??
      fits[0] ??
      (number === undefined ? undefined : this.all[Number(number)]);
    if (!found) return null;
    this.used.add(found);
    return found.mentioned;
  }

  /** Those that no mark stands for: their text may stand in the message without one. */
  unmarked(): readonly Mention[] {
    return this.all.filter((one) => !this.used.has(one));
  }
}

function namesOf({ text, mentioned }: Mention): readonly string[] {
  return [nameOf(text ?? ''), mentioned.name ?? ''].filter((name) => name.trim() !== '');
}

function nameOf(mark: string): string {
  return unescapedHtml(mark.replace(/<[^>]*>/gu, ''))
    .replace(/^@/u, '')
    .trim();
}

function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim();
  return plain(one) !== '' && plain(one) === plain(other);
}

/** All of the text is about to be read as markup. */
function escaped(name: string): string {
  return name.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
