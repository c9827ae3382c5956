import { HELP } from '../../src/view/cards/help';
import { english } from '../../src/view/words/en';
import type { Shortcut, Suggestion } from '../server/hint-types';

/** What the composer suggests after `/`: the commands that the bot's own help names, and that help. */
export const COMMAND_HINTS: readonly Suggestion[] = [
  ...HELP.flatMap(({ lines }) =>
    lines.flatMap(({ words, does }) =>
      words
        .split(', ')
        .map((one) => ({ command: typed(one), description: sentence(english.help.does[does]) })),
    ),
  ),
  { command: '/ebox help', description: 'What you can type' },
];

/** As manifests/slack.json declares them. */
export const SHORTCUTS: readonly Shortcut[] = [
  { name: 'Register e-Box request', callbackId: 'register_request', on: 'message' },
];

/** The beginning of a command that stands as it is typed, with the beginning of an id where it wants one. */
function typed(usage: string): string {
  const [words = ''] = usage.split(/ (?=[[@]|\S+\|)/u);
  return `/ebox ${words.replace(/ ID.*$/u, ' DS-')}`;
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
