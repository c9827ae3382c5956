import { standInNote } from '../../view/cards/absence';
import { requestCard, type CardContext } from '../../view/cards/request-card';
import type { Card, Note } from '../../view/model/model';
import { takenOverWords } from '../../view/notes/taken-over';
import { reasonWords } from '../../view/mails/reason-words';
import { lineNote, sentenceNote } from '../../view/notes/sentence';
import { SYSTEM } from '../../view/notes/systems';
import { troubleWords } from './trouble-words';
import { marked } from '../languages/speaking';
import type { Notification } from '../outbox/notification';
import type { RequestQueries } from '../requests/request-queries';

/**
 * What a message says, in the language of `context`. One that holds its words already says those. Null: what it is about
 * does not exist.
 */
export async function drawNotification(
  content: Card | Note | Notification,
  context: CardContext,
  queries: Pick<RequestQueries, 'get'>,
): Promise<Card | Note | null> {
  if (!('tells' in content)) return content;
  const drawn = await draw(content, context, queries);
  return drawn && marked(drawn, context.words.language);
}

async function draw(
  notification: Notification,
  context: CardContext,
  queries: Pick<RequestQueries, 'get'>,
): Promise<Card | Note | null> {
  const { cards, delivery } = context.words;
  switch (notification.tells) {
    case 'stand-in':
      return standInNote(notification, context.words);
    case 'moved':
      return lineNote(delivery.told.moved[notification.feed](notification.by));
    case 'mail-burst':
      return sentenceNote(context.words.mailReasons.burst(notification.most));
    case 'came-back': {
      const state = await queries.get(notification.requestId);
      if (!state) return null;
      const { recipient, words } = notification;
      const reason = { reason: 'bounced', recipient, words, final: true } as const;
      const title = reasonWords(reason, context.words);
      return { ...requestCard(state, context, []), title, summary: title };
    }
    case 'taken-over':
      return sentenceNote(takenOverWords(notification, context.words));
    case 'linked':
    case 'unlinked':
      return sentenceNote(
        delivery.told[notification.tells](notification.by, SYSTEM[notification.platform]),
      );
    case 'waits':
    case 'given-up':
    case 'works-again':
    case 'back':
    case 'left':
      return sentenceNote(troubleWords(notification, context.words));
    case 'assigned': {
      const state = await queries.get(notification.requestId);
      if (!state) return null;
      const { by, absent } = notification;
      const title = absent === null ? cards.assignedToYou(by) : cards.assignedInPlaceOf(by, absent);
      return { ...requestCard(state, context, []), title };
    }
    default:
      return notification satisfies never;
  }
}
