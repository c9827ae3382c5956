import type { Clock } from '../../../app/time/clock';
import { BoundedMap } from '../../chat-kit/bounded-map';
import type { ConnectorClient } from '../connect/connection';
import { ConnectorFault } from '../connect/fault';
import { TARGETED } from '../connect/http-client';
import type { IncomingActivity } from '../inbound/activity';
import { placeOf, withoutThread } from '../inbound/place';
import type { Outbound } from './message';

/** A place whose Teams refused a message for one person is not asked again for this long, in milliseconds. */
const WITHOUT_MS = 10 * 60 * 1000;
/** Places remembered; a bot is in a handful. */
const MOST_PLACES = 1_000;
/** Answers that say no to such a message, and not that Teams is busy or that our token is old. */
const NO: ReadonlySet<number> = new Set([400, 403, 404, 405, 501]);

export interface PrivateParts {
  readonly connector: (serviceUrl: string) => Promise<ConnectorClient>;
  readonly clock: Clock;
}

/**
 * Messages in channels and group chats that one person sees ("targeted messages", since July 2026). They go from the
 * clients after 24 hours, which is longer than an answer is looked at.
 */
export class PrivateMessages {
  private readonly without = new BoundedMap<string, number>(MOST_PLACES);

  constructor(private readonly parts: PrivateParts) {}

  /**
   * Answers whoever did something, where they did it; false where Teams takes no such message there.
   * @throws whatever else went wrong: the answer is nobody else's to read.
   */
  async say(activity: IncomingActivity, message: Outbound): Promise<boolean> {
    const { serviceUrl, conversation, recipient, from } = activity;
    if (placeOf(activity).kind === 'personal' || this.isWithout(conversation.id)) return false;
    const client = await this.parts.connector(serviceUrl);
    try {
      const content = {
        ...message,
        from: { id: recipient.id, name: recipient.name ?? '' },
        recipient: { id: from.id, name: from.name ?? '' },
      };
      await client.conversations.sendToConversation(conversation.id, content, TARGETED);
      return true;
    } catch (error) {
      if (!isNo(error)) throw error;
      const until = this.parts.clock.now().getTime() + WITHOUT_MS;
      this.without.set(withoutThread(conversation.id), until);
      return false;
    }
  }

  /** Writes to whoever did something in their own chat with the bot, wherever they did it. */
  async direct(
    { from, recipient, conversation, channelData, serviceUrl }: IncomingActivity,
    message: Outbound,
  ): Promise<void> {
    const client = await this.parts.connector(serviceUrl);
    const tenantId = conversation.tenantId ?? channelData?.tenant?.id;
    const made = await client.conversations.createConversation({
      isGroup: false,
      bot: { id: recipient.id, name: '' },
      members: [{ id: from.id, name: '' }],
      channelData: tenantId === undefined ? {} : { tenant: { id: tenantId } },
      ...(tenantId === undefined ? {} : { tenantId }),
    });
    await client.conversations.sendToConversation(made.id, message);
  }

  private isWithout(conversation: string): boolean {
    const until = this.without.get(withoutThread(conversation)) ?? 0;
    const left = until - this.parts.clock.now().getTime();
    // A clock that was set back must not keep an old refusal for ever.
    return left > 0 && left <= WITHOUT_MS;
  }
}

/** Whether nobody but the bot sees what somebody said in a place of several: it was a slash command. */
export function isPrivate({ recipient }: IncomingActivity): boolean {
  return recipient.isTargeted === true;
}

function isNo(error: unknown): boolean {
  return (
    error instanceof ConnectorFault && error.fault.kind === 'refused' && NO.has(error.fault.status)
  );
}
