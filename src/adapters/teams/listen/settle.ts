import type { Reply } from '../../../app/chat/conversation/conversation';
import type { ActionAnswer } from '../answer/invoke';
import { faultOf, reasonOf } from '../connect/fault';
import type { AdaptiveCard } from '../render/elements';
import { cardMessage } from '../send/message';
import type { Turn } from './occasion';
import type { ListenerParts } from './parts';

/**
 * Shows for good what came of a press, on the very message that was pressed in personal chat. An answer to an invoke
 * is seen until the client draws the message again, and a reminder, which has no `refresh`, would offer its buttons
 * anew. In channels cards are redrawn by delivery, for everybody. `message` may have come over the wire: it can name
 * no more than messages of the bot's in this person's own chat.
 */
export function settle(
  { patience, connector, log }: ListenerParts,
  { place, activity }: Turn,
  message: string | undefined,
  card: AdaptiveCard,
): void {
  if (place.kind !== 'personal' || message === undefined) return;
  void patience.afterwards('redrawing what was pressed', async () => {
    try {
      const client = await connector(activity.serviceUrl);
      const edited = { ...cardMessage(card, card.fallbackText), id: message };
      await client.conversations.updateActivity(activity.conversation.id, message, edited);
    } catch (error) {
      log.info({ reason: reasonOf(faultOf(error)) }, 'Failed to redraw card in a personal chat');
    }
  });
}

/** Keeps in personal chat what an answer shows, where something was done or had been done before. */
export function keep(parts: ListenerParts, turn: Turn, reply: Reply, answer: ActionAnswer): void {
  const changed =
    reply.kind === 'done' ||
    ((reply.kind === 'note' || reply.kind === 'field-errors') && reply.card !== undefined);
  const card = cardIn(answer);
  if (!changed || !card) return;
  const plain = reply.kind === 'done' && !reply.note;
  settle(parts, turn, turn.activity.replyToId, plain ? card : lasting(card));
}

/** The card of an answer to a press; null where it is words beside the card, which stays. */
function cardIn(answer: ActionAnswer): AdaptiveCard | null {
  return typeof answer.value === 'string' ? null : answer.value;
}

/** Words above a card are gone once it asks for its newest state: kept for good it asks no more. */
function lasting({ refresh: _, ...card }: AdaptiveCard): AdaptiveCard {
  return card;
}
