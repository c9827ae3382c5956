import { findSecretInText } from '../../core/certificate/secret/find';
import type { ArrivedMail, Correspondent } from '../../core/mail/arrived';
import type { KeptMail } from '../../core/mail/kept';
import type { Kind } from '../../core/mail/kind';
import { twoParts, type TwoParts } from '../../core/mail/new-text';
import type { Reason } from '../../core/mail/reason';
import { verifiedOf } from '../../core/mail/verified';
import { cut } from '../../core/terms/cut';
import { LIMITS } from '../../view/model/limits';
import { clean } from '../fields/clean';
import type { ChatDeps } from '../chat/deps';
import type { Unreadable } from './arriving';

/** Characters of a mail's text that are kept, new and quoted each: a book has less. What is longer lies in the mailbox. */
const MAX_TEXT = 100_000;

type Keeping = Pick<ChatDeps, 'random' | 'clock'> & { readonly authservId: string | null };

/** What is kept of a mail by itself, before it is known where it belongs. A private key in its texts is in none of it. */
export function keptOf(
  deps: Keeping,
  mail: ArrivedMail,
  kind: Exclude<Kind, { readonly kind: 'own' }>,
): Omit<KeptMail, 'files' | 'candidates' | 'unclear' | 'requestId'> {
  const { fresh, quoted } = partsOf(mail);
  const { holdsKey } = mail;
  return {
    ...basics(deps, mail.from, holdsKey ? '' : mail.subject),
    ...(mail.forwarded ? { forwarded: named(mail.forwarded.from) } : {}),
    kind: kind.kind,
    reasons: [...reasonOf(kind), ...(holdsKey ? [{ reason: 'secret-in-text' } as const] : [])],
    messageId: mail.messageId,
    answers: mail.answers,
    text: holdsKey ? '' : cut(fresh, MAX_TEXT),
    quoted: holdsKey ? '' : cut(quoted, MAX_TEXT),
    language: holdsKey ? null : mail.language,
    verified: verifiedOf(mail, deps.authservId),
    state: kind.kind === 'machine' ? 'settled' : 'open',
    settled: null,
  };
}

/** Of a mail that was passed on, what its writer wrote, below the words of whoever passed it on. */
function partsOf({ text, forwarded }: ArrivedMail): TwoParts {
  if (!forwarded) return twoParts(clean(text));
  const { fresh, quoted } = twoParts(clean(forwarded.text));
  return { fresh: [clean(forwarded.note).trim(), fresh].filter(Boolean).join('\n\n'), quoted };
}

function reasonOf(kind: Exclude<Kind, { readonly kind: 'own' }>): readonly Reason[] {
  switch (kind.kind) {
    case 'bounce': {
      const { recipient, reason, final } = kind.bounce;
      const to = recipient === null ? null : oneLine(recipient, LIMITS.email);
      return [
        { reason: 'bounced', recipient: to, words: oneLine(reason, LIMITS.paragraph), final },
      ];
    }
    case 'machine':
      return [{ reason: 'machine', sign: kind.why }];
    case 'person':
      return [];
    default:
      return kind satisfies never;
  }
}

/** What is kept of a mail of which only the envelope is known. */
export function keptUnread(deps: Keeping, { sender, subject, why }: Unreadable): KeptMail {
  const hasKey = findSecretInText(subject) !== null;
  return {
    ...basics(deps, sender, hasKey ? '' : subject),
    kind: 'unreadable',
    reasons: [why],
    messageId: null,
    answers: [],
    text: '',
    quoted: '',
    language: null,
    verified: null,
    files: [],
    candidates: [],
    unclear: null,
    requestId: null,
    state: 'open',
    settled: null,
  };
}

function basics({ random, clock }: Keeping, from: Correspondent | null, subject: string) {
  return {
    id: random.uuid(),
    version: 1,
    at: clock.now().toISOString(),
    sender: named(from ?? { name: '', address: '' }),
    subject: oneLine(subject, LIMITS.line),
  };
}

function named({ name, address }: Correspondent): Correspondent {
  return { name: oneLine(name, LIMITS.line), address: oneLine(address, LIMITS.email) };
}

function oneLine(text: string, max: number): string {
  return cut(
    clean(text)
      .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim(),
    max,
  );
}
