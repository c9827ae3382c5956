import { offered } from '../../core/decision/offers';
import type { KeptMail } from '../../core/mail/kept';
import type { Platform } from '../../core/terms/terms';
import { mailActions } from '../../view/model/acts';
import type { Card } from '../../view/model/model';
import { mailCard, movedNote } from '../../view/mails/mail-card';
import type { ChatGateway, Delivered, PostKey } from '../outbox/gateway';
import type { CardContext } from '../../view/cards/request-card';
import type { CardStore } from '../outbox/cards';
import type { MailStore, PlacedMail } from '../requests/mail-store';
import type { RequestQueries } from '../requests/request-queries';

interface MailCardDeps {
  readonly context: CardContext;
  readonly cards: CardStore;
  readonly queries: Pick<RequestQueries, 'get'>;
  readonly mails: Pick<MailStore, 'get' | 'placed' | 'place'>;
}

/** How the chat system of a card is reached. */
export interface Ways {
  toPlatform(work: (gateway: ChatGateway) => Promise<Delivered>): Promise<Delivered>;
  /** The requests channel of the chat system. */
  toChannel(
    work: (gateway: ChatGateway, channel: string) => Promise<Delivered>,
  ): Promise<Delivered>;
}

/** Shows a mail as it is by now: where it belongs, and no longer where it stood before it went elsewhere. */
export async function mailCardTo(
  deps: MailCardDeps,
  ways: Ways,
  { platform, mailId }: { readonly platform: Platform; readonly mailId: string },
  key: PostKey,
): Promise<Delivered> {
  const mail = await deps.mails.get(mailId);
  if (!mail) return { outcome: 'nothing' };
  const placed = await deps.mails.placed(mailId, platform);
  const card = await drawn(deps, mail);
  if (placed) {
    const stays = placed.requestId === mail.requestId;
    const updated = await ways.toPlatform((gateway) =>
      gateway.update(placed.ref, stays ? card : movedNote(mail)),
    );
    const isOver = updated.outcome === 'sent' || updated.outcome === 'nothing';
    if (updated.outcome !== 'gone' && (stays || !isOver)) return updated;
  }
  return post(deps, ways, { mail, platform, card, placed }, key);
}

async function drawn({ queries, context }: MailCardDeps, mail: KeptMail): Promise<Card> {
  const state = mail.requestId === null ? null : await queries.get(mail.requestId);
  if (!state) return mailCard(mail, []);
  const acts = offered(context.definition, state);
  return mailCard(mail, mailActions(context.definition, state, acts, mail.id));
}

async function post(
  deps: MailCardDeps,
  ways: Ways,
  about: {
    readonly mail: KeptMail;
    readonly platform: Platform;
    readonly card: Card;
    readonly placed: PlacedMail | null;
  },
  key: PostKey,
): Promise<Delivered> {
  const { mail, platform, card, placed } = about;
  const { requestId } = mail;
  // The key names where it stands and how it was lost, so that a repost is not taken for the message that is gone.
  const fresh = {
    ...key,
    key: `mail:${mail.id}:${requestId ?? 'none'}:${placed?.ref.message ?? 'first'}`,
  };
  const below = requestId && (await deps.cards.find(requestId, { platform, feed: 'requests' }));
  const thread = below ? below.ref : null;
  if (requestId !== null && !thread) {
    return { outcome: 'never', reason: 'The request’s card stands nowhere' };
  }
  const posted = await (thread
    ? ways.toPlatform((gateway) => gateway.post(thread.channel, card, fresh, thread))
    : ways.toChannel((gateway, channel) => gateway.post(channel, card, fresh)));
  if (posted.outcome === 'sent' && posted.ref) {
    await deps.mails.place(mail.id, platform, { ref: posted.ref, requestId });
  }
  return posted;
}
