import type { Platform } from '../../core/terms/terms';
import { feedLane, placeOfLane } from '../outbox/lanes';
import { FEEDS, type SettingsStore, type Feed } from '../settings/settings-store';
import type { Advice, PlaceName } from '../../view/delivery/advice';
import type { Why } from '../../view/delivery/why';
import { channelOf, type FeedChannelDeps } from './feed-channel';
import type { Directory } from '../people/directory-port';
import type { Clock } from '../time/clock';
import type { Outbox, Outgoing } from '../outbox/outbox';
import type { Notification, Troubled } from '../outbox/notification';

export interface TroubleDeps {
  readonly outbox: Pick<Outbox, 'post' | 'lost' | 'found'>;
  readonly settings: Pick<SettingsStore, 'holdersOf' | 'channelOf'>;
  readonly channels: FeedChannelDeps['channels'];
  readonly directory: Pick<Directory, 'holdersOf'>;
  readonly platforms: readonly Platform[];
  readonly clock: Clock;
}

/** Persons that are told directly at most, where there is no channel to tell it in. */
const MOST_TOLD = 10;

/**
 * Tells staff, once, what delivery can't mend by itself: in the requests channel, or to staff in person when that very
 * channel is the trouble.
 */
export function createTroubles(deps: TroubleDeps) {
  return {
    /** A lane that waits for somebody to do something. */
    async unreachable(message: Outgoing, reason: Why, advice: Advice): Promise<void> {
      const notification = { tells: 'waits', what: what(message), reason, advice } as const;
      await tell(deps, message, `unreachable:${message.lane}:${message.id}`, notification);
    },
    /** A message of a lane that was told to be unreachable has arrived. */
    async reachable(message: Outgoing): Promise<void> {
      const notification = { tells: 'works-again', what: what(message) } as const;
      await tell(deps, message, `over:${message.lane}:${message.id}`, notification);
    },
    /** A dead letter. */
    async dead(message: Outgoing, reason: Why): Promise<void> {
      const notification = { tells: 'given-up', what: what(message), reason } as const;
      await tell(deps, message, `dead:${message.id}:${message.attempts}`, notification);
    },
    /** The bot was taken out of channels. Told in the other chat system's channel too: this one may be gone. */
    async left(platform: Platform, left: Left, key: string): Promise<void> {
      const { channels, place, advice } = left;
      const lost = await feedsIn(deps, platform, channels);
      const at = deps.clock.now();
      const news = [];
      for (const feed of lost) {
        const orElse: Advice = { code: 'or-choose', advice, platform, feed };
        news.push(await deps.outbox.lost(feedLane(platform, feed), at, orElse));
      }
      // A message that could not be brought was told of already, if it came first.
      if (news.length > 0 && !news.includes(true)) return;
      const here = lost.includes('requests') || !(await hasChannel(deps, platform));
      await tellAround(deps, platform, here, `left:${key}`, {
        tells: 'left',
        platform,
        feeds: lost,
        what: { place, channels: channels.length },
        advice,
      });
    },
    /** The bot was let into a channel: what was told of the channel is over. What waits there tells it by arriving. */
    async joined(platform: Platform, channel: string, key: string): Promise<void> {
      const found: Feed[] = [];
      for (const feed of await feedsIn(deps, platform, [channel])) {
        if (await deps.outbox.found(feedLane(platform, feed), deps.clock.now())) found.push(feed);
      }
      if (found.length === 0) return;
      const here = found.includes('requests');
      await tellAround(deps, platform, here, `over:${key}`, {
        tells: 'back',
        platform,
        feeds: found,
      });
    },
  };
}

/** Channels that the bot was taken out of as one: a team's, or one by itself. */
export interface Left {
  readonly channels: readonly string[];
  /** What the first of them is called. */
  readonly place: PlaceName;
  /** How the bot is let in again. */
  readonly advice: Advice;
}

async function feedsIn(
  deps: TroubleDeps,
  platform: Platform,
  places: readonly string[],
): Promise<readonly Feed[]> {
  const found: Feed[] = [];
  for (const feed of FEEDS) {
    const channel = await channelOf(deps, { platform, feed });
    if (channel !== null && places.includes(channel)) found.push(feed);
  }
  return found;
}

async function hasChannel(deps: TroubleDeps, platform: Platform): Promise<boolean> {
  return (await channelOf(deps, { platform, feed: 'requests' })) !== null;
}

/** In the requests channels, or to staff in person where that very channel is the trouble. */
async function tellAround(
  deps: TroubleDeps,
  about: Platform,
  inPerson: boolean,
  key: string,
  notification: Notification,
): Promise<void> {
  const at = deps.clock.now();
  for (const platform of deps.platforms) {
    if (inPerson && platform === about) await tellInPerson(deps, platform, key, notification, at);
    else await tellInChannel(deps, platform, key, null, notification, at);
  }
}

async function tell(
  deps: TroubleDeps,
  trouble: Outgoing,
  key: string,
  notification: Notification,
): Promise<void> {
  // News about a message that was itself such news would chase its own tail; and a channel that a feed was taken from may
  // be one that the bot was thrown out of.
  if (/^(?:unreachable|dead|left|moved|over):/u.test(trouble.key)) return;
  const at = deps.clock.now();
  for (const platform of deps.platforms) {
    if (placeOfLane(trouble.lane) === `${platform}:requests`) {
      await tellInPerson(deps, platform, key, notification, at);
    } else {
      await tellInChannel(deps, platform, key, trouble.requestId, notification, at);
    }
  }
}

async function tellInChannel(
  deps: TroubleDeps,
  platform: Platform,
  key: string,
  requestId: string | null,
  notification: Notification,
  at: Date,
): Promise<void> {
  const body = {
    kind: 'notice' as const,
    place: { platform, feed: 'requests' as const },
    card: notification,
  };
  await deps.outbox.post({
    lane: `${platform}:requests`,
    key: `${key}:${platform}`,
    requestId,
    body,
    urgency: 'decision',
    at,
  });
}

async function tellInPerson(
  deps: TroubleDeps,
  platform: Platform,
  key: string,
  notification: Notification,
  at: Date,
): Promise<void> {
  const holders = [
    ...(await deps.directory.holdersOf('staff')),
    ...(await deps.settings.holdersOf('staff')),
  ];
  const here = [
    ...new Set(holders.filter((one) => one.platform === platform).map((one) => one.id)),
  ];
  for (const person of here.slice(0, MOST_TOLD)) {
    const body = { kind: 'direct' as const, platform, person, card: notification };
    const lane = `${platform}:@${person}`;
    await deps.outbox.post({
      lane,
      key: `${key}:${person}`,
      requestId: null,
      body,
      urgency: 'decision',
      at,
    });
  }
}

function what({ body, requestId }: Outgoing): Troubled {
  return { kind: body.kind, requestId, day: body.kind === 'digest' ? body.day : null };
}
