import type { Role } from '../../core/terms/terms';
import type { Block, Line, Note } from '../model/model';
import type { Words } from '../words';

export interface HelpLine {
  /** As typed, the same in every language. */
  readonly words: string;
  readonly does: keyof Words['help']['does'];
}

/** The commands, grouped by what somebody wants. */
export const HELP: readonly {
  readonly title: keyof Words['help']['groups'];
  readonly lines: readonly HelpLine[];
}[] = [
  {
    title: 'look',
    lines: [
      { words: 'home', does: 'home' },
      { words: 'list [mine|waiting|stalled|live|all] [text]', does: 'list' },
      { words: 'show ID', does: 'show' },
      { words: 'digest', does: 'digest' },
      { words: 'stats [year|quarter] [csv]', does: 'stats' },
      { words: 'history ID', does: 'history' },
      { words: 'language [en|fr|nl|de|auto]', does: 'language' },
    ],
  },
  {
    title: 'staff',
    lines: [
      { words: 'new', does: 'new' },
      { words: 'form ID', does: 'form' },
      { words: 'correct ID', does: 'correct' },
      { words: 'csr ID', does: 'csr' },
      { words: 'certificate ID', does: 'certificate' },
      { words: 'mail', does: 'mail' },
      { words: 'write ID', does: 'write' },
      { words: 'note ID text', does: 'note' },
      { words: 'assign ID @person', does: 'assign' },
      { words: 'export, export ID', does: 'export' },
      { words: 'hold ID, resume ID, withdraw ID', does: 'hold' },
      { words: 'undelivered', does: 'undelivered' },
    ],
  },
  {
    title: 'reminders',
    lines: [
      { words: 'snooze ID', does: 'snooze' },
      { words: 'away, away off', does: 'away' },
      { words: 'link, unlink', does: 'link' },
    ],
  },
  {
    title: 'admin',
    lines: [
      { words: 'grant @person role, revoke @person role', does: 'grant' },
      { words: 'channel requests|approvals|digest', does: 'channel' },
      { words: 'doctor', does: 'doctor' },
      { words: 'import, import template [csv]', does: 'import' },
      { words: 'language here en|fr|nl|de|auto', does: 'languageHere' },
    ],
  },
];

/** What the bot is, what can be typed, and which roles the reader has. */
export function helpNote(roles: readonly Role[], { help }: Words, lead?: string): Note {
  const first: readonly Block[] = lead === undefined ? [] : [{ kind: 'line', line: [lead] }];
  const yours = roles.length === 0 ? help.noRole : help.roles(roles.join(', '));
  const line = ({ words, does }: HelpLine): Line => [
    { code: `/ebox ${words}` },
    `  ${help.does[does]}`,
  ];
  return {
    summary: lead ?? help.summary,
    blocks: [
      ...first,
      { kind: 'heading', text: help.title },
      { kind: 'line', line: [help.whatIAm] },
      ...HELP.flatMap(({ title, lines }): Block[] => [
        { kind: 'line', line: [{ strong: help.groups[title] }] },
        { kind: 'list', items: lines.map(line) },
      ]),
      { kind: 'small', line: [help.where] },
      { kind: 'small', line: [yours] },
    ],
  };
}
