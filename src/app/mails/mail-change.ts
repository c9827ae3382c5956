import { asWritten } from '../../core/mail/arrived';
import type { KeptMail, Settled } from '../../core/mail/kept';
import type { Reason } from '../../core/mail/reason';
import type { Event, EventOf, Recorded } from '../../core/process/events';
import { cut } from '../../core/terms/cut';
import type { Person } from '../../core/terms/terms';
import { LIMITS } from '../../view/model/limits';

/** What becomes of a mail, decided on the version that somebody saw. */
export interface MailChange {
  readonly basedOn: number;
  readonly mail: KeptMail;
}

/** A mail as it stands in the history of its request. */
export function receivedEvent(mail: KeptMail): EventOf<'MailReceived'> {
  return {
    type: 'MailReceived',
    mail: mail.id,
    from: mail.kind === 'unreadable' ? 'person' : mail.kind,
    texts: {
      sender: cut(asWritten(mail.sender), LIMITS.line + LIMITS.email),
      subject: cut(mail.subject, LIMITS.line),
      text: cut(
        [...mail.reasons.map(fact), mail.text].filter((text) => text !== '').join('\n'),
        LIMITS.paragraph,
      ),
    },
  };
}

/** What a mail system said, as it said it; history has words of its own for the rest. */
function fact(reason: Reason): string {
  if (reason.reason !== 'bounced') return '';
  return [reason.recipient, reason.words].filter((one) => one !== null && one !== '').join(': ');
}

export function takenEvent({ id }: KeptMail): Event {
  return { type: 'MailSettled', mail: id, how: 'taken', texts: {} };
}

/** What the events of a request do to a mail; null where they are about none. */
export function mailChangeOf(
  mail: KeptMail | null,
  {
    state,
    recorded,
  }: { readonly state: { readonly id: string }; readonly recorded: readonly Recorded[] },
): MailChange | null {
  if (!mail) return null;
  const after = recorded.reduce((before, one) => next(before, state.id, one), mail);
  return after === mail ? null : { basedOn: mail.version, mail: after };
}

function next(mail: KeptMail, requestId: string, { event, actor, at }: Recorded): KeptMail {
  const by =
    actor.platform === 'system'
      ? null
      : { platform: actor.platform, id: actor.id, name: actor.name };
  switch (event.type) {
    case 'MailReceived':
      if (event.mail !== mail.id) return mail;
      return { ...mail, requestId, candidates: [], unclear: null };
    case 'MailWritten':
      if (event.answers !== mail.id || !by) return mail;
      return settled(mail, 'answered', by, at);
    case 'MailSettled':
      if (event.mail !== mail.id || !by) return mail;
      if (event.how === 'elsewhere')
        return { ...mail, requestId: null, candidates: [], unclear: null };
      return settled(mail, event.how, by, at);
    default:
      return mail;
  }
}

/** A mail that waits for nobody any more. */
export function settled(mail: KeptMail, how: Settled['how'], by: Person, at: string): KeptMail {
  return { ...mail, state: 'settled', settled: { how, by, at } };
}
