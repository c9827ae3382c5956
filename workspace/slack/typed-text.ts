import type { SlackState } from './state';
import { handleOf } from './wire';

const ADDRESS = /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/;
const LINK = /\bhttps?:\/\/[^\s<>|]+[^\s<>|.,;:!?)]/;

/**
 * What a person typed, as Slack hands it to an app: `&`, `<` and `>` as entities, links, mail
 * addresses, `@Name` and `#channel` as Slack's tokens. A slash command's mentions carry the name
 * too (`<@U…|name>`), a message's don't.
 */
export function typedText(state: SlackState, typed: string, inCommand: boolean): string {
  const names = namesOf(state, inCommand);
  const pattern = new RegExp(
    [LINK.source, ADDRESS.source, ...[...names.keys()].map(escapeForPattern)].join('|'),
    'giu',
  );
  let escaped = '';
  let from = 0;
  for (const match of typed.matchAll(pattern)) {
    const [found] = match;
    // "@Ana" inside a word is no mention.
    const before = typed[match.index - 1] ?? ' ';
    const token = /[@#]/.test(found[0] ?? '')
      ? /[\p{L}\p{N}]/u.test(before)
        ? undefined
        : names.get(found.toLowerCase())
      : tokenOf(found);
    escaped += escape(typed.slice(from, match.index)) + (token ?? escape(found));
    from = match.index + found.length;
  }
  return escaped + escape(typed.slice(from));
}

function tokenOf(found: string): string {
  return found.includes('://') ? `<${escape(found)}>` : `<mailto:${found}|${found}>`;
}

/** What can be mentioned, longest first so that "@Ana Peeters" wins over "@Ana". */
function namesOf(state: SlackState, inCommand: boolean): Map<string, string> {
  const users = [
    ...state.setting.persons.map((person) => person.id),
    state.setting.botUserId,
  ].flatMap((id) => {
    const handle = handleOf(state, id);
    const token = inCommand ? `<@${id}|${handle}>` : `<@${id}>`;
    return [`@${state.nameOf(id)}`, `@${handle}`].map((name) => [name, token] as const);
  });
  const channels = state
    .channels()
    .map((channel) => [`#${channel.name}`, `<#${channel.id}|${channel.name}>`] as const);
  return new Map(
    [...users, ...channels]
      .map(([name, token]) => [name.toLowerCase(), token] as const)
      .sort(([a], [b]) => b.length - a.length),
  );
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function escapeForPattern(name: string): string {
  return `${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`;
}
