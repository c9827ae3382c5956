import type { RequestState } from '../../core/process/state';
import type { Platform } from '../../core/terms/terms';
import { approvalCard } from '../../view/cards/approval-card';
import { requestCard, type CardContext } from '../../view/cards/request-card';
import type { Card } from '../../view/model/model';
import type { Languages } from '../languages/languages';
import { marked, speaking } from '../languages/speaking';
import type { Clock } from '../time/clock';
import type { CardRef, CardStore } from '../outbox/cards';
import type { ReminderTo, Place } from '../outbox/messages';

/** What is needed to know in which language something is said. */
export interface ReadersDeps {
  /** What cards are drawn with; its words are the desk's. */
  readonly context: CardContext;
  readonly languages: Languages;
  readonly cards: CardStore;
  readonly clock: Clock;
}

/** The card in the language of the channel that it stands in. */
export async function contentOf(
  deps: ReadersDeps,
  { platform, feed }: Place,
  channel: string,
  state: RequestState,
): Promise<Card> {
  const context = await inChannel(deps, platform, channel);
  const card = feed === 'approvals' ? approvalCard(state, context) : requestCard(state, context);
  return marked(card, context.words.language);
}

/** What is drawn with for a channel. */
export async function inChannel(
  { context, languages, clock }: ReadersDeps,
  platform: Platform,
  channel: string,
): Promise<CardContext> {
  return speaking(context, await languages.ofChannel(platform, channel), clock.now());
}

/** What a reminder is drawn with, in the language of whoever gets it; a mail has its own. */
export async function contextOf(
  deps: ReadersDeps,
  requestId: string | null,
  to: ReminderTo,
): Promise<CardContext> {
  switch (to.by) {
    case 'person': {
      const { platform, person } = to;
      const language = await deps.languages.ofPerson({ platform, id: person });
      return speaking(deps.context, language, deps.clock.now());
    }
    case 'thread': {
      const ref = await threadOf(deps, requestId, to.platform);
      return ref ? inChannel(deps, to.platform, ref.channel) : deps.context;
    }
    case 'mail':
      return deps.context;
    default:
      return to satisfies never;
  }
}

/** The card below which a request's lines stand; null where it stands nowhere. */
export async function threadOf(
  { cards }: Pick<ReadersDeps, 'cards'>,
  requestId: string | null,
  platform: Platform,
): Promise<CardRef | null> {
  const card = requestId && (await cards.find(requestId, { platform, feed: 'requests' }));
  return card ? card.ref : null;
}
