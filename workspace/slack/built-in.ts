import { announceJoin } from './api/conversations';
import { type Conversation, SLACKBOT } from './model';
import type { Parts } from './parts';
import { typedText } from './typed-text';

/**
 * Slack's own commands that matter to a bot: `/invite @name` and `/remove @name`.
 * False when the command is somebody else's.
 */
export function builtInCommand(
  parts: Parts,
  person: string,
  where: Conversation,
  command: string,
  text: string,
): boolean {
  if (command !== '/invite' && command !== '/remove') return false;
  const { state } = parts;
  const say = (answer: string): true => {
    state.whisper({ channel: where.id, to: person, user: SLACKBOT, text: answer, blocks: [] });
    return true;
  };
  const user = /<@([A-Z0-9]+)\|/.exec(typedText(state, text, true))?.[1];
  if (where.kind === 'dm') return say(`${command} works in channels.`);
  if (user === undefined) return say(`Say whom: ${command} @name`);
  const name = state.nameOf(user);
  const inviting = command === '/invite';
  if (!state.setMember(where.id, user, inviting)) {
    return say(`${name} is ${inviting ? 'already' : 'not'} in #${where.name}.`);
  }
  if (inviting) announceJoin(parts, where.id, user, person);
  return say(`${name} ${inviting ? 'joined' : 'left'} #${where.name}.`);
}
