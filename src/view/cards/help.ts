import type { Role } from '../../core/terms/terms';
import type { Block, Line, Note } from '../model/model';

export interface HelpLine {
  readonly words: string;
  readonly does: string;
}

/** The commands, grouped by what somebody wants. */
export const HELP: readonly { readonly title: string; readonly lines: readonly HelpLine[] }[] = [
  {
    title: 'Look',
    lines: [
      { words: 'list [mine|waiting|stalled|live|all] [text]', does: 'find requests' },
      { words: 'show ID', does: 'a request’s card, with what you can do' },
      { words: 'digest', does: 'what waits for whom today, and what is over its time' },
      { words: 'history ID', does: 'everything that happened to it' },
    ],
  },
  {
    title: 'Staff',
    lines: [
      { words: 'new', does: 'register a request' },
      { words: 'form ID', does: 'record the completed sending request form' },
      { words: 'correct ID', does: 'put right what was registered, or the formal request' },
      { words: 'csr ID', does: 'check a signing request before the certificate is ordered' },
      { words: 'certificate ID', does: 'upload a certificate and check it' },
      { words: 'mail', does: 'mails that came in and wait for somebody' },
      { words: 'write ID', does: 'a mail to the requester, in your words' },
      { words: 'note ID text', does: 'write a note for colleagues' },
      { words: 'assign ID @person', does: 'say whose request it is' },
      { words: 'export, export ID', does: 'all requests as CSV, or one as JSON, sent to you' },
      {
        words: 'hold ID, resume ID, withdraw ID',
        does: 'stop the clock, start it, close the request',
      },
      { words: 'undelivered', does: 'messages that did not arrive, with a button to try again' },
    ],
  },
  {
    title: 'Reminders',
    lines: [
      { words: 'snooze ID', does: 'nobody is reminded of it until a date that you choose' },
      { words: 'away, away off', does: 'say when you are away and who stands in' },
    ],
  },
  {
    title: 'Admin',
    lines: [
      { words: 'grant @person role, revoke @person role', does: 'roles: staff, nsso, ebox, admin' },
      { words: 'channel requests|approvals|digest', does: 'this channel gets that feed' },
    ],
  },
];

const WHAT_I_AM =
  'I run the onboarding of e-Box Document Senders, from the first request to live. Everything else happens on the buttons of a request’s card.';

const WHERE =
  'In Teams, and in a direct message to me in Slack, the same words work without /ebox.';

const NO_ROLE =
  'You have no role here yet, so I can only show you this help. An admin can give you one with /ebox grant.';

/** What the bot is, what can be typed, and which roles the reader has. */
export function helpNote(roles: readonly Role[], lead?: string): Note {
  const first: readonly Block[] = lead === undefined ? [] : [{ kind: 'line', line: [lead] }];
  const yours = roles.length === 0 ? NO_ROLE : `Your roles: ${roles.join(', ')}.`;
  return {
    summary: lead ?? 'What you can type to the e-Box bot',
    blocks: [
      ...first,
      { kind: 'heading', text: 'e-Box onboarding' },
      { kind: 'line', line: [WHAT_I_AM] },
      ...HELP.flatMap(({ title, lines }): Block[] => [
        { kind: 'line', line: [{ strong: title }] },
        { kind: 'list', items: lines.map(line) },
      ]),
      { kind: 'small', line: [WHERE] },
      { kind: 'small', line: [yours] },
    ],
  };
}

function line({ words, does }: HelpLine): Line {
  return [{ code: `/ebox ${words}` }, `  ${does}`];
}
