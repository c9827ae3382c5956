import { z } from 'zod';
import type { Here } from '../../../app/chat/conversation/conversation';
import type { Conversation } from '../../../app/outbox/conversations';
import type { Heard } from './activity';

/** What Teams wants back with a message of ours: stored as it is, and read with care. */
export const reference = z.object({
  serviceUrl: z.string(),
  tenantId: z.string().nullable(),
  /** The bot's own id there. */
  bot: z.string(),
  /** The person's id there, in a personal chat. */
  user: z.string().nullable(),
  /** What the person is called, in a personal chat: it outlives the process. */
  name: z.string().nullish(),
});
export type Reference = z.infer<typeof reference>;

/** The place where something was said, as it is stored. */
export function placeOf(heard: Heard): Conversation {
  const { conversation, channelData, from, recipient, serviceUrl } = heard;
  const kind = kindOf(heard);
  const kept: Reference = {
    serviceUrl,
    tenantId: channelData?.tenant?.id ?? conversation.tenantId ?? null,
    bot: recipient.id,
    user: kind === 'personal' ? from.id : null,
    ...(kind === 'personal' && from.name?.trim() ? { name: from.name.trim() } : {}),
  };
  return {
    id: withoutThread(conversation.id),
    kind,
    person: kind === 'personal' ? (from.aadObjectId ?? null) : null,
    within: kind === 'channel' ? (channelData?.team?.id ?? null) : null,
    reference: kept,
  };
}

/** the same, for the chat service. */
export function hereOf({ id, kind }: Conversation): Here {
  return { platform: 'teams', channel: id, kind };
}

/** Teams names a thread after the channel: `19:…@thread.tacv2;messageid=1700000000000`. */
export function withoutThread(id: string): string {
  return id.split(';')[0] ?? id;
}

/** The thread below a message of a channel. */
export function threadOf(channel: string, message: string): string {
  return `${withoutThread(channel)};messageid=${message}`;
}

function kindOf({ conversation, channelData }: Heard): Conversation['kind'] {
  if (conversation.conversationType === 'personal') return 'personal';
  const channel = conversation.conversationType === 'channel' || channelData?.team !== undefined;
  return channel ? 'channel' : 'group';
}
