import { asWritten } from '../../core/mail/arrived';
import type { KeptFile, KeptMail, Settled } from '../../core/mail/kept';
import { cut } from '../../core/terms/cut';
import type { Action, Block, Card, Line, MailPress, Note } from '../model/model';
import type { Words } from '../words';
import { reasonWords } from './reason-words';
import { findingLines } from '../notes/report-note';

/** Characters of a mail's text on its card: what is read at a glance. The rest is a press away. */
const MAX_TEXT = 1_500;

/** Characters of a whole mail that one answer shows; a longer one comes as a file to whoever asks. */
const MAX_WHOLE = 8_000;

/** Files that a card names; more are counted. */
const MAX_FILES = 10;

/** Findings of a file that the card shows: the first are the worst. */
const MAX_FINDINGS = 5;

/**
 * A mail as the desk sees it: who wrote, when, about what, the new text, the files and what was found in them.
 * `actions`: the acts of its request, where it belongs to one.
 */
export function mailCard(mail: KeptMail, actions: readonly Action[], words: Words): Card {
  const settled = mail.settled && settledLine(mail.settled, words);
  const isCut = mail.text.length > MAX_TEXT;
  return {
    title: titleOf(mail, words),
    summary: `${titleOf(mail, words)}: ${mail.subject}`,
    blocks: [
      ...head(mail, words),
      ...reasonsOf(mail, words),
      ...quote(isCut ? `${cut(mail.text, MAX_TEXT)}…` : mail.text),
      ...filesOf(mail, words),
      ...(mail.requestId === null ? unclearLines(mail, words) : []),
      ...(settled ? [{ kind: 'small', line: settled } as const] : []),
    ],
    actions: [
      ...(mail.state === 'open' ? [...actions, ...ofNone(mail, words)] : []),
      ...(isCut || mail.quoted !== '' ? [press('mail-open', mail, words.mailbox.wholeMail)] : []),
    ],
  };
}

/** All of a mail, with what was quoted in it, for the person who asked. */
export function wholeMailCard(mail: KeptMail, actions: readonly Action[], words: Words): Card {
  const whole = [mail.text, mail.quoted].filter((text) => text !== '').join('\n\n');
  const isCut = whole.length > MAX_WHOLE;
  return {
    title: titleOf(mail, words),
    summary: `${titleOf(mail, words)}: ${mail.subject}`,
    blocks: [
      ...head(mail, words),
      ...reasonsOf(mail, words),
      ...quote(cut(whole, MAX_WHOLE)),
      ...(isCut ? [line(words.mailbox.restInFile)] : []),
      ...filesOf(mail, words),
      ...(mail.requestId === null ? unclearLines(mail, words) : []),
      ...(mail.settled ? [{ kind: 'small', line: settledLine(mail.settled, words) } as const] : []),
    ],
    actions: [
      ...(isCut ? [press('mail-text', mail, words.mailbox.asFile)] : []),
      ...(mail.state === 'open' ? [...actions, ...ofNone(mail, words)] : []),
    ],
  };
}

/** What is put in the place of a mail's card where it stood before it went to another request. */
export function movedNote({ requestId, sender }: KeptMail, { mailbox }: Words): Note {
  const summary =
    requestId === null
      ? mailbox.movedToChannel(sender.address)
      : mailbox.movedTo(sender.address, requestId);
  return { summary, blocks: [line(summary)] };
}

function titleOf({ kind, sender }: KeptMail, { mailbox }: Words): string {
  return mailbox.title[kind](sender.name || sender.address || mailbox.unknownSender);
}

function head(mail: KeptMail, { mailbox }: Words): readonly Block[] {
  const { sender, forwarded, verified, subject, at } = mail;
  const believed =
    verified === null
      ? ''
      : verified.as === null
        ? ` · ${mailbox.notVerified}`
        : ` · ${mailbox.verifiedAs(verified.as)}`;
  return [
    { kind: 'line', line: [{ strong: subject === '' ? mailbox.noSubject : subject }] },
    {
      kind: 'small',
      line: [`${sender.address}${believed} · `, { date: at, style: 'moment' }],
    },
    ...(forwarded ? [line(mailbox.forwardedFrom(asWritten(forwarded)))] : []),
  ];
}

function reasonsOf({ reasons }: KeptMail, words: Words): readonly Block[] {
  return reasons.map((reason) => line(reasonWords(reason, words)));
}

function quote(text: string): readonly Block[] {
  return text === '' ? [] : [{ kind: 'quote', text }];
}

function line(text: string): Block {
  return { kind: 'line', line: [text] };
}

function filesOf({ files }: KeptMail, words: Words): readonly Block[] {
  if (files.length === 0) return [];
  const shown = files.slice(0, MAX_FILES);
  const more = files.length - shown.length;
  return [
    {
      kind: 'list',
      items: [
        ...shown.map((file) => fileLine(file, words)),
        ...(more > 0 ? [[words.mailbox.moreFiles(more)]] : []),
      ],
    },
    ...shown.flatMap(({ checked }): readonly Block[] => {
      const serious = checked?.findings.filter(({ severity }) => severity !== 'info') ?? [];
      if (serious.length === 0) return [];
      return [{ kind: 'list', items: findingLines(serious, MAX_FINDINGS, words) }];
    }),
  ];
}

function fileLine({ name, type, size, absent, checked }: KeptFile, { mailbox }: Words): Line {
  const what = `${type}, ${sizeWords(size, mailbox.bytes)}`;
  if (absent !== null) return [{ strong: name }, ` (${what}): ${mailbox.absent[absent]}.`];
  if (!checked) return [{ strong: name }, ` (${what})`];
  return [
    { strong: name },
    ` (${what}): ${mailbox.checked(mailbox.kind[checked.kind], checked.environment, mailbox.verdict[checked.verdict])}`,
  ];
}

function sizeWords(bytes: number, unit: string): string {
  if (bytes < 1024) return `${bytes} ${unit}`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`;
}

function unclearLines(
  { unclear, candidates, kind, forwarded }: KeptMail,
  { mailbox, writing }: Words,
): readonly Block[] {
  if (kind === 'unreadable' || unclear === null || candidates.length === 0) return [];
  const ids = writing.or(candidates);
  if (unclear === 'stranger') return [line(mailbox.ofStranger(ids))];
  return [line(forwarded ? mailbox.writerIsOf(ids) : mailbox.namesNone(ids))];
}

function settledLine({ how, by, at }: Settled, { mailbox }: Words): Line {
  return mailbox.settled[how](by, at);
}

/** What can become of a mail that belongs to no request. */
function ofNone(mail: KeptMail, { acts, mailbox }: Words): readonly Action[] {
  if (mail.requestId !== null) return [];
  const register: Action = {
    press: { act: 'register', requestId: '', version: 0, mail: mail.id },
    label: acts.submit.register,
    tone: mail.candidates.length === 0 ? 'primary' : 'plain',
    opens: 'form',
  };
  const belongs: Action = {
    ...press('mail-belongs', mail, mailbox.belongsTo),
    tone: mail.candidates.length === 0 ? 'plain' : 'primary',
    opens: 'form',
  };
  const others = [belongs, press('mail-not-ours', mail, mailbox.notForUs)];
  return mail.kind === 'person' ? [register, ...others] : others;
}

function press(act: MailPress, mail: KeptMail, label: string): Action {
  return { press: { act, requestId: '', version: 0, mail: mail.id }, label, tone: 'plain' };
}
