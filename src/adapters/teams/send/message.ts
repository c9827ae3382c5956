import type { Activity, Attachment } from 'botbuilder';
import type { Card, Note } from '../../../view/model/model';
import { cardOf, summaryOf, type Surface } from '../render/card';
import type { AdaptiveCard } from '../render/elements';

/** A message of ours. */
export interface Outbound {
  readonly type: 'message';
  readonly summary: string;
  readonly attachments: Attachment[];
}

/** The message with all that botbuilder's types ask of one that begins a conversation. Teams fills in the rest. */
export function firstMessage(message: Outbound): Activity {
  const nobody = { id: '', name: '' };
  return {
    ...message,
    text: '',
    label: '',
    valueType: '',
    listenFor: [],
    localTimezone: '',
    callerId: '',
    serviceUrl: '',
    channelId: 'msteams',
    from: nobody,
    recipient: nobody,
    conversation: { ...nobody, isGroup: true, conversationType: 'channel' },
  };
}

/** A card or note as a message: the summary is what a locked phone shows. */
export function messageOf(content: Card | Note, surface: Surface): Outbound {
  return cardMessage(cardOf(content, surface), summaryOf(content));
}

export function cardMessage(card: AdaptiveCard, summary: string): Outbound {
  return { type: 'message', summary, attachments: [adaptiveCard(card)] };
}

/** What botbuilder's CardFactory makes: loading botbuilder for it would cost each start a third of a second. */
export function adaptiveCard(content: AdaptiveCard): Attachment {
  return { contentType: 'application/vnd.microsoft.card.adaptive', content };
}

export function thumbnailCard(title: string): Attachment {
  return { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title } };
}
