import { belongingOf, tracesOf, type Belonging, type Traces } from '../../core/mail/belongs';
import type { KeptMail } from '../../core/mail/kept';
import { kindOf, type Kind } from '../../core/mail/kind';
import { requestOfId, type Sign } from '../../core/mail/message-id';
import type { System } from '../../core/process/events';
import { receivedEvent } from '../mails/mail-change';
import type { ChatDeps } from '../chat/deps';
import { changeOf } from '../requests/change';
import type { Arrived, Taken, Taker, Unreadable } from './arriving';
import { checked, searched, type Searched } from './attachments';
import { isSettledBy, kickOffAnswer } from './calendar-reply';
import { cameBackTo } from './came-back';
import { keptOf, keptUnread } from './kept-of';
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
  const traces = tracesOf(mail, deps.context.definition.idPrefix, deps.sign);
  const open = (id: string | null) => (id === null ? null : deps.requests.store.open(id, NOBODY));
  // Most mails belong to what they name: it is read while that is looked at.
  const likely = traces.signed[0] ?? traces.tag;
  const [belonging, early] = await Promise.all([
    belongs(deps, arrived, kind, traces),
    open(likely),
  ]);
  if (belonging === 'known') return 'known';
  const requestId = belonging.kind === 'request' ? belonging.requestId : null;
  const opened = requestId === likely ? early : await open(requestId);
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
  const told = await cameBackTo(deps, kept, state);
  const { messages } = change;
  const whole = { ...change, messages: { ...messages, directs: [...messages.directs, ...told] } };
  return await settle(deps, await deps.requests.mails.takeOver(taken, whole, []));
}

/** The store asks for somebody's roles beside the request: nobody has none. */
const NOBODY = { platform: 'slack', id: '' } as const;

async function settle(deps: TakerDeps, outcome: Taken | 'moved'): Promise<Taken | 'moved'> {
  if (outcome === 'taken') deps.out.committed();
  return outcome;
}

/** Where it belongs. `known`: it was taken over before, which a mailbox that is counted anew shows thousands of times. */
async function belongs(
  deps: TakerDeps,
  { mail, fingerprint }: Arrived,
  kind: Exclude<Kind, { readonly kind: 'own' }>,
  traces: Traces,
): Promise<Belonging | 'known'> {
  const { sign, mailbox } = deps;
  if (kind.kind === 'bounce') {
    const about = kind.bounce.about === null ? null : requestOfId(kind.bounce.about, sign);
    // Whoever has our Message-ID got our mail, or is the system that could not bring it.
    if (about !== null) return { kind: 'request', requestId: about };
  }
  const sender = mail.from?.address ?? '';
  const people = { sender, writer: mail.forwarded?.from.address ?? sender };
  const known = await deps.requests.mails.known({ mailbox, fingerprint }, traces, people);
  if (known.isTaken) return 'known';
  const belonging = belongingOf(mail, traces, known);
  // Nobody is asked to say where a machine's mail belongs.
  if (kind.kind === 'machine' && belonging.kind === 'unclear') return { kind: 'none' };
  return belonging;
}

async function takeUnreadable(deps: TakerDeps, unreadable: Unreadable): Promise<Taken> {
  const mail = keptUnread(deps, unreadable);
  const { fingerprint } = unreadable;
  const taken = { mailbox: deps.mailbox, fingerprint, mail, bytes: new Map() };
  return await retried(async () =>
    settle(deps, await deps.requests.mails.takeOver(taken, null, await strayPosts(deps, mail))),
  );
}
