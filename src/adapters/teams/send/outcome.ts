import type { Delivered } from '../../../app/outbox/gateway';
import type { Why } from '../../../view/delivery/why';
import { whyOf, type Fault } from '../connect/fault';
import { letIn, type PlaceToName } from './advice';

/** What a failed post or update means for delivery, and for the person who can mend it. */
export function outcomeOf(fault: Fault, doing: Doing, place: PlaceToName): Delivered {
  const reason = whyOf(fault);
  switch (fault.kind) {
    case 'away':
    case 'token':
      return { outcome: 'later', reason };
    case 'refused':
      return refusal(fault, reason, doing, place);
    default:
      return fault satisfies never;
  }
}

/** `answer`: a post below a message. */
export type Doing = 'post' | 'answer' | 'update';

/**
 * What a refusal speaks of, by Teams' own word for it: one status stands for a message that was deleted, a channel that
 * the bot was thrown out of, and an app that was blocked. Source of the codes: "Status codes from bot conversational
 * APIs" in learn.microsoft.com/microsoftteams/platform.
 */
const SPEAKS_OF: Readonly<Record<string, 'message' | 'place' | 'app' | 'passing'>> = {
  ActivityNotFoundInConversation: 'message',
  MessageNotFound: 'message',
  // Answered for a moment while a conversation moves between data centres; also when it was deleted.
  ConversationNotFound: 'passing',
  BotNotInConversationRoster: 'place',
  ConversationBlockedByUser: 'place',
  ForbiddenOperationException: 'place',
  MessageWritesBlocked: 'place',
  NotEnoughPermissions: 'place',
  UserNotFound: 'place',
  BotDisabledByAdmin: 'app',
  InvalidBotApiHost: 'app',
};

function refusal(
  { status, afterMs, code }: Extract<Fault, { kind: 'refused' }>,
  reason: Why,
  doing: Doing,
  place: PlaceToName,
): Delivered {
  switch (status) {
    case 429:
      return afterMs === null
        ? { outcome: 'later', reason }
        : { outcome: 'later', afterMs, reason };
    case 401:
      // Mended by new credentials, not by anybody in chat: it waits, and /readyz names it.
      return { outcome: 'later', reason: { code: 'credentials', why: reason } };
    case 403:
    case 404:
      return missing(code, reason, doing, place);
    case 408:
    case 412:
      return { outcome: 'later', reason };
    default:
      return status >= 500 ? { outcome: 'later', reason } : { outcome: 'never', reason };
  }
}

function missing(code: string, reason: Why, doing: Doing, place: PlaceToName): Delivered {
  const unreachable = { outcome: 'unreachable', reason, advice: letIn(place, code) } as const;
  switch (SPEAKS_OF[code] ?? unknown(code, doing)) {
    case 'message':
      return { outcome: 'gone' };
    case 'place':
    case 'app':
      return unreachable;
    case 'passing':
      return { ...unreachable, mayPass: true };
  }
}

/**
 * Teams refuses to change one message, or to answer below it, and not because of the place: `ServiceError` is what it
 * says of a message that somebody deleted. Without a word of its own it may be a proxy that answered.
 */
function unknown(code: string, doing: Doing): 'message' | 'passing' {
  return code !== '' && doing !== 'post' ? 'message' : 'passing';
}
