import { findSecretInText } from '../../core/certificate/secret/find';
import type { ArrivedMail, Correspondent } from '../../core/mail/arrived';
import { belongingOf, tracesOf, type Belonging } from '../../core/mail/belongs';
import type { KeptMail } from '../../core/mail/kept';
import { kindOf, type Kind } from '../../core/mail/kind';
import { languageOf } from '../../core/mail/language-of';
import { requestOfId, type Sign } from '../../core/mail/message-id';
import { twoParts } from '../../core/mail/new-text';
import type { Reason } from '../../core/mail/reason';
import { verifiedOf } from '../../core/mail/verified';
import type { System } from '../../core/process/events';
import { LIMITS } from '../../view/model/limits';
import { clean } from '../fields/clean';
import { receivedEvent } from '../mails/mail-change';
import type { ChatDeps } from '../chat/deps';
import { changeOf } from '../requests/change';
import type { Arrived, Taken, Taker, Unreadable } from './arriving';
import { checked, searched, type Searched } from './attachments';
import { isSettledBy, kickOffAnswer } from './calendar-reply';
import { strayPosts } from './stray';

export interface TakerDeps extends ChatDeps {
  /** The name under which the database knows the mailbox. */
  readonly mailbox: string;
  /** The addresses that the desk writes from. */
  readonly own: readonly string[];
  /** Whose `Authentication-Results` are believed; null: nobody's. */
  readonly authservId: string | null;
  readonly sign: Sign;
}

/** Characters of a mail's text that are kept, new and quoted each: a book has less. What is longer lies in the mailbox. */
const MAX_TEXT = 100_000;

/** Times that a mail is matched anew when its request moves on meanwhile: a busy one does so often. */
const MAX_TRIES = 20;

/** Who takes a mail over: no person. */
const MAILBOX: System = {
  platform: 'system',
  id: 'mailbox',
  name: 'The mailbox',
  role: 'system',
};

/** Takes mails over, each once and with all it causes in one transaction. */
export function createTaker(deps: TakerDeps): Taker {
  return {
    async take(arrived) {
      const kind = kindOf(arrived.mail, deps.own);
      if (kind.kind === 'own') return 'own';
      const found = await searched(deps, arrived.mail.files, arrived.contents);
      return await retried(() => takeOnce(deps, arrived, kind, found));
    },
    takeUnreadable: (unreadable) => takeUnreadable(deps, unreadable),
  };
}

async function retried(work: () => Promise<Taken | 'moved'>): Promise<Taken> {
  for (let attempt = 0; attempt < MAX_TRIES; attempt += 1) {
    const taken = await work();
    if (taken !== 'moved') return taken;
  }
  throw new Error('The request of a mail moved on whenever the mail was to be stored');
}

async function takeOnce(
  deps: TakerDeps,
  arrived: Arrived,
  kind: Exclude<Kind, { readonly kind: 'own' }>,
  found: Searched,
): Promise<Taken | 'moved'> {
  const { mail, fingerprint } = arrived;
  const belonging = await belongs(deps, mail, kind);
  const requestId = belonging.kind === 'request' ? belonging.requestId : null;
  const opened = requestId === null ? null : await deps.requests.store.open(requestId, NOBODY);
  const state = opened?.state ?? null;
  const kept: KeptMail = {
    ...keptOf(deps, mail, kind),
    files: await checked(deps, state, found),
    candidates: belonging.kind === 'unclear' ? belonging.candidates : [],
    unclear: belonging.kind === 'unclear' ? belonging.why : null,
    requestId: state ? state.id : null,
  };
  const answer = state ? kickOffAnswer(mail, kept, state, deps.context.zone) : null;
  const isSettled = isSettledBy(answer, kept.files);
  const taken = {
    mailbox: deps.mailbox,
    fingerprint,
    mail: isSettled ? { ...kept, state: 'settled' as const } : kept,
    bytes: found.bytes,
  };
  if (!opened || !state) {
    return await settle(
      deps,
      await deps.requests.mails.takeOver(taken, null, await strayPosts(deps, kept)),
    );
  }
  const key = `mail:${fingerprint}`;
  const decided = {
    actor: MAILBOX,
    events: [...(isSettled ? [] : [receivedEvent(kept)]), ...(answer ? [answer] : [])],
  };
  const change = changeOf(deps, { key, requestId: state.id }, { ...opened, state }, decided);
  return await settle(deps, await deps.requests.mails.takeOver(taken, change, []));
}

/** The store asks for somebody's roles beside the request: nobody has none. */
const NOBODY = { platform: 'slack', id: '' } as const;

async function settle(deps: TakerDeps, outcome: Taken | 'moved'): Promise<Taken | 'moved'> {
  if (outcome === 'taken') deps.out.committed();
  return outcome;
}

async function belongs(
  deps: TakerDeps,
  mail: ArrivedMail,
  kind: Exclude<Kind, { readonly kind: 'own' }>,
): Promise<Belonging> {
  const { sign } = deps;
  const { definition } = deps.context;
  if (kind.kind === 'bounce') {
    const about = kind.bounce.about === null ? null : requestOfId(kind.bounce.about, sign);
    // Whoever has our Message-ID got our mail, or is the system that could not bring it.
    if (about !== null) return { kind: 'request', requestId: about };
  }
  const traces = tracesOf(mail, definition.idPrefix, sign);
  const belonging = belongingOf(
    mail,
    traces,
    await deps.requests.mails.known(traces, mail.from?.address ?? ''),
  );
  // Nobody is asked to say where a machine's mail belongs.
  if (kind.kind === 'machine' && belonging.kind === 'unclear') return { kind: 'none' };
  return belonging;
}

function keptOf(
  deps: TakerDeps,
  mail: ArrivedMail,
  kind: Exclude<Kind, { readonly kind: 'own' }>,
): Omit<KeptMail, 'files' | 'candidates' | 'unclear' | 'requestId'> {
  const { fresh, quoted } = twoParts(clean(mail.text));
  const hasKey = [fresh, quoted, mail.subject].some((text) => findSecretInText(text) !== null);
  return {
    ...basics(deps, mail.from, hasKey ? '' : mail.subject),
    kind: kind.kind,
    reasons: [...reasonOf(kind), ...(hasKey ? [{ reason: 'secret-in-text' } as const] : [])],
    messageId: mail.messageId,
    answers: mail.answers,
    text: hasKey ? '' : fresh.slice(0, MAX_TEXT),
    quoted: hasKey ? '' : quoted.slice(0, MAX_TEXT),
    language: hasKey ? null : languageOf(fresh),
    verified: verifiedOf(mail, deps.authservId),
    state: kind.kind === 'machine' ? 'settled' : 'open',
    settled: null,
  };
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

function basics({ random, clock }: TakerDeps, from: Correspondent | null, subject: string) {
  return {
    id: random.uuid(),
    version: 1,
    at: clock.now().toISOString(),
    sender: {
      name: oneLine(from?.name ?? '', LIMITS.line),
      address: oneLine(from?.address ?? '', LIMITS.email),
    },
    subject: oneLine(subject, LIMITS.line),
  };
}

function oneLine(text: string, max: number): string {
  return clean(text)
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .slice(0, max)
    .replace(/\p{Surrogate}$/u, '');
}

async function takeUnreadable(
  deps: TakerDeps,
  { fingerprint, sender, subject, why }: Unreadable,
): Promise<Taken> {
  const hasKey = findSecretInText(subject) !== null;
  const mail: KeptMail = {
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
  const taken = { mailbox: deps.mailbox, fingerprint, mail, bytes: new Map() };
  return await retried(async () =>
    settle(deps, await deps.requests.mails.takeOver(taken, null, await strayPosts(deps, mail))),
  );
}
