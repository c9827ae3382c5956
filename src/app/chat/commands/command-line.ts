import { nearest } from '../../../core/certificate/near/distance';

/** The words of the contract that stand after `/ebox`. */
export const COMMAND_WORDS = [
  'new',
  'home',
  'list',
  'show',
  'history',
  'form',
  'certificate',
  'csr',
  'correct',
  'note',
  'assign',
  'snooze',
  'hold',
  'resume',
  'withdraw',
  'write',
  'mail',
  'digest',
  'stats',
  'away',
  'link',
  'unlink',
  'undelivered',
  'export',
  'grant',
  'revoke',
  'channel',
  'language',
  'doctor',
  'import',
  'help',
] as const;
export type CommandWord = (typeof COMMAND_WORDS)[number];

export type CommandLine =
  | { readonly known: true; readonly word: CommandWord; readonly rest: string }
  | { readonly known: false; readonly word: string; readonly nearest: CommandWord };

/** Words longer than this are no typing error of a command; the search for the nearest stays short. */
const MAX_WORD = 40;

/** Punctuation around a command's word. */
const AROUND = /^\p{P}+|\p{P}+$/gu;

/** Splits what was typed into its first word and the rest. Nothing typed is `help`. */
export function readCommandLine(text: string): CommandLine {
  const [, first = '', rest = ''] = /^\s*(?:\/ebox\s+)?(\S*)\s*([\s\S]*)$/u.exec(text) ?? [];
  if (first === '' || first === '/ebox') return { known: true, word: 'help', rest: '' };
  // `Help!`, `“list”`, `show:`.
  const typed = first.toLowerCase().replace(AROUND, '');
  const word = COMMAND_WORDS.find((candidate) => candidate === typed);
  if (word) return { known: true, word, rest: rest.trim() };
  const near = nearest(typed.slice(0, MAX_WORD), COMMAND_WORDS, MAX_WORD);
  const guess = COMMAND_WORDS.find((candidate) => candidate === near) ?? 'help';
  return { known: false, word: first.slice(0, MAX_WORD), nearest: guess };
}

/** The first word of some text, and what follows it. */
export function firstWord(text: string): readonly [string, string] {
  const [, first = '', rest = ''] = /^(\S*)\s*([\s\S]*)$/u.exec(text.trim()) ?? [];
  return [first, rest.trim()];
}
