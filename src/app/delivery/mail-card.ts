import { offered } from '../../core/decision/offers';
import type { KeptMail } from '../../core/mail/kept';
import type { Platform } from '../../core/terms/terms';
import { mailActions } from '../../view/model/buttons';
import type { Card, Note } from '../../view/model/model';
import { mailCard, movedNote } from '../../view/mails/mail-card';
import type { ChatGateway, Delivered, PostKey } from '../outbox/gateway';
import type { MailStore, PlacedMail } from '../requests/mail-store';
import type { RequestQueries } from '../requests/request-queries';
import { marked } from '../languages/speaking';
import { inChannel, type ReadersDeps } from './readers';

interface MailCardDeps extends ReadersDeps {
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
  if (placed) {
    const stays = placed.requestId === mail.requestId;
    const { channel } = placed.ref;
    const shown = stays
      ? await drawn(deps, mail, platform, channel)
      : await moved(deps, mail, platform, channel);
    const updated = await ways.toPlatform((gateway) => gateway.update(placed.ref, shown));
    const isOver = updated.outcome === 'sent' || updated.outcome === 'nothing';
    if (updated.outcome !== 'gone' && (stays || !isOver)) return updated;
  }
  return post(deps, ways, { mail, platform, placed }, key);
}

/** The card in the language of the channel that it stands in. */
async function drawn(
  deps: MailCardDeps,
  mail: KeptMail,
  platform: Platform,
  channel: string,
): Promise<Card> {
  const { definition, words } = await inChannel(deps, platform, channel);
  const state = mail.requestId === null ? null : await deps.queries.get(mail.requestId);
  const actions = state
    ? mailActions(definition, state, offered(definition, state), mail.id, words)
    : [];
  return marked(mailCard(mail, actions, words), words.language);
}

async function moved(
  deps: MailCardDeps,
  mail: KeptMail,
  platform: Platform,
  channel: string,
): Promise<Note> {
  const { words } = await inChannel(deps, platform, channel);
  return marked(movedNote(mail, words), words.language);
}

async function post(
  deps: MailCardDeps,
  ways: Ways,
  about: {
    readonly mail: KeptMail;
    readonly platform: Platform;
    readonly placed: PlacedMail | null;
  },
  key: PostKey,
): Promise<Delivered> {
  const { mail, platform, placed } = about;
  const { requestId } = mail;
  // The key names where it stands and how it was lost, so that a repost is not taken for the message that is gone.
  const fresh = {
    ...key,
    key: `mail:${mail.id}:${requestId ?? 'none'}:${placed?.ref.message ?? 'first'}`,
  };
  const below = requestId && (await deps.cards.find(requestId, { platform, feed: 'requests' }));
  const thread = below ? below.ref : null;
  if (requestId !== null && !thread) {
    return { outcome: 'never', reason: { code: 'no-card' } };
  }
  const cardIn = (channel: string) => drawn(deps, mail, platform, channel);
  const posted = await (thread
    ? ways.toPlatform(async (gateway) =>
        gateway.post(thread.channel, await cardIn(thread.channel), fresh, thread),
      )
    : ways.toChannel(async (gateway, channel) =>
        gateway.post(channel, await cardIn(channel), fresh),
      ));
  if (posted.outcome === 'sent' && posted.ref) {
    await deps.mails.place(mail.id, platform, { ref: posted.ref, requestId });
  }
  return posted;
}
