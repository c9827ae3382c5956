import type { Platform } from '../../core/terms/terms';
import type { ChatGateway, Delivered } from '../outbox/gateway';
import type { Place } from '../outbox/messages';
import type { SettingsStore } from '../settings/settings-store';

export interface FeedChannelDeps {
  readonly gateways: Readonly<Partial<Record<Platform, ChatGateway>>>;
  readonly settings: Pick<SettingsStore, 'channelOf'>;
  /** Channels of the environment, where none was chosen in chat. */
  readonly channels: Readonly<Partial<Record<Platform, Readonly<Partial<Record<string, string>>>>>>;
}

/** The channel that a feed has now, or null where none was chosen. */
export async function channelOf(
  { settings, channels }: Pick<FeedChannelDeps, 'settings' | 'channels'>,
  { platform, feed }: Place,
): Promise<string | null> {
  return (await settings.channelOf(platform, feed)) ?? channels[platform]?.[feed] ?? null;
}

/** Brings something to the channel that a feed has now. Where that can't be reached, another may be chosen. */
export async function toChannel(
  deps: FeedChannelDeps,
  place: Place,
  send: (gateway: ChatGateway, channel: string) => Promise<Delivered>,
): Promise<Delivered> {
  const channel = await channelOf(deps, place);
  if (channel === null) {
    return {
      outcome: 'unreachable',
      reason: { code: 'no-channel', feed: place.feed },
      advice: { code: 'choose', platform: place.platform, feed: place.feed },
    };
  }
  const sent = await toPlatform(deps, place.platform, (gateway) => send(gateway, channel));
  return withAnotherChannel(place, sent);
}

/** Brings something to a chat system, if it is connected. */
export async function toPlatform(
  { gateways }: Pick<FeedChannelDeps, 'gateways'>,
  platform: Platform,
  send: (gateway: ChatGateway) => Promise<Delivered>,
): Promise<Delivered> {
  const gateway = gateways[platform];
  if (gateway) return send(gateway);
  return {
    outcome: 'unreachable',
    reason: { code: 'not-connected', platform },
    advice: { code: 'connect', platform },
  };
}

/** What else mends a feed's channel that can't be reached: the feed goes to another one. */
export function withAnotherChannel({ platform, feed }: Place, sent: Delivered): Delivered {
  if (sent.outcome !== 'unreachable') return sent;
  return { ...sent, advice: { code: 'or-choose', advice: sent.advice, platform, feed } };
}
