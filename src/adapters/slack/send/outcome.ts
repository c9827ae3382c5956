import type { Delivered } from '../../../app/outbox/gateway';
import type { Advice } from '../../../view/delivery/advice';
import type { AccountFault, Why } from '../../../view/delivery/why';
import { whyOf, type Failure } from '../api/api';
import { TOKEN_FAULTS } from '../api/reach';

/** What delivery needs to know of the other side, to say what somebody has to do. */
export interface Place {
  /** `#ebox-requests`, or the channel's id where its name is not known. */
  readonly channel: string;
  /** How the bot is called in Slack: `@e-Box`. */
  readonly bot: string;
}

type AdviceFor = (place: Place) => Advice;

const invite: AdviceFor = ({ channel, bot }) => ({ code: 'invite', channel, bot });
const askAdmin: AdviceFor = ({ channel, bot }) => ({ code: 'ask-admin', channel, bot });

/** Refusals that end when somebody does something. Source: the errors of chat.postMessage and conversations.open. */
const UNREACHABLE: Readonly<Record<string, AdviceFor>> = {
  not_in_channel: invite,
  channel_not_found: invite,
  is_archived: ({ channel }) => ({ code: 'archived', channel }),
  is_inactive: ({ channel }) => ({ code: 'frozen', channel }),
  missing_scope: ({ bot }) => ({ code: 'scopes', bot }),
};

/** Why a person can't be written to, for whoever has to give their tasks to somebody else. Source: conversations.open. */
const ACCOUNTS: readonly AccountFault[] = ['user_disabled', 'user_not_found', 'cannot_dm_bot'];

/** The message to be changed is not there any more, or can't be changed. Source: the errors of chat.update. */
const GONE = new Set(['message_not_found', 'cant_update_message', 'edit_window_closed']);

/** The message to be answered below is not there any more. Source: the errors of chat.postMessage. */
const NO_THREAD = 'thread_not_found';

/** What a failed post or update means for delivery. `place` is asked only where somebody needs advice. */
export async function outcomeOf(
  failure: Failure,
  doing: 'post' | 'update',
  place: () => Promise<Place>,
): Promise<Delivered> {
  const reason = whyOf(failure);
  switch (failure.kind) {
    case 'limited':
      return { outcome: 'later', afterMs: failure.afterMs, reason };
    case 'away':
      return { outcome: 'later', reason };
    case 'refused':
      return await refusal(failure.code, reason, doing, place);
    default:
      return failure satisfies never;
  }
}

async function refusal(
  code: string,
  reason: Why,
  doing: 'post' | 'update',
  place: () => Promise<Place>,
): Promise<Delivered> {
  if (code === 'ratelimited' || code === 'rate_limited') return { outcome: 'later', reason };
  if (code === NO_THREAD || (doing === 'update' && GONE.has(code))) return { outcome: 'gone' };
  // Mended by a new token or a restart, not by anybody in chat: it waits, and /readyz names it.
  if (TOKEN_FAULTS.has(code)) return { outcome: 'later', reason: { code: 'token', why: reason } };
  const advice = code.startsWith('restricted_action') ? askAdmin : UNREACHABLE[code];
  if (advice) return { outcome: 'unreachable', reason, advice: advice(await place()) };
  const is = ACCOUNTS.find((fault) => fault === code);
  return { outcome: 'never', reason: is ? { code: 'account', is } : reason };
}
