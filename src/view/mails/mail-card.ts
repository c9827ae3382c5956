import type { KeptFile, KeptMail, Settled } from '../../core/mail/kept';
import type { Action, Block, Card, Line } from '../model/model';
import { enumerate } from '../model/words';
import { findingLines } from '../notes/report-note';

/** Characters of a mail's text on its card: what is read at a glance. The rest is a press away. */
const MAX_TEXT = 1_500;

/** Characters of a whole mail that one answer shows; a longer one is told to be read in the mailbox. */
const MAX_WHOLE = 8_000;

/** Files that a card names; more are counted. */
const MAX_FILES = 10;

/** Findings of a file that the card shows: the first are the worst. */
const MAX_FINDINGS = 5;

/**
 * A mail as the desk sees it: who wrote, when, about what, the new text, the files and what was found in them.
 * `actions`: the acts of its request, where it belongs to one.
 */
export function mailCard(mail: KeptMail, actions: readonly Action[]): Card {
  const settled = mail.settled && settledLine(mail.settled);
  const cut = mail.text.length > MAX_TEXT;
  return {
    title: titleOf(mail),
    summary: `${titleOf(mail)}: ${mail.subject}`,
    blocks: [
      ...head(mail),
      ...(mail.why === '' ? [] : [line(mail.why)]),
      ...quote(cut ? `${mail.text.slice(0, MAX_TEXT)}…` : mail.text),
      ...filesOf(mail),
      ...(mail.requestId === null ? unclearLines(mail) : []),
      ...(settled ? [{ kind: 'small', line: settled } as const] : []),
    ],
    actions: [
      ...(mail.state === 'open' ? [...actions, ...ofNone(mail)] : []),
      ...(cut || mail.quoted !== '' ? [press('mail-open', mail, 'Whole mail')] : []),
    ],
  };
}

/** All of a mail, with what was quoted in it, for the person who asked. */
export function wholeMailCard(mail: KeptMail, actions: readonly Action[]): Card {
  const whole = [mail.text, mail.quoted].filter((text) => text !== '').join('\n\n');
  const isCut = whole.length > MAX_WHOLE;
  return {
    title: titleOf(mail),
    summary: `${titleOf(mail)}: ${mail.subject}`,
    blocks: [
      ...head(mail),
      ...quote(whole.slice(0, MAX_WHOLE)),
      ...(isCut ? [line('The rest of it stands in the mailbox.')] : []),
      ...filesOf(mail),
      ...(mail.requestId === null ? unclearLines(mail) : []),
      ...(mail.settled ? [{ kind: 'small', line: settledLine(mail.settled) } as const] : []),
    ],
    actions: mail.state === 'open' ? [...actions, ...ofNone(mail)] : [],
  };
}

/** What is put in the place of a mail's card where it stood before it went to another request. */
export function movedNote(mail: KeptMail) {
  const where =
    mail.requestId === null ? 'waits in the requests channel' : `is ${mail.requestId}’s`;
  const summary = `This mail of ${mail.sender.address} ${where} now.`;
  return { summary, blocks: [line(summary)] };
}

const TITLE: Readonly<Record<KeptMail['kind'], string>> = {
  person: 'Mail from',
  machine: 'Automatic mail from',
  bounce: 'Did not arrive: notice from',
  unreadable: 'A mail that could not be read, from',
};

function titleOf({ kind, sender }: KeptMail): string {
  return `${TITLE[kind]} ${sender.name || sender.address || 'an unknown sender'}`;
}

function head(mail: KeptMail): readonly Block[] {
  const { sender, verified, subject, at } = mail;
  const believed =
    verified === null
      ? ''
      : verified.as === null
        ? ' · not verified'
        : ` · verified as ${verified.as}`;
  return [
    { kind: 'line', line: [{ strong: subject === '' ? '(no subject)' : subject }] },
    {
      kind: 'small',
      line: [`${sender.address}${believed} · `, { date: at, style: 'moment' }],
    },
  ];
}

function quote(text: string): readonly Block[] {
  return text === '' ? [] : [{ kind: 'quote', text }];
}

function line(text: string): Block {
  return { kind: 'line', line: [text] };
}

function filesOf({ files }: KeptMail): readonly Block[] {
  if (files.length === 0) return [];
  const shown = files.slice(0, MAX_FILES);
  const more = files.length - shown.length;
  return [
    {
      kind: 'list',
      items: [...shown.map(fileLine), ...(more > 0 ? [[`and ${more} more files`]] : [])],
    },
    ...shown.flatMap(({ checked }): readonly Block[] => {
      const serious = checked?.findings.filter(({ severity }) => severity !== 'info') ?? [];
      if (serious.length === 0) return [];
      return [{ kind: 'list', items: findingLines(serious, MAX_FINDINGS) }];
    }),
  ];
}

const ABSENT: Readonly<Record<NonNullable<KeptFile['absent']>, string>> = {
  secret:
    'holds a private key: it was not stored, and still lies in the mailbox. Delete it there, and have any certificate of this key revoked: press Reply to tell its sender',
  'too-big': 'too large to be taken over: it lies in the mailbox',
  'too-many': 'one of too many files to be taken over: it lies in the mailbox',
  unsearched:
    'could not be looked through for private keys, so it was not stored: it lies in the mailbox',
};

const VERDICT = {
  accepted: 'no objection',
  warnings: 'warnings',
  rejected: 'not accepted',
} as const;

const CHECKED = { certificate: 'certificate', csr: 'CSR' } as const;

function fileLine({ name, type, size, absent, checked }: KeptFile): Line {
  const what = `${type}, ${sizeWords(size)}`;
  if (absent !== null) return [{ strong: name }, ` (${what}): ${ABSENT[absent]}.`];
  if (!checked) return [{ strong: name }, ` (${what})`];
  return [
    { strong: name },
    ` (${what}): ${CHECKED[checked.kind]} for ${checked.environment}, ${VERDICT[checked.verdict]}. It counts when somebody takes it.`,
  ];
}

function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}

function unclearLines({ unclear, candidates, kind }: KeptMail): readonly Block[] {
  if (kind === 'unreadable' || unclear === null || candidates.length === 0) return [];
  const ids = enumerate(candidates, 'or');
  return [
    line(
      unclear === 'stranger'
        ? `It speaks of ${ids}, but its sender is not known there. Who is it? Press “Belongs to” if it is right.`
        : `Its sender is the contact of ${ids}, and it names none. Press “Belongs to” and say which.`,
    ),
  ];
}

const HOW: Readonly<Record<Settled['how'], string>> = {
  answered: 'Answered by ',
  done: 'Settled by ',
  taken: 'Taken by ',
  'not-ours': 'Not for us, says ',
};

function settledLine({ how, by, at }: Settled): Line {
  return [HOW[how], { person: by, mention: false }, ', ', { date: at, style: 'moment' }];
}

/** What can become of a mail that belongs to no request. */
function ofNone(mail: KeptMail): readonly Action[] {
  if (mail.requestId !== null) return [];
  const register: Action = {
    press: { act: 'register', requestId: '', version: 0, mail: mail.id },
    label: 'Register',
    tone: mail.candidates.length === 0 ? 'primary' : 'plain',
    opens: 'form',
  };
  const belongs: Action = {
    ...press('mail-belongs', mail, 'Belongs to'),
    tone: mail.candidates.length === 0 ? 'plain' : 'primary',
    opens: 'form',
  };
  const others = [belongs, press('mail-not-ours', mail, 'Not for us')];
  return mail.kind === 'person' ? [register, ...others] : others;
}

function press(
  act: 'mail-open' | 'mail-belongs' | 'mail-not-ours',
  mail: KeptMail,
  label: string,
): Action {
  return { press: { act, requestId: '', version: 0, mail: mail.id }, label, tone: 'plain' };
}
