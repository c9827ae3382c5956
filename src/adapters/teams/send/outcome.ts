import type { Conversation } from '../../../app/outbox/conversations';
import type { Delivered } from '../../../app/outbox/gateway';
import { reasonOf, type Fault } from '../connect/fault';

/** What a failed post or update means for delivery, and for the person who can mend it. */
export function outcomeOf(
  fault: Fault,
  doing: 'post' | 'update',
  kind: Conversation['kind'],
): Delivered {
  const reason = reasonOf(fault);
  switch (fault.kind) {
    case 'away':
    case 'token':
      return { outcome: 'later', reason };
    case 'refused':
      return refusal(fault, reason, doing, kind);
    default:
      return fault satisfies never;
  }
}

/** Source of the codes: "Status codes from bot conversational APIs" in learn.microsoft.com/microsoftteams/platform. */
function refusal(
  { status, afterMs, code }: Extract<Fault, { kind: 'refused' }>,
  reason: string,
  doing: 'post' | 'update',
  kind: Conversation['kind'],
): Delivered {
  switch (status) {
    case 429:
      return afterMs === null
        ? { outcome: 'later', reason }
        : { outcome: 'later', afterMs, reason };
    case 401:
      // Mended by new credentials, not by anybody in chat: it waits, and /readyz names it.
      return { outcome: 'later', reason: `The bot’s credentials: ${reason}` };
    case 403:
      return { outcome: 'unreachable', reason, advice: letIn(kind, code) };
    case 404:
      return doing === 'update'
        ? { outcome: 'gone' }
        : { outcome: 'unreachable', reason, advice: letIn(kind, code) };
    case 408:
    case 412:
      return { outcome: 'later', reason };
    default:
      return status >= 500 ? { outcome: 'later', reason } : { outcome: 'never', reason };
  }
}

/** What somebody has to do so that the bot can write again. */
export function letIn(kind: Conversation['kind'], code = ''): string {
  if (code === 'MessageWritesBlocked') {
    return 'This person has blocked the e-Box app in Teams. They unblock it in their chat with it.';
  }
  switch (kind) {
    case 'personal':
      return 'This person has no chat with the e-Box app in Teams. They add the app (Apps, e-Box) and write “help” to it.';
    case 'group':
      return 'The e-Box app is not in this chat any more. Add it again (Apps, in the chat) and write “@e-Box help” there.';
    case 'channel':
      return 'The e-Box app is not in this team any more. Add it again (Manage team, Apps) and write “@e-Box help” in the channel. Or choose another channel: “@e-Box channel requests” there.';
    default:
      return kind satisfies never;
  }
}
