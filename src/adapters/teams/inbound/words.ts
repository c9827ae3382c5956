import { mentionsOf, type Account, type Heard } from './activity';

/** What a person typed, out of the markup in which Teams hands it over. */
export interface Typed {
  /** The characters as typed, without the bot's own name, other mentions as `@Name`. */
  readonly text: string;
  /** The accounts mentioned beside the bot, in order. */
  readonly mentioned: readonly Account[];
}

/**
 * Reads a message. Teams marks a mention as `<at>Name</at>` and names it among the entities; an `<at>` without an
 * entity was typed, and stays.
 */
export function typedWords(heard: Heard): Typed {
  const mentioned: Account[] = [];
  let rest = heard.text ?? '';
  let text = '';
  for (const { text: mark, mentioned: account } of mentionsOf(heard)) {
    const at = mark === '' ? -1 : rest.indexOf(mark);
    if (at < 0) continue;
    const bot = account.id === heard.recipient.id;
    if (!bot) mentioned.push(account);
    text += rest.slice(0, at) + (bot ? ' ' : `@${nameIn(mark, account)}`);
    rest = rest.slice(at + mark.length);
  }
  return { text: (text + rest).replaceAll('\u00a0', ' ').trim(), mentioned };
}

function nameIn(mark: string, { name, id }: Account): string {
  return name ?? (mark.replace(/<[^>]*>/gu, '') || id);
}
