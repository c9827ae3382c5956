import { warning, type Finding } from '../../view/doctor/finding';
import { channelOf } from '../delivery/feed-channel';
import { FEEDS, type Channels, type SettingsStore } from '../settings/settings-store';
import type { Checkup } from './checkup';

/** Every feed's channel, in each chat system that has one; a feed that has none anywhere is told once. */
export async function channelFindings(
  checkups: readonly Checkup[],
  settings: Pick<SettingsStore, 'channelOf'>,
  channels: Channels,
): Promise<readonly Finding[]> {
  if (checkups.length === 0) return [];
  const found = await Promise.all(
    FEEDS.map(async (feed) => {
      const seen = await Promise.all(
        checkups.map(async (checkup) => {
          const id = await channelOf({ settings, channels }, { platform: checkup.platform, feed });
          return id === null ? null : await checkup.channel(feed, id);
        }),
      );
      const looked = seen.filter((one) => one !== null);
      return looked.length > 0
        ? looked
        : [
            warning(
              'channels',
              (words) => words.said.feedNone[feed],
              (words) => words.todo.feedNone[feed],
            ),
          ];
    }),
  );
  return found.flat();
}
