import type { RequestState } from '../../core/process/state';
import { postedTwiceNote } from '../../view/notes/posted-twice';
import type { CardRef, PlacedCard } from '../outbox/cards';
import { PASSING_MS, type Delivered, type PostKey } from '../outbox/gateway';
import type { Place } from '../outbox/messages';
import type { RequestQueries } from '../requests/request-queries';
import type { Clock } from '../time/clock';
import {
  channelOf,
  toChannel,
  toPlatform,
  withAnotherChannel,
  type FeedChannelDeps,
} from './feed-channel';
import { contentOf, inChannel, type ReadersDeps } from './readers';

export interface DrawCardDeps extends FeedChannelDeps, ReadersDeps {
  readonly clock: Clock;
  readonly queries: RequestQueries;
}

/** The version of a card of which nobody knows what it shows: any request has a newer one. */
const NOTHING_DRAWN = 0;

/** Makes a card show its request as it is now: where it stands, or posted anew in its feed's channel. */
export async function drawCard(
  deps: DrawCardDeps,
  cardId: string,
  key: PostKey,
): Promise<Delivered> {
  const card = await deps.cards.get(cardId);
  const state = card && (await deps.queries.get(card.requestId));
  if (!card || !state) return { outcome: 'never', reason: { code: 'no-request' } };
  if (card.ref && card.drawnVersion >= state.version) return { outcome: 'nothing' };
  const delivered = await show(deps, card, state, key);
  if (delivered.outcome === 'sent') {
    const ref = delivered.ref ?? card.ref;
    // A post that was tried before may have been found again, with what it showed then: it is drawn once more.
    const mayBeOld = card.ref === null && key.triedSince !== null;
    const version = mayBeOld ? NOTHING_DRAWN : state.version;
    const stands = !ref || (await deps.cards.drawn(card.id, ref, version, deps.clock.now()));
    if (ref && !stands && !card.ref) await retire(deps, card, ref);
  }
  return delivered;
}

/** Two workers posted one card, because their clocks disagree on a lease. Where this fails, a stale copy stays. */
async function retire(
  deps: DrawCardDeps,
  { place, requestId }: PlacedCard,
  ref: CardRef,
): Promise<void> {
  const { words } = await inChannel(deps, place.platform, ref.channel);
  await toPlatform(deps, place.platform, (gateway) =>
    gateway.update(ref, postedTwiceNote(requestId, words)),
  );
}

async function show(
  deps: DrawCardDeps,
  card: PlacedCard,
  state: RequestState,
  key: PostKey,
): Promise<Delivered> {
  const { ref } = card;
  if (ref) {
    const content = await contentOf(deps, card.place, ref.channel, state);
    const updated = await toPlatform(deps, card.place.platform, (gateway) =>
      gateway.update(ref, content),
    );
    const stands = await whereItStands(deps, card.place, ref, updated, key);
    if (stands.outcome !== 'gone') return stands;
    await deps.cards.gone(card.id);
  }
  // The key names the card and how it was lost, so that a repost is not taken for the message that is gone.
  const fresh = { ...key, key: `card:${card.id}:${ref?.message ?? 'first'}` };
  return toChannel(deps, card.place, async (gateway, channel) =>
    gateway.post(channel, await contentOf(deps, card.place, channel, state), fresh),
  );
}

/**
 * What a refusal means for a card: in the feed's own channel somebody has to do something; a card of a channel that the
 * feed has left is gone with it, and nothing else of the feed waits for it.
 */
export async function whereItStands(
  deps: DrawCardDeps,
  place: Place,
  ref: CardRef,
  delivered: Delivered,
  { triedSince }: PostKey,
): Promise<Delivered> {
  if (delivered.outcome !== 'unreachable') return delivered;
  const channel = await channelOf(deps, place);
  const gateway = deps.gateways[place.platform];
  if (!gateway || channel === null || gateway.isIn(ref, channel)) {
    return withAnotherChannel(place, delivered);
  }
  const { reason, mayPass } = delivered;
  const triedMs = triedSince === null ? 0 : deps.clock.now().getTime() - triedSince.getTime();
  if (mayPass && triedMs < PASSING_MS) return { outcome: 'later', reason };
  return { outcome: 'gone', reason };
}
